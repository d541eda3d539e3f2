import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import type { Category } from '../../src/domain/triage/proposal.ts';
import { aDesk, aLetter, CONTACT } from '../support/a-desk.ts';

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
  it('that is not content asks for the next stage, once, and a person decides', async () => {
    const kase = await aCase('complaint', points, answered);
    await kase.deliver(unhappy);
    const key = kase.intake.all().find(({ state }) => state === 'linked')?.key;
    expect(await kase.noted()).toMatchObject([{ type: 'escalation asked', intakeKey: key, late: 0 }]);
    expect(kase.register.shown()).toMatchObject([{ status: 'Answered', stage: 1, next: { clock: 'acknowledge' } }]);

    await kase.deliver({ ...unhappy, body: 'I am still waiting and still not happy with your answer.' });
    expect(await kase.noted()).toHaveLength(1);
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
