import { afterEach, expect, it } from 'vitest';
import type { BoardPage, Work } from '../../src/api/case-shapes.ts';
import type { Asked, EndpointName } from '../../src/api/contract.ts';
import type { IntakePage } from '../../src/api/shapes.ts';
import { ROLES } from '../../src/domain/access.ts';
import { CASE_STATUSES } from '../../src/domain/case/case.ts';
import { ACase } from '../support/a-case.ts';
import { councilOfCases } from '../support/http/a-council-of-cases.ts';
import { GROUPS } from '../support/http/areas.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running | null = null;
afterEach(() => here?.close());

/** The council of cases, and a case of waste that ended without anybody having had it. */
async function as(role: (typeof ROLES)[number]) {
  const { entries, histories } = councilOfCases();
  const ended = new ACase({ reference: 'RD-26-000390', intakeKey: 'm-390', service: 'waste' }).act('2026-06-02', {
    type: 'closed',
    ground: 'taken back',
    words: 'It came after all.',
  });
  here = await running({}, { entries, histories: [...histories, ended.events] });
  const { app, authority } = here;
  const who = { oid: '88888888-8888-4888-8888-888888888888', name: 'Una Offered' };
  const token = await authority.token({ ...who, roles: [role], groups: Object.values(GROUPS) });
  const ask = <N extends EndpointName>(name: N, asked: Asked<N>) => app.inject(callOf(name, asked, token));
  return { ask, who: { id: who.oid, name: who.name } };
}

it.each(ROLES)(
  'offers the %s no case to take that they are then refused, and every one that they may take',
  async (role) => {
    const { ask, who } = await as(role);
    const { rows } = (
      await ask('board', { body: { filter: { status: [...CASE_STATUSES] }, limit: 200 } })
    ).json<BoardPage>();
    // Nobody has given the investigation officer anything yet.
    expect(rows.length > 0).toBe(role !== 'Redress.InvestigationOfficer');
    for (const { reference, sequence: seen, stage, handler, mayTake } of rows.filter(
      ({ handler }) => handler === null,
    )) {
      const act = { type: 'assigned', stage, role: 'responder', point: null, to: who } as const;
      const answer = await ask('act', { params: { reference }, body: { seen, act } });
      expect([reference, handler, answer.statusCode === 200]).toEqual([reference, null, mayTake]);
    }
  },
);

it.each(ROLES)('tells the %s of messages to decide about only where they decide', async (role) => {
  const { ask } = await as(role);
  const { messagesToDecide } = (await ask('work', { query: {} })).json<Work>();
  const decided = await ask('confirm', { params: { key: 'no-such-key' }, body: { category: 'complaint' } });
  expect(messagesToDecide !== null).toBe(decided.statusCode !== 403);
});

it.each(ROLES)('offers the %s no choice about a message of the log that is then refused', async (role) => {
  const { ask } = await as(role);
  const log = await ask('intake', { query: { limit: 200 } });
  if (log.statusCode === 403) return;
  for (const { key, may } of log.json<IntakePage>().rows) {
    if (!may.includes('not for us')) continue;
    expect((await ask('notForUs', { params: { key }, body: {} })).statusCode).toBe(200);
  }
});
