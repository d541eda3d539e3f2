import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../src/api/case-detail-shapes.ts';
import type { BoardPage, SearchPage } from '../../src/api/case-shapes.ts';
import type { Asked as AskedOf } from '../../src/api/contract.ts';
import type { ProblemBody } from '../../src/api/shapes.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { ACase, AMINA } from '../support/a-case.ts';
import { anEntry } from '../support/builders.ts';
import { councilOfCases, NAMED, REFERENCES, wordOf } from '../support/http/a-council-of-cases.ts';
import { GROUPS } from '../support/http/areas.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

const HIDDEN = REFERENCES['hidden bins'];
const LETTER = `m-${wordOf('hidden bins')}`;
/** A service request about waste that one person alone may see. */
const REQUEST = 'RD-26-000410';
const REQUEST_LETTER = 'm-hidden-request';

let here: Running;
let team: string;
let named: string;
/** Of the directorate that the hidden cases belong to, and named on none of them. */
let officer: string;
beforeEach(async () => {
  const { entries, histories } = councilOfCases();
  const request = new ACase({
    reference: REQUEST,
    intakeKey: REQUEST_LETTER,
    category: 'service_request',
    service: 'waste',
  }).act('2026-03-03', { type: 'restricted', to: [NAMED], why: 'So' }, AMINA);
  const entry = anEntry({
    key: REQUEST_LETTER,
    received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'id-410', at: '2026-03-02T09:00:00Z' }],
    reference: REQUEST,
    state: 'logged',
  });
  here = await running({}, { entries: [...entries, entry], histories: [...histories, request.events] });
  const tokenOf = (oid: string, role: string, directorates: readonly string[] = []) =>
    here.authority.token({
      oid,
      name: oid,
      roles: [role],
      groups: directorates.map((name) => GROUPS[name] as string),
    });
  team = await tokenOf('oid-team', 'Redress.ComplaintsTeam');
  named = await tokenOf(NAMED.id, 'Redress.Officer');
  officer = await tokenOf('oid-officer', 'Redress.Officer', ['Environment', 'Resources']);
});
afterEach(() => here.close());

const act = (reference: string, asked: Asked, who: string) =>
  here.app.inject(
    callOf('act', { params: { reference }, body: { act: asked, seen: 99 } } as unknown as AskedOf<'act'>, who),
  );
const look = (reference: string, who: string) => here.app.inject(callOf('caseDetail', { params: { reference } }, who));
const board = async (who: string): Promise<readonly string[]> => {
  const filter = { status: ['To confirm', 'Open', 'Answered', 'Closed', 'Withdrawn'] as const };
  const answer = await here.app.inject(
    callOf('board', { body: { filter: { status: [...filter.status] }, limit: 200 } }, who),
  );
  return answer.json<BoardPage>().rows.map(({ reference }) => reference);
};
const search = async (text: string, who: string): Promise<readonly string[]> =>
  (await here.app.inject(callOf('search', { body: { text } }, who)))
    .json<SearchPage>()
    .hits.map(({ card }) => card.reference);

async function expectKept(reference: string): Promise<void> {
  expect((await look(reference, officer)).statusCode).toBe(404);
  expect(await board(officer)).not.toContain(reference);
  expect(await search(reference, officer)).toEqual([]);
  for (const who of [team, named]) {
    expect((await look(reference, who)).statusCode).toBe(200);
    expect(await board(who)).toContain(reference);
    expect(await search(reference, who)).toEqual([reference]);
  }
}

const opened = (answer: { readonly statusCode: number; json: <T>() => T }): string => {
  expect(answer.statusCode).toBe(200);
  return answer.json<{ opened: string }>().opened;
};

describe('what comes out of a case that is restricted (28 November 2026: it was for everybody to see)', () => {
  it('is kept as that one is: points that were split off', async () => {
    const points = [1, 2].map((number) => ({
      number,
      text: `Point ${number}`,
      service: 'waste' as const,
      owner: null,
    }));
    await act(HIDDEN, { type: 'points recorded', points }, team);
    await expectKept(opened(await act(HIDDEN, { type: 'split', points: [2], why: 'Another matter' }, team)));
  });

  it('is kept as that one is: the complaint that a request became', async () => {
    await expectKept(opened(await act(REQUEST, { type: 'converted', intakeKey: REQUEST_LETTER }, team)));
  });

  it('is not merged into what others see: their case shows nothing of it', async () => {
    const into = REFERENCES.bins;
    const answer = await act(HIDDEN, { type: 'merged', into, why: 'The same bins' }, team);
    expect([answer.statusCode, answer.json<ProblemBody>().title]).toEqual([409, 'More people see the other case']);
    expect((await look(into, officer)).json<CaseDetail>().messages.map(({ key }) => key)).not.toContain(LETTER);
    expect((await look(HIDDEN, team)).json<CaseDetail>().card.status).toBe('Open');
  });
});

describe('a message of a case that the officer may not see', () => {
  it('makes no complaint of theirs, nor does the answer tell that there is such a message', async () => {
    const mine = REFERENCES.unconfirmed;
    expect((await act(mine, { type: 'confirmed', category: 'service_request' }, officer)).statusCode).toBe(200);
    const before = (await board(team)).length;
    const [hidden, none] = await Promise.all(
      [LETTER, 'm-no-such'].map(async (intakeKey) => {
        const { statusCode, body } = await act(mine, { type: 'converted', intakeKey }, officer);
        return { statusCode, said: body.replace(/"reference":"[0-9A-F]{4}-[0-9A-F]{4}"/, '') };
      }),
    );
    expect(hidden?.statusCode).toBe(409);
    expect(hidden).toEqual(none);
    expect((await board(team)).length).toBe(before);
  });
});

describe('a message that was taken off a case', () => {
  it('says to whoever may see that other case which one it went to, and to nobody else', async () => {
    const [from, seen] = [REFERENCES.bins, REFERENCES['two directorates']];
    const { casework } = here.council;
    for (const [key, into] of [
      ['m-moved-1', seen],
      ['m-moved-2', HIDDEN],
      ['m-moved-3', null],
    ] as const) {
      await casework.link(from, anEntry({ key }), AMINA);
      await casework.takeOff(from, key, into, AMINA);
    }
    const wentTo = async (who: string) =>
      (await look(from, who))
        .json<CaseDetail>()
        .timeline.filter(({ type }) => type === 'message taken off')
        .map(({ facts }) => ('into' in facts ? facts.into : 'not said'));
    expect(await wentTo(team)).toEqual([seen, HIDDEN, null]);
    expect(await wentTo(officer)).toEqual([seen, 'not said', null]);
  });
});
