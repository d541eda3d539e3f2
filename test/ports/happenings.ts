import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { Happening, HappeningType } from '../../src/domain/case/happening.ts';

const on = day('2026-06-02');
const ana = { id: '11111111-2222-4333-8444-555555555555', name: 'Ana Officer' };
const note = 'Ffôn: “ie”,\n£50 – & <b>0161 496 0000</b> 🗑️';

/** One of every kind there is, with the texts that lists and JSON trip over; a kind left out does not compile. */
const EVERY_KIND: { readonly [T in HappeningType]: Extract<Happening, { readonly type: T }> } = {
  opened: {
    type: 'opened',
    category: 'complaint',
    correspondence: 'corporate-complaint',
    intakeKey: 'key-1',
    subject: note,
    fromName: 'Doris O’Example',
    fromAddress: 'doris@residents.example',
    service: 'waste',
    receivedAt: '2026-06-01T08:15:30.000Z',
    toConfirm: false,
    origin: { how: 'split', of: 'RD-26-000900', points: [2, 3], why: note },
    reached: {
      stages: [
        {
          stage: 1,
          receivedAt: '2026-06-01T08:15:30.000Z',
          acknowledged: { on, how: 'email' },
          extensions: [{ reason: note, from: on, until: on, toldOn: on, beyondCap: null }],
          calls: [],
          looks: [],
          dateSet: { due: on, source: 'the letter', on, earlier: [] },
          milestones: [{ milestone: 'panel held', on }],
          answers: [
            {
              on,
              how: 'letter',
              signedBy: ana,
              outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
              givenIn: 'RD-26-000900',
            },
          ],
          reopenedOn: null,
        },
      ],
      involved: [{ person: ana, stage: 1, as: 'author' }],
      independence: [{ person: ana, stage: 1, independent: true, note: '', at: '2026-06-02T09:59:00Z' }],
    },
  },
  confirmed: { type: 'confirmed', category: 'complaint', correspondence: null },
  withdrawn: { type: 'withdrawn', why: note },
  reinstated: { type: 'reinstated', category: 'service_request', correspondence: 'service-request' },
  'message linked': {
    type: 'message linked',
    intakeKey: 'key-2',
    rung: 'reference',
    receivedAt: '2026-06-02T09:59:00Z',
  },
  'message taken off': { type: 'message taken off', intakeKey: 'key-2', into: 'RD-26-000901', why: note },
  'assignment seen': { type: 'assignment seen' },
  'messages seen': { type: 'messages seen', messages: ['key-2', 'key-3'] },
  acknowledged: { type: 'acknowledged', stage: 1, on, how: 'phone' },
  'points recorded': {
    type: 'points recorded',
    points: [
      { number: 1, text: note, service: null, owner: null },
      { number: 2, text: 'Bins', service: 'waste', owner: ana },
    ],
  },
  assigned: { type: 'assigned', stage: 1, role: 'responder', point: 2, to: ana },
  'part sent in': { type: 'part sent in', stage: 1, points: [1, 2], of: ana },
  'draft looked at': { type: 'draft looked at', stage: 1, on, reader: ana, as: 'adviser' },
  'complaint offered': { type: 'complaint offered', answer: 'no', why: note },
  'call attempted': { type: 'call attempted', stage: 2, on, reached: false, note },
  'complained about': { type: 'complained about', person: ana },
  'independence checked': { type: 'independence checked', person: ana, independent: false, note },
  'liaison noted': { type: 'liaison noted', with: ana, note },
  'member involved': { type: 'member involved', name: 'Councillor Ffion Pretend', as: 'councillor' },
  'member updated': { type: 'member updated', on, note: '' },
  extended: {
    type: 'extended',
    stage: 1,
    reason: note,
    from: on,
    until: day('2026-06-16'),
    toldOn: on,
    ombudsmanTold: true,
    beyondCap: null,
  },
  'date set': { type: 'date set', stage: 1, due: on, source: 'the letter' },
  'milestone reached': { type: 'milestone reached', stage: 1, milestone: 'letter dated', on },
  'clarification asked': { type: 'clarification asked', on, what: note },
  'clarification answered': { type: 'clarification answered', receivedAt: '2026-06-02T09:59:00Z', intakeKey: null },
  'procedure changed': { type: 'procedure changed', from: null, to: 'landlord-complaint', why: note },
  'calendar recomputed': {
    type: 'calendar recomputed',
    calendar: '2026-08+2026-06-12',
    moved: [
      {
        clock: 'respond',
        rule: 'code-stage1',
        stage: 1,
        own: false,
        from: on,
        to: day('2026-06-03'),
        because: [{ day: on, name: 'A day of mourning', kept: true }],
      },
    ],
  },
  'delay explained': { type: 'delay explained', why: note },
  responded: {
    type: 'responded',
    stage: 1,
    on,
    how: 'email',
    signedBy: ana,
    outcomes: [{ point: 1, finding: 'partly upheld', reasonsGiven: true, learning: note }],
    nextStepTold: true,
  },
  'resolved early': { type: 'resolved early', stage: 1, on, how: 'phone', escalationTold: true },
  'escalation asked': { type: 'escalation asked', receivedAt: '2026-06-02T09:59:00Z', intakeKey: 'key-3', late: 12 },
  escalated: {
    type: 'escalated',
    toStage: 2,
    receivedAt: '2026-06-02T09:59:00Z',
    intakeKey: null,
    late: 0,
    wants: note,
  },
  refused: {
    type: 'refused',
    what: 'escalation',
    ground: 'late request for the next stage',
    on,
    reasons: note,
    weighed: 'x'.repeat(20_000),
    rightsTold: true,
  },
  closed: { type: 'closed', ground: 'taken back', words: note },
  reopened: { type: 'reopened', why: note },
  'remedy promised': {
    type: 'remedy promised',
    remedy: 1,
    kind: 'payment',
    what: note,
    due: day('2026-07-01'),
    owner: ana,
    point: null,
  },
  'remedy done': { type: 'remedy done', remedy: 1, on },
  'remedy proof sent': { type: 'remedy proof sent', remedy: 1, on, proof: note },
  'remedy not possible': { type: 'remedy not possible', remedy: 1, on, why: note, instead: note, ombudsmanTold: true },
  converted: { type: 'converted', complaint: 'RD-26-000901', intakeKey: 'key-4' },
  split: { type: 'split', into: 'RD-26-000902', points: [2], why: note },
  merged: { type: 'merged', into: 'RD-26-000903', why: note },
  'took in': { type: 'took in', from: 'RD-26-000904', messages: ['key-5', 'key-6'] },
  restricted: { type: 'restricted', to: [ana], why: note },
  'restriction lifted': { type: 'restriction lifted', why: note },
  corrected: { type: 'corrected', what: 'answered on', stage: 1, from: on, to: day('2026-06-03'), why: note },
  noted: { type: 'noted', text: note },
};

/** A history with every kind of event, and one of a kind that nobody knows yet. */
export const everyKindOfEvent = (reference: string, intakeKey: string): readonly CaseEvent[] =>
  [...Object.values(EVERY_KIND), { type: 'mediation offered', mediator: { name: note } } as unknown as Happening].map(
    (happening, index) => ({
      ...happening,
      ...(happening.type === 'opened' && { intakeKey }),
      reference,
      sequence: index + 1,
      at: '2026-06-02T10:00:00.000Z',
      by: ana,
    }),
  );
