import { describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import type { CaseRegister, IntakeLog } from '../../server/ports.ts';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { fold } from '../../src/domain/case/fold.ts';
import type { Category } from '../../src/domain/triage/proposal.ts';
import { aDesk, aLetter, CONTACT } from '../support/a-desk.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

const BRAM = { id: 'bram', name: 'Bram Tolliver' };
const ON = calendarDate('2026-06-01');
const REFERENCE = 'RD-26-000001';

/** A case of Monday 1 June, opened by a person from a letter, and what was done on it since. */
async function aCase(category: Exclude<Category, 'contact'>, ...acts: readonly Asked[]) {
  const desk = aDesk();
  const deliver = async (letter: Parameters<typeof aLetter>[0]): Promise<void> => {
    desk.mailbox.deliver(CONTACT, aLetter(letter));
    await watchMailbox(desk.box(CONTACT), desk.needs);
  };
  await deliver({});
  const key = desk.intake.all()[0]?.key ?? '';
  await decideOnMessage(key, { choice: 'confirm', category, reason: '' }, BRAM, desk.needs);
  for (const act of acts) {
    const seen = (await desk.register.events(REFERENCE)).length;
    expect(await actOnCase(REFERENCE, { act, by: BRAM, seen }, desk.needs)).toMatchObject({ ok: true });
  }
  return {
    ...desk,
    deliver,
    /** What Redress noted by itself after the message joined. */
    noted: async () =>
      (await desk.register.events(REFERENCE)).filter(({ type, by }) => type !== 'message linked' && by.id !== BRAM.id),
  };
}

const points: Asked = {
  type: 'points recorded',
  points: [{ number: 1, text: 'Not collected', service: null, owner: null }],
};
const answered: Asked = {
  ...{ type: 'responded', stage: 1, on: ON, how: 'email', signedBy: BRAM, nextStepTold: true },
  outcomes: [{ point: 1, finding: 'not upheld', reasonsGiven: true, learning: null }],
};
const unhappy = {
  subject: `Re: Brown bin ${REFERENCE}`,
  body: 'I am not happy with your answer. Please look at it again.',
};

describe('a letter about an answer', { timeout: 30_000 }, () => {
  it('that is not content asks for the next stage, and a person decides; so does every further one', async () => {
    const kase = await aCase('complaint', points, answered);
    await kase.deliver(unhappy);
    const key = kase.intake.all().find(({ state }) => state === 'linked')?.key;
    expect(await kase.noted()).toMatchObject([{ type: 'escalation asked', intakeKey: key, late: 0 }]);
    expect(kase.register.shown()).toMatchObject([{ status: 'Answered', stage: 1, next: { clock: 'acknowledge' } }]);

    const asked = async () => fold(await kase.register.events(REFERENCE))?.escalationAsked;
    const first = await asked();
    await kase.deliver({ ...unhappy, body: 'I am still waiting and still not happy with your answer.' });
    const keys = kase.intake.all().flatMap(({ state, key: of }) => (state === 'linked' ? [of] : []));
    expect((await kase.noted()).map((event) => 'intakeKey' in event && event.intakeKey).toSorted()).toEqual(
      keys.toSorted(),
    );
    expect(await asked()).toEqual(first);
  });

  it('asks still where the first one was taken off the case, because it was about another matter', async () => {
    const kase = await aCase('complaint', points, answered);
    await kase.deliver(unhappy);
    await kase.deliver({ ...unhappy, body: 'I am still waiting and still not happy with your answer.' });
    const [first, second] = (await kase.noted()).map((event) => ('intakeKey' in event && event.intakeKey) || '');
    const off = { choice: 'undo', reason: 'about another bin' } as const;
    expect(await decideOnMessage(first ?? '', off, BRAM, kase.needs)).toMatchObject({ ok: true });
    expect(fold(await kase.register.events(REFERENCE))?.escalationAsked).toMatchObject({ intakeKey: second });
    expect(kase.register.shown()).toMatchObject([{ status: 'Answered', stage: 1, next: { clock: 'acknowledge' } }]);
  });

  it('asks though the server died after it had joined, and once, whoever goes on from there', async () => {
    for (const goesOn of ['person', 'repair'] as const) {
      const kase = await aCase('complaint', points, answered);
      await kase.deliver({ subject: 'Not happy', body: unhappy.body, from: '<noreen@elsewhere.example>' });
      const key = kase.intake.all().find(({ state }) => state === 'proposed')?.key ?? '';
      const put = { choice: 'link', reference: REFERENCE, from: null, reason: '' } as const;
      const away = new GraphFault({ kind: 'unavailable', operation: 'write a row', status: 0 });
      const register = insteadOf<CaseRegister>(kase.register, {
        append: (event) => (event.type === 'escalation asked' ? Promise.reject(away) : kase.register.append(event)),
      });
      await expect(decideOnMessage(key, put, BRAM, { ...kase.needs, register })).rejects.toThrow();
      expect(await kase.noted()).toEqual([]);
      if (goesOn === 'person') await decideOnMessage(key, put, BRAM, kase.needs);
      for (let twice = 0; twice < 2; twice += 1) {
        await kase.readLists();
        await repairCases({ ...kase.needs, now: () => '2026-06-01T15:00:00.000Z' });
      }
      expect(kase.intake.all().find((row) => row.key === key)).toMatchObject({ state: 'linked', reference: REFERENCE });
      expect(await kase.noted()).toMatchObject([{ type: 'escalation asked', intakeKey: key }]);
    }
  });

  it('asks no second time where a person refused it before the server could write its row', async () => {
    const kase = await aCase('complaint', points, answered);
    await kase.deliver({ subject: 'Not happy', body: unhappy.body, from: '<noreen@elsewhere.example>' });
    const key = kase.intake.all().find(({ state }) => state === 'proposed')?.key ?? '';
    const put = { choice: 'link', reference: REFERENCE, from: null, reason: '' } as const;
    const away = new GraphFault({ kind: 'unavailable', operation: 'write a row', status: 0 });
    const intake = insteadOf<IntakeLog>(kase.intake, { change: () => Promise.reject(away) });
    await expect(decideOnMessage(key, put, BRAM, { ...kase.needs, intake })).rejects.toThrow();
    const refused: Asked = {
      ...{ type: 'refused', what: 'escalation', ground: 'other', on: ON, rightsTold: true },
      ...{ reasons: 'The answer was complete.', weighed: 'Her health, and that she asked within a day.' },
    };
    const act = { act: refused, by: BRAM, seen: null };
    expect(await actOnCase(REFERENCE, act, kase.needs)).toMatchObject({ ok: true });
    await decideOnMessage(key, put, BRAM, kase.needs);
    expect(fold(await kase.register.events(REFERENCE))?.escalationAsked).toBeNull();
  });

  it('that says thank you asks for nothing', async () => {
    const kase = await aCase('complaint', points, answered);
    await kase.deliver({ ...unhappy, body: 'Thank you very much for your kind letter.' });
    expect(await kase.noted()).toEqual([]);
  });

  it('that comes before there is one belongs to the stage it is in', async () => {
    const kase = await aCase('complaint', points);
    await kase.deliver(unhappy);
    expect(await kase.noted()).toEqual([]);
  });

  it('asks for no stage where it is the answer to a service request: that is a complaint (Code 1.7)', async () => {
    const kase = await aCase('service_request', { ...answered, outcomes: [] });
    await kase.deliver(unhappy);
    expect(await kase.noted()).toEqual([]);
  });
});
