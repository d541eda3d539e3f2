import { afterEach, expect, it } from 'vitest';
import type { ActType } from '../../src/api/act-shapes.ts';
import type { CaseDetail } from '../../src/api/case-detail-shapes.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { REDRESS } from '../../src/domain/triage/intake.ts';
import { ANSWERING } from '../../src/tab/case/forms/answering.ts';
import { firstOf, optionsOf } from '../../src/tab/case/forms/choices.ts';
import { FILING } from '../../src/tab/case/forms/filing.ts';
import type { Form } from '../../src/tab/case/forms/form.ts';
import { HANDLING } from '../../src/tab/case/forms/handling.ts';
import { Filled, freshValues } from '../../src/tab/case/forms/values.ts';
import { clockWordsIn } from '../../src/words/clock/said.ts';
import { en as names } from '../../src/words/names/en.ts';
import { en as cards } from '../../src/words/screens/cards/en.ts';
import { en as words } from '../../src/words/screens/case/en.ts';
import { en as forms } from '../../src/words/screens/forms/en.ts';
import { ACase, AMINA, BRAM } from '../support/a-case.ts';
import { anEntry } from '../support/builders.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

const REFERENCE = 'RD-26-000118';
const message = (key: string, at: string, subject: string) =>
  anEntry({
    ...{ key, subject, reference: REFERENCE, state: key === 'first' ? 'logged' : 'linked' },
    received: [{ mailbox: 'complaints@marlsbury.gov.example', messageId: key, at }],
  });
const MAIL = [
  message('first', '2026-03-02T09:00:00Z', 'Damp at Alder Court'),
  message('more', '2026-03-04T09:00:00Z', 'Pictures of the damp'),
  message('after', '2026-03-16T13:30:00Z', ''),
  message('asks', '2026-03-17T09:00:00Z', 'I am not happy with this'),
  message('last', '2026-03-18T09:00:00Z', 'Did you get my message?'),
];

const answered = () =>
  new ACase({ reference: REFERENCE, intakeKey: 'first', receivedAt: '2026-03-02T09:00:00Z' })
    .act('2026-03-03', { type: 'acknowledged', stage: 1, on: calendarDate('2026-03-03'), how: 'email' })
    .act('2026-03-03', {
      type: 'points recorded',
      points: [{ number: 1, text: 'Damp in the bedroom', service: 'housing', owner: null }],
    })
    .act('2026-03-16', {
      ...{
        type: 'responded',
        stage: 1,
        on: calendarDate('2026-03-16'),
        how: 'email',
        signedBy: BRAM,
        nextStepTold: true,
      },
      outcomes: [{ point: 1, finding: 'partly upheld', reasonsGiven: true, learning: null }],
    });
const ANSWERED = '2026-03-16';

/** The message by which somebody asks, as it came onto the case. */
function joinedBy(kase: ACase, intakeKey: string, at: string): ACase {
  const sequence = kase.events.length + 1;
  kase.events.push({
    ...{ type: 'message linked', reference: REFERENCE, sequence, at, by: REDRESS },
    ...{ intakeKey, rung: 'reference', receivedAt: at },
  });
  return kase;
}

let here: Running | null = null;
afterEach(() => here?.close());

async function detailOf(kase: ACase): Promise<CaseDetail> {
  here = await running({}, { entries: MAIL, histories: [kase.events] });
  const token = await here.authority.token({ oid: AMINA.id, name: AMINA.name, roles: ['Redress.ComplaintsTeam'] });
  return (await here.app.inject(callOf('caseDetail', { params: { reference: REFERENCE } }, token))).json();
}

/** What the form of an act offers as its message, with what it begins. */
function offers(act: ActType & (keyof typeof ANSWERING | keyof typeof HANDLING | 'converted'), detail: CaseDetail) {
  const form: Form = { ...ANSWERING, ...HANDLING, ...FILING }[act];
  const ask = form.asks.find((one) => one.ask === 'choice' && one.field === 'message');
  if (ask?.ask !== 'choice') throw new Error('no message is asked for');
  const { type: types } = clockWordsIn('en');
  const options = optionsOf(ask, detail, { forms, words, cards, names, types });
  const first = firstOf(ask, detail, options);
  const fresh = freshValues(detail, AMINA);
  const values = { ...fresh, texts: { ...fresh.texts, message: first } };
  return {
    options,
    keys: options.map(({ value }) => value),
    first,
    sends: form.act(new Filled(detail, AMINA, values)),
  };
}

it('offers for the next stage the messages after the answer, newest first, by time, sender and subject, and supposes none', async () => {
  // The complaint itself stood there once, chosen beforehand, with the day of its sender as its only mark.
  const { options, first } = offers('escalated', await detailOf(answered()));
  expect(options).toEqual([
    { value: 'last', label: 'Wed 18 Mar, 09:00, Noreen Fettle: Did you get my message?' },
    { value: 'asks', label: 'Tue 17 Mar, 09:00, Noreen Fettle: I am not happy with this' },
    { value: 'after', label: 'Mon 16 Mar, 13:30, Noreen Fettle: (no subject)' },
    { value: '', label: 'By phone or in person, no message' },
  ]);
  expect(first).toBe('');
});

it('chooses the message by which a request for the next stage waits', async () => {
  const asked = { type: 'escalation asked', receivedAt: '2026-03-17T09:00:00Z', intakeKey: 'asks' } as const;
  const { first, sends } = offers(
    'escalated',
    await detailOf(joinedBy(answered(), 'asks', asked.receivedAt).act('2026-03-18', asked)),
  );
  expect(first).toBe('asks');
  expect(sends).toMatchObject({ receivedAt: '2026-03-17T09:00:00Z', intakeKey: 'asks' });
});

it('goes on from a request by phone as it was recorded, and from another day where that is corrected', async () => {
  const asked = { type: 'escalation asked', receivedAt: '2026-03-17T11:45:00Z', intakeKey: null } as const;
  const detail = await detailOf(answered().act('2026-03-18', asked));
  const { first, sends } = offers('escalated', detail);
  expect(first).toBe('');
  expect(sends).toMatchObject({ receivedAt: '2026-03-17T11:45:00Z', intakeKey: null });
  const values = freshValues(detail, AMINA);
  const other = { ...values, texts: { ...values.texts, message: '', receivedOn: ANSWERED } };
  expect(ANSWERING.escalated.act(new Filled(detail, AMINA, other))).toMatchObject({
    receivedAt: '2026-03-16T12:00:00Z',
    intakeKey: null,
  });
});

it('offers as the answer to a question what came since it was asked, the newest first', async () => {
  const asked = { type: 'clarification asked', on: calendarDate('2026-03-04'), what: 'Which room?' } as const;
  const foi = new ACase({
    ...{ reference: REFERENCE, intakeKey: 'first', receivedAt: '2026-03-02T09:00:00Z' },
    ...{ category: 'service_request', correspondence: 'foi-request' },
  }).act('2026-03-04', asked);
  const { keys, first } = offers('clarification answered', await detailOf(foi));
  expect(keys).toEqual(['last', 'asks', 'after', 'more', '']);
  expect(first).toBe('last');
});

it('opens a complaint beside a request from any of its messages, or from none where it was said by phone', async () => {
  const { keys, first } = offers('converted', await detailOf(answered()));
  expect(keys).toEqual(['last', 'asks', 'after', 'more', 'first', '']);
  expect(first).toBe('last');
});
