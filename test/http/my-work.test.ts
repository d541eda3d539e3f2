import { afterEach, describe, expect, it } from 'vitest';
import type { Work } from '../../src/api/case-shapes.ts';
import type { Role } from '../../src/domain/access.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { type Person, REDRESS } from '../../src/domain/triage/intake.ts';
import { ACase, AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { GROUPS } from '../support/http/areas.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

const responder = { type: 'assigned', stage: 1, role: 'responder', point: null } as const;
const received = { receivedAt: '2026-03-02T09:00:00Z', service: 'waste' } as const;
const aCase = (number: number, more: Partial<typeof received> = {}) =>
  new ACase({ reference: `RD-26-00050${number}`, intakeKey: `m-50${number}`, ...received, ...more });
const points = (owner: Person | null) => ({
  type: 'points recorded' as const,
  points: [{ number: 1, text: 'The bin was missed', service: 'waste' as const, owner }],
});

let here: Running | null = null;
afterEach(() => here?.close());

async function workOf(
  person: Person,
  cases: readonly ACase[],
  { role = 'Redress.Officer' as Role, whose = 'mine' as 'mine' | 'all' } = {},
): Promise<Work> {
  here = await running({}, { entries: [], histories: cases.map(({ events }) => events) });
  const who = { oid: person.id, name: person.name, roles: [role], groups: Object.values(GROUPS) };
  const answer = await here.app.inject(callOf('work', { query: { whose } }, await here.authority.token(who)));
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
const given = ({ given }: Work) => given.map(({ card, at, by }) => [card.reference, at, by]);

describe('what somebody was given', () => {
  it('stands there, the latest first, with who gave it and when, until they do something on it', async () => {
    const one = aCase(1).act('2026-03-03', { ...responder, to: BRAM });
    const two = aCase(2).act('2026-03-04', points(BRAM), CERYS);
    const done = aCase(3)
      .act('2026-03-03', { ...responder, to: BRAM })
      .act('2026-03-04', { type: 'noted', text: 'Rang them.' }, BRAM);
    expect(given(await workOf(BRAM, [one, two, done]))).toEqual([
      ['RD-26-000502', '2026-03-04T10:00:00Z', CERYS.name],
      ['RD-26-000501', '2026-03-03T10:00:00Z', AMINA.name],
    ]);
  });

  it('is there again when it is given anew after they acted, and not because somebody else acts', async () => {
    const acted = aCase(1)
      .act('2026-03-03', { ...responder, to: BRAM })
      .act('2026-03-04', { type: 'noted', text: 'Not mine.' }, BRAM)
      .act('2026-03-04', { ...responder, to: CERYS }, BRAM)
      .act('2026-03-05', { ...responder, to: BRAM }, CERYS)
      .act('2026-03-06', { type: 'noted', text: 'It is.' }, AMINA);
    expect(given(await workOf(BRAM, [acted]))).toEqual([['RD-26-000501', '2026-03-05T10:00:00Z', CERYS.name]]);
  });

  it('is not what they took themselves, nor what somebody else has by now', async () => {
    const taken = aCase(1).act('2026-03-03', { ...responder, to: BRAM }, BRAM);
    const passed = aCase(2)
      .act('2026-03-03', { ...responder, to: BRAM })
      .act('2026-03-04', { ...responder, to: CERYS });
    expect(given(await workOf(BRAM, [taken, passed]))).toEqual([]);
  });

  it('is not anew a point whose words alone were changed', async () => {
    const reworded = aCase(1)
      .act('2026-03-03', points(BRAM))
      .act('2026-03-04', { type: 'noted', text: 'Mine.' }, BRAM)
      .act('2026-03-05', {
        type: 'points recorded',
        points: [{ number: 1, text: 'The brown bin was missed', service: 'waste', owner: BRAM }],
      });
    expect(given(await workOf(BRAM, [reworded]))).toEqual([]);
  });

  it('is news until they have opened it, wherever they look, and stays news to whoever else was given a part', async () => {
    const both = aCase(1)
      .act('2026-03-03', points(CERYS))
      .act('2026-03-04', { ...responder, to: BRAM });
    expect(given(await workOf(BRAM, [both]))).toHaveLength(1);
    const open = here!;
    const as = async (person: Person) => {
      const who = { oid: person.id, name: person.name, roles: ['Redress.Officer' as const] };
      return open.authority.token({ ...who, groups: Object.values(GROUPS) });
    };
    const params = { reference: 'RD-26-000501' };
    const newsTo = async (person: Person) => {
      const token = await as(person);
      const detail = (await open.app.inject(callOf('caseDetail', { params }, token))).json();
      const work: Work = (await open.app.inject(callOf('work', { query: { whose: 'mine' } }, token))).json();
      return [detail.given, work.given.length];
    };
    // Twice, as two machines may say it; and somebody whom nobody gave it to opens it too.
    for (const who of [BRAM, BRAM, AMINA])
      expect((await open.app.inject(callOf('assignmentSeen', { params }, await as(who)))).statusCode).toBe(200);
    expect(await newsTo(BRAM)).toEqual([false, 0]);
    expect(await newsTo(CERYS)).toEqual([true, 1]);
    const { events } = open.council.casework.register;
    expect((await events.call(open.council.casework.register, 'RD-26-000501')).slice(3)).toMatchObject([
      { type: 'assignment seen', by: BRAM },
    ]);
  });

  it('is nothing in everybody’s work, where it would be everybody’s cases', async () => {
    expect(
      given(await workOf(BRAM, [aCase(1).act('2026-03-03', { ...responder, to: BRAM })], { whose: 'all' })),
    ).toEqual([]);
  });
});

describe('how much is open', () => {
  const closed = () =>
    aCase(4)
      .act('2026-03-03', { type: 'acknowledged', stage: 1, on: calendarDate('2026-03-03'), how: 'email' })
      .act('2026-03-04', { type: 'closed', ground: 'taken back', words: 'Never mind, it came.' });

  it.each(['Redress.HeadOfService', 'Redress.Director', 'Redress.Auditor'] as const)(
    'is told to the %s, who has none of it, with how many nobody has',
    async (role) => {
      const cases = [aCase(1).act('2026-03-03', { ...responder, to: BRAM }), aCase(2), closed()];
      for (const whose of ['mine', 'all'] as const) {
        const { open } = await workOf(CERYS, cases, { role, whose });
        expect(open).toEqual({ cases: 2, unassigned: 1 });
        await here?.close();
      }
    },
  );

  it('counts no case that the reader may not see', async () => {
    const restricted = aCase(2).act('2026-03-03', { type: 'restricted', to: [BRAM], why: 'A child is named' });
    const { open } = await workOf(CERYS, [aCase(1), restricted], { role: 'Redress.Director' });
    expect(open).toEqual({ cases: 1, unassigned: 1 });
  });
});

describe('new mail', () => {
  const at = '2026-03-04T08:00:00Z';
  const withMail = (handler: Person | null) => {
    const kase = aCase(1);
    if (handler) kase.act('2026-03-03', { ...responder, to: handler });
    const linked = { type: 'message linked', intakeKey: 'm-9', rung: 'reference', receivedAt: at } as const;
    kase.events.push({ ...linked, reference: 'RD-26-000501', sequence: kase.events.length + 1, at, by: REDRESS });
    return kase;
  };
  const offered = async (person: Person, handler: Person | null, role: Role) =>
    (await workOf(person, [withMail(handler)], { role, whose: 'all' })).newMail.rows.map(({ mayMark }) => mayMark);

  it.each<[string, Person, Person | null, Role, boolean]>([
    ['whoever has the case', BRAM, BRAM, 'Redress.Officer', true],
    ['a colleague', CERYS, BRAM, 'Redress.Officer', false],
    ['the complaints team, where somebody has it', CERYS, BRAM, 'Redress.ComplaintsTeam', false],
    ['the complaints team, where nobody has it', CERYS, null, 'Redress.ComplaintsTeam', true],
    ['an officer, where nobody has it', CERYS, null, 'Redress.Officer', false],
    ['an auditor', CERYS, null, 'Redress.Auditor', false],
  ])('is offered to be marked as read to %s only where it is let in', async (_, person, handler, role, may) => {
    expect(await offered(person, handler, role)).toEqual([may]);
    const who = { oid: person.id, name: person.name, roles: [role], groups: Object.values(GROUPS) };
    const asked = { params: { reference: 'RD-26-000501' }, body: { keys: ['m-9'] } };
    const answer = await here!.app.inject(callOf('messagesSeen', asked, await here!.authority.token(who)));
    expect(answer.statusCode === 200).toBe(may);
  });
});
