import { calendarDate } from '../calendar/calendar-date.ts';
import type { Authority, InForce } from './clock-rule.ts';
import { type CorrespondenceType, stage } from './correspondence-type.ts';
import { OMBUDSMAN_TYPES } from './types/ombudsman.ts';

const ALWAYS: InForce = { from: null, to: null };
const since = (date: string): InForce => ({ from: calendarDate(date), to: null });
const until = (date: string): InForce => ({ from: null, to: calendarDate(date) });
const by = (document: string, clause: string): { readonly authority: Authority } => ({
  authority: { document, clause },
});

const RUNS_ON = { onClarification: 'runs on', letterDateWins: false } as const;
const RESTARTS = { onClarification: 'restarts', letterDateWins: false } as const;
const RESTARTS_EARLY = { onClarification: 'restarts if asked early', letterDateWins: false } as const;
const PAUSES = { onClarification: 'pauses', letterDateWins: false } as const;

const SUBJECT_ACCESS = [stage({ responds: 'sar', extends: 'sar-complex' })];

const ROWS = [
  {
    id: 'corporate-complaint',
    procedure: 'corporate',
    ombudsman: 'LGSCO',
    stages: [
      stage({
        acknowledges: 'code-ack',
        responds: 'code-stage1',
        extends: 'code-stage1-extended',
        outer: 'code-stage1-outer',
      }),
      stage({
        askedWithin: 'escalation-window',
        acknowledges: 'code-stage2-ack',
        responds: 'code-stage2',
        extends: 'code-stage2-extended',
        outer: 'code-stage2-outer',
      }),
    ],
    ...RUNS_ON,
    ...by('LGSCO Complaint Handling Code (February 2024)', '5.1, 6'),
    ...since('2024-02-08'),
  },
  {
    id: 'landlord-complaint',
    procedure: 'housing',
    ombudsman: 'Housing Ombudsman',
    stages: [
      stage({
        acknowledges: 'housing-ack',
        responds: 'housing-stage1',
        extends: 'housing-stage1-extended',
        outer: 'housing-stage1-outer',
      }),
      stage({
        askedWithin: 'escalation-window',
        acknowledges: 'housing-stage2-ack',
        responds: 'housing-stage2',
        extends: 'housing-stage2-extended',
        outer: 'housing-stage2-outer',
      }),
    ],
    ...RUNS_ON,
    ...by('Housing Ombudsman Complaint Handling Code (2024)', '6'),
    ...since('2024-04-01'),
  },
  {
    id: 'childrens-complaint',
    procedure: 'children',
    ombudsman: 'LGSCO',
    stages: [
      stage({ responds: 'children-stage1', extends: 'children-stage1-extended' }),
      stage({
        askedWithin: 'children-stage2-request',
        responds: 'children-stage2',
        extends: 'children-stage2-max',
        spoken: 'from the statement',
      }),
      stage({
        askedWithin: 'children-stage3-request',
        responds: 'children-panel-response',
        also: ['children-panel', 'children-panel-report'],
      }),
    ],
    ...RUNS_ON,
    ...by('Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)', 'Part 4'),
    ...since('2006-09-01'),
  },
  {
    id: 'adult-care-complaint',
    procedure: 'adults',
    ombudsman: 'LGSCO',
    stages: [stage({ acknowledges: 'adult-ack', outer: 'adult-outer', setByCouncil: true })],
    ...RUNS_ON,
    ...by('SI 2009/309', 'reg. 13, 14'),
    ...since('2009-04-01'),
  },
  {
    id: 'public-health-complaint',
    procedure: 'public health',
    ombudsman: 'LGSCO',
    stages: [stage({ acknowledges: 'public-health-ack', outer: 'public-health-outer', setByCouncil: true })],
    ...RUNS_ON,
    ...by('SI 2012/3094', 'reg. 28, 29'),
    ...since('2013-04-01'),
  },
  {
    id: 'service-request',
    procedure: 'request',
    ombudsman: 'none',
    stages: [stage({ responds: 'service-request-response' })],
    ...RUNS_ON,
    ...by('LGSCO Complaint Handling Code (February 2024)', '1.2, 1.7, 1.8'),
    ...ALWAYS,
  },
  {
    id: 'contact',
    procedure: 'request',
    ombudsman: 'none',
    stages: [stage({})],
    ...RUNS_ON,
    ...by('Council policy', 'contacts'),
    ...ALWAYS,
  },
  {
    id: 'member-enquiry',
    procedure: 'members',
    ombudsman: 'none',
    stages: [stage({ acknowledges: 'member-ack', responds: 'member-response' })],
    ...RUNS_ON,
    ...by('Council policy', 'member enquiries'),
    ...ALWAYS,
  },
  {
    id: 'mp-enquiry',
    procedure: 'members',
    ombudsman: 'none',
    stages: [stage({ responds: 'mp-response' })],
    ...RUNS_ON,
    ...by('Council policy', 'MP enquiries'),
    ...ALWAYS,
  },
  {
    id: 'foi-request',
    procedure: 'information rights',
    ombudsman: 'ICO',
    stages: [
      stage({ responds: 'foi', extends: 'foi-extended' }),
      stage({ responds: 'foi-review', extends: 'foi-review-extended' }),
    ],
    ...RESTARTS,
    ...by('Freedom of Information Act 2000', 's.1(3), 10'),
    ...since('2005-01-01'),
  },
  {
    id: 'eir-request',
    procedure: 'information rights',
    ombudsman: 'ICO',
    stages: [
      stage({ responds: 'eir', extends: 'eir-complex' }),
      stage({ askedWithin: 'eir-reconsideration-request', responds: 'eir-reconsideration' }),
    ],
    ...RESTARTS_EARLY,
    ...by('Environmental Information Regulations 2004', 'reg. 5, 7, 9, 11'),
    ...since('2005-01-01'),
  },
  {
    id: 'subject-access-request',
    procedure: 'information rights',
    ombudsman: 'ICO',
    stages: SUBJECT_ACCESS,
    ...PAUSES,
    ...by('Information Commissioner’s guidance on the right of access', 'clarification'),
    ...until('2026-02-04'),
  },
  {
    id: 'subject-access-request',
    procedure: 'information rights',
    ombudsman: 'ICO',
    stages: SUBJECT_ACCESS,
    ...PAUSES,
    ...by('UK GDPR', 'art. 12, 12A (Data (Use and Access) Act 2025 s.76)'),
    ...since('2026-02-05'),
  },
  {
    id: 'data-protection-complaint',
    procedure: 'information rights',
    ombudsman: 'ICO',
    stages: [stage({ acknowledges: 'dp-complaint-ack' })],
    ...RUNS_ON,
    ...by('Data Protection Act 2018', 's.164A'),
    ...since('2026-06-19'),
  },
  ...OMBUDSMAN_TYPES,
  {
    id: 'insurance-claim',
    procedure: 'elsewhere',
    ombudsman: 'none',
    stages: [],
    ...RUNS_ON,
    ...by('Council policy', 'claims go to insurance'),
    ...ALWAYS,
  },
  {
    id: 'appeal',
    procedure: 'elsewhere',
    ombudsman: 'none',
    stages: [],
    ...RUNS_ON,
    ...by('Council policy', 'appeals go to the body that hears them'),
    ...ALWAYS,
  },
] as const satisfies readonly CorrespondenceType[];

export type TypeId = (typeof ROWS)[number]['id'];

/** Every kind of correspondence. One that changes in law gets a second row of the same id, with its days. */
export const TYPES: readonly (CorrespondenceType & { readonly id: TypeId })[] = ROWS;

export const TYPE_IDS: readonly TypeId[] = [...new Set(TYPES.map(({ id }) => id))];

export const isTypeId = (text: unknown): text is TypeId => TYPE_IDS.some((id) => id === text);
