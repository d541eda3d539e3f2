import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDetail, PeopleFound } from '../../src/api/case-detail-shapes.ts';
import type { BoardPage } from '../../src/api/case-shapes.ts';
import type { Asked } from '../../src/api/contract.ts';
import type { ProblemBody } from '../../src/api/shapes.ts';
import type { Role } from '../../src/domain/access.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import { councilOfCases, IRIS, REFERENCES } from '../support/http/a-council-of-cases.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

const GHOST: Person = { id: '66666666-6666-4666-8666-666666666699', name: 'Gus Ghost' };
const reference = REFERENCES.bins;

let here: Running;
let team: string;
beforeEach(async () => {
  here = await running({}, councilOfCases());
  team = await tokenOf({ id: 'oid-9', name: 'Tess Team' }, 'Redress.ComplaintsTeam');
  // Somebody is known from signing in.
  const iris = await tokenOf(IRIS, 'Redress.InvestigationOfficer');
  await here.app.inject(callOf('me', {}, iris));
});
afterEach(() => here.close());

const tokenOf = ({ id, name }: Person, role: Role): Promise<string> =>
  here.authority.token({ oid: id, name, roles: [role], groups: [] });
const named = async (text: string): Promise<readonly string[]> =>
  (await here.app.inject(callOf('people', { body: { text } }, team)))
    .json<PeopleFound>()
    .people.map(({ name }) => name);
const act = async (asked: Asked<'act'>['body']['act'], language = 'en') => {
  const found = await here.app.inject(callOf('caseDetail', { params: { reference } }, team));
  const seen = found.json<CaseDetail>().card.sequence;
  const call = callOf('act', { params: { reference }, body: { seen, act: asked } }, team);
  return here.app.inject({ ...call, headers: { ...call.headers, 'accept-language': language } });
};
const assigned = (to: Person) => ({ type: 'assigned', stage: 1, role: 'responder', point: null, to }) as const;
const handler = async () =>
  (await here.app.inject(callOf('board', { body: {} }, team)))
    .json<BoardPage>()
    .rows.find((row) => row.reference === reference)?.handler;

describe('somebody who is named in an act', () => {
  it('is called what the council calls them, whatever the browser says', async () => {
    const done = await act(assigned({ id: IRIS.id, name: 'Clerk Nobody' }));
    expect(done.statusCode).toBe(200);
    expect(await handler()).toEqual(IRIS);
    expect([await named('Iris'), await named('Clerk')]).toEqual([[IRIS.name], []]);
  });

  it('is refused in words where nobody knows of them, and nothing is recorded', async () => {
    const before = await handler();
    for (const [language, title] of [
      ['en', 'Redress does not know this person'],
      ['cy', 'Nid yw Redress yn adnabod y person hwn'],
    ] as const) {
      const answer = await act(assigned(GHOST), language);
      expect([answer.statusCode, answer.json<ProblemBody>().title]).toEqual([422, title]);
    }
    expect(await handler()).toEqual(before);
    expect(await named('Gus')).toEqual([]);
  });

  it('is found wherever in the act they stand', async () => {
    const point = { number: 1, text: 'The bins', service: null };
    const points = (owner: Person) => ({ type: 'points recorded' as const, points: [{ ...point, owner }] });
    expect((await act(points(GHOST))).statusCode).toBe(422);
    expect((await act({ type: 'restricted', to: [IRIS, GHOST], why: 'so' })).statusCode).toBe(422);
    const detail = (await act(points({ id: IRIS.id, name: 'Clerk Nobody' }))).json<{ detail: CaseDetail }>().detail;
    expect(JSON.stringify(detail)).toContain(IRIS.name);
    expect(JSON.stringify(detail)).not.toContain('Clerk Nobody');
  });

  it('may be whoever acts, and whoever the history of the case names', async () => {
    const { handler: has } = (
      await here.app.inject(callOf('caseDetail', { params: { reference } }, team))
    ).json<CaseDetail>().card;
    expect((await act(assigned({ id: 'oid-9', name: 'I myself' }))).statusCode).toBe(200);
    expect(await handler()).toEqual({ id: 'oid-9', name: 'Tess Team' });
    if (has !== null) expect((await act(assigned(has))).statusCode).toBe(200);
  });
});
