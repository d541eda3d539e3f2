import type { CaseCard } from '../../../src/api/case-shapes.ts';
import type { PaneMessage } from '../../../src/api/pane-shapes.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { Shown } from './office-object.ts';

type Known = Extract<PaneMessage, { is: 'known' }>;
type Row = Known['row'];
type Started = Known['starts']['complaint'][number];

const day = (text: string) => text as CalendarDate;
const TODAY = day('2026-11-30');
const NOREEN = { name: 'Noreen Fielding', address: 'noreen.fielding@post.example' };
const TEXT =
  'Hello,\n\nThis is the third time I am writing about the brown bin at 14 Larch Row. I rang on 9 November and was told the crew would come back, and nobody came. It is still on the pavement and I have to push the pram past it.\n\nI am fed up with being promised things. Please tell me who is dealing with this and when it will be emptied.\n\nNoreen Fielding';

export const SHOWN: Shown = {
  id: 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A1',
  messageId: '<bin-third-time@post.example>',
  subject: 'Brown bin at Larch Row, third time of asking',
  name: NOREEN.name,
  from: NOREEN.address,
  at: '2026-11-30T10:42:00Z',
};
export const OTHER: Shown = {
  id: 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A2',
  messageId: '<street-light@post.example>',
  subject: 'Street light out on Mill Lane',
  name: 'Idris Vaughan',
  from: 'idris.vaughan@post.example',
  at: '2026-11-30T11:05:00Z',
};

const rule = (clock: Started['clock'], due: string): Started => ({
  clock,
  stage: 1,
  due: day(due),
  standard: 'Code',
  why: [
    { step: 'London day', instant: '2026-11-30T10:42:00Z', day: TODAY },
    { step: 'day one', day: day('2026-12-01'), included: true },
    { step: 'weekend days left out', days: 2 },
    { step: 'due', day: day(due) },
  ],
});

/** A case of hers. */
export const CARD: CaseCard = {
  reference: 'RD-26-000123',
  sight: 'whole',
  status: 'Open',
  category: 'complaint',
  correspondence: 'corporate-complaint',
  stage: 1,
  subject: 'Bins on Larch Row missed three weeks running',
  from: NOREEN,
  service: 'waste',
  directorates: ['Environment'],
  handler: { id: 'a', name: 'Tomasz Reid' },
  receivedAt: '2026-11-16T09:00:00Z',
  acknowledgedOn: day('2026-11-18'),
  next: { on: day('2026-12-02'), clock: 'respond', move: 'handler', daysLeft: 2 },
  replyDue: day('2026-12-02'),
  earlyLook: null,
  answeredOn: null,
  outcome: null,
  earlyResolution: false,
  openRemedies: 0,
  restricted: false,
  messages: 2,
  lastMessageAt: '2026-11-18T09:00:00Z',
  closedAt: null,
  needsUpdate: false,
  sequence: 4,
  link: null,
};

const row: Row = {
  key: 'bin-third-time',
  kind: 'triage',
  subject: SHOWN.subject,
  from: NOREEN,
  received: [{ mailbox: 'contact@marlsbury.example', at: SHOWN.at }],
  proposal: {
    category: 'complaint',
    confidence: 0.91,
    needsHuman: false,
    flags: ['chaser'],
    service: 'waste',
    directorate: 'Environment',
    why: [
      { part: 'body', quote: 'third time I am writing', points: 'complaint', rule: 'asks-again' },
      { part: 'body', quote: 'fed up with being promised', points: 'complaint', rule: 'failed-to-act' },
      { part: 'subject', quote: 'third time of asking', points: 'complaint', rule: 'asks-again' },
    ],
    question: null,
    whyNot: [
      {
        category: 'service_request',
        share: 0.07,
        but: { part: 'body', quote: 'when it will be emptied', points: 'service_request', rule: 'asks-for-action' },
      },
      { category: 'contact', share: 0.02, but: null },
    ],
  },
  state: 'proposed',
  reason: 'a person decides',
  reference: null,
  opensCase: false,
  suggestedReference: null,
  suggested: [],
  decided: null,
  attachments: 1,
  link: 'https://marlsbury.sharepoint.example/sites/redress/Lists/Intake/DispForm.aspx?ID=41',
  file: null,
  may: ['confirm', 'link', 'open', 'not for us'],
  scores: { contact: 0.02, service_request: 0.07, complaint: 0.91 },
  rung: null,
  kept: null,
  attached: [],
};

/** A message that waits to be decided; `changes` of the answer and of its row. */
export const known = (changes: Partial<Omit<Known, 'row' | 'is'>> = {}, more: Partial<Row> = {}): Known => ({
  is: 'known',
  row: { ...row, ...more },
  today: TODAY,
  ownWords: TEXT,
  cut: false,
  offerComplaint: false,
  starts: {
    service_request: [rule('respond', '2026-12-14')],
    complaint: [rule('acknowledge', '2026-12-07'), rule('respond', '2026-12-21')],
  },
  person: {
    isNew: false,
    cases: [{ card: CARD, because: 'a case of the sender' }],
    earlier: [
      ...([
        ['missed-bin', '2026-11-16T09:00:00Z', 'Missed bin again', 'linked', 'complaint', 'RD-26-000123'],
        ['hello', '2026-10-02T08:20:00Z', 'Garden waste permit', 'logged', 'contact', null],
      ] as const),
    ].map(([key, at, subject, state, category, reference]) => ({ key, at, subject, state, category, reference })),
  },
  on: null,
  ...changes,
});

const decided = { by: 'Carys Penhallow', at: '2026-11-30T10:47:00Z', reason: '' };

/** It is logged as a complaint and its case is open. */
export const logged = (): Known =>
  known(
    {
      on: {
        ...CARD,
        ...{ reference: 'RD-26-000131', acknowledgedOn: null, sequence: 1, subject: row.subject },
        next: { on: day('2026-12-07'), clock: 'acknowledge', move: 'complaints team', daysLeft: 5 },
      },
    },
    {
      ...{ state: 'logged', reason: 'opened by a person', reference: 'RD-26-000131', opensCase: true, may: ['undo'] },
      decided: { ...decided, category: 'complaint' },
    },
  );

/** It was put on an earlier case by somebody else. */
export const linked = (): Known =>
  known(
    { on: CARD, person: { isNew: false, cases: [], earlier: [] } },
    {
      ...{ state: 'linked', reason: 'put on a case by a person', reference: CARD.reference, opensCase: true },
      ...{ may: ['link', 'undo'], rung: 'our reference in the subject' },
      received: [...row.received, { mailbox: 'waste@marlsbury.example', at: '2026-11-30T10:43:00Z' }],
      decided: { ...decided, by: 'Tomasz Reid', category: 'complaint' },
    },
  );

/** It is unsure, may belong to a case, and much stands in it. */
export const unsure = (): Known => {
  const { proposal } = row;
  if (!proposal) throw new Error('the sample has a proposal');
  return known(
    {
      offerComplaint: true,
      person: { isNew: true, cases: [], earlier: [] },
    },
    {
      suggested: [{ card: CARD, because: 'the only open case of the sender' }],
      reason: 'unsure, a person decides',
      proposal: {
        ...proposal,
        ...{ category: 'service_request', confidence: 0.46, needsHuman: true, question: 'unhappy with us' },
        flags: ['safeguarding', 'foi', 'multiple_issues'],
      },
    },
  );
};
