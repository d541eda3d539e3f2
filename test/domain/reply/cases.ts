import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { FindingOfReply } from '../../../src/domain/reply/finding.ts';
import type { ReplyDraft, ReplyFacts } from '../../../src/domain/reply/reply-facts.ts';

/** A Saturday. */
export const TODAY = calendarDate('2026-11-28');

const COUNCIL = ['Bram Tolliver', 'Amina Shah', 'Cerys Nobody', 'Dafydd Fictional', 'Olwen Officer'];

const BINS: ReplyFacts = {
  reference: 'RD-26-000123',
  prefix: 'RD',
  related: ['RD-26-000088'],
  complaint: true,
  stage: 1,
  lastStage: false,
  ombudsman: 'LGSCO',
  answered: false,
  points: [
    { number: 1, text: 'The brown bin was missed on three Tuesdays in a row' },
    { number: 2, text: 'The call handler hung up on me' },
    { number: 3, text: 'Nobody replied to my web form of 12 October' },
  ],
  person: { name: 'Noreen Fettle', address: 'noreen.fettle@post.example' },
  others: [],
  colleagues: COUNCIL,
  ownDomains: ['marlsbury.gov.example'],
  theirWords: [
    'Bins, third week running',
    'The crew drove past again. My neighbour Mrs Askew saw it. The man on the phone, Mr Tolliver, hung up.',
  ],
  replyDue: calendarDate('2026-12-09'),
  dates: [calendarDate('2026-12-09'), calendarDate('2026-12-14')],
};

/** Cases of invented people; each answer is held against one of them. */
export const CASES = {
  bins: BINS,
  answered: { ...BINS, answered: true, replyDue: null },
  request: { ...BINS, reference: 'RD-26-000130', complaint: false, ombudsman: 'none', points: [], lastStage: true },
  damp: {
    ...BINS,
    ...{ reference: 'RD-26-000140', related: [], stage: 2, lastStage: true, ombudsman: 'Housing Ombudsman' },
    points: [
      { number: 1, text: 'Damp and mould in the back bedroom since January' },
      { number: 2, text: 'Two repair appointments were missed without a call' },
    ],
    person: { name: 'Penrose-Vale, Rhys', address: 'r.penrosevale@post.example' },
    theirWords: ['Still damp', 'My daughter coughs all night. Please ring my mother, Mrs Penrose, not me.'],
    replyDue: calendarDate('2026-12-18'),
    dates: [calendarDate('2026-12-18'), calendarDate('2027-01-15')],
  },
  planning: {
    ...BINS,
    ...{ reference: 'RD-26-000155', related: [], stage: 2, lastStage: true },
    points: [{ number: 1, text: 'Neighbours were not consulted about the extension at 4 Invented Lane' }],
    person: { name: 'Amara Obi', address: 'a.obi@mail.example' },
    others: [
      { name: 'Leila Obi', address: 'leila.obi@mail.example' },
      { name: 'Cllr Tegan Mock', address: '' },
    ],
    theirWords: ['Extension next door', 'My daughter Leila writes for me.'],
    replyDue: calendarDate('2026-12-04'),
    dates: [calendarDate('2026-12-04')],
  },
  care: {
    ...BINS,
    ...{ reference: 'RD-26-000161', related: [], lastStage: true },
    points: [{ number: 1, text: 'Ni ddaeth y gofalwr ar fore Sul' }],
    person: { name: 'Gwen Ffug', address: 'gwen.ffug@post.example' },
    theirWords: ['Gofal Mam', 'Ni ddaeth neb. Mae Mam yn 91.'],
    replyDue: calendarDate('2026-12-11'),
    dates: [calendarDate('2026-12-11')],
  },
  children: {
    ...BINS,
    ...{ reference: 'RD-26-000170', related: [], stage: 2 },
    points: [{ number: 1, text: 'The social worker did not visit for eleven weeks' }],
    person: { name: 'Kit Marlow-Sham', address: 'kit@sham.example' },
    theirWords: ['Visits', 'Eleven weeks.'],
    replyDue: calendarDate('2026-12-21'),
    dates: [calendarDate('2026-12-21')],
  },
  /** By letter: no address, and a name that is no person's. */
  letter: {
    ...BINS,
    ...{ reference: 'RD-26-000182', points: [], person: { name: '', address: '' }, theirWords: [] },
  },
} as const satisfies Record<string, ReplyFacts>;
export type CaseId = keyof typeof CASES;

/** What somebody who reads the answer would say is wrong with it; a point that is not answered with its number. */
export type Label = Exclude<FindingOfReply, 'point not answered'> | `point ${number}`;

export type Labelled = {
  readonly to: CaseId;
  readonly text: string;
  readonly wrong: readonly Label[];
  readonly draft: Partial<ReplyDraft>;
};

/** An answer with its labels; nothing said of it, it goes to the person of the case with the reference in its subject. */
export const answer = (
  to: CaseId,
  text: string,
  wrong: readonly Label[] = [],
  draft: Partial<ReplyDraft> = {},
): Labelled => ({ to, text, wrong, draft });

export function draftOf({ to, text, draft }: Labelled): ReplyDraft {
  const { reference, person }: ReplyFacts = CASES[to];
  const recipients = person.address === '' ? [] : [person.address];
  return { subject: `Re: Your complaint [${reference}]`, to: recipients, cc: [], attachments: [], text, ...draft };
}
