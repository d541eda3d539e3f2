import { type ClockRule, type Counting, type Standard, workingDays } from '../clock-rule.ts';

const under = <S extends Standard>(standard: S, document: string, clause: string) =>
  ({ standard, authority: { document, clause }, from: null, to: null }) as const;

/** The date in the letter always beats these; they are what the council works to where it gives none. */
const noDateGiven = { standard: 'local default', authority: null, from: null, to: null } as const;

const months = (count: number, firstDay: Counting['firstDay']): Counting => ({
  count,
  unit: 'months',
  calendar: 'england-and-wales',
  firstDay,
  roll: 'none',
});

const act = (clause: string) => under('statute', 'Local Government Act 1974', clause);
const decision = under('national guidance', 'LGSCO final decision', 'recommended remedy');

/** The day itself, where that is a working day. */
const sameDay: Counting = { ...workingDays(1), firstDay: 'included' };

export const OMBUDSMAN_RULES = [
  // These letters say themselves by when, and nothing else does: until somebody has entered that day, looking is due.
  { id: 'ombudsman-letter-date', starts: 'received', ...sameDay, ...noDateGiven },
  { id: 'ombudsman-premature-check', starts: 'letter dated', ...workingDays(5), ...noDateGiven },
  { id: 'ombudsman-assessment', starts: 'letter dated', ...workingDays(5), ...noDateGiven },
  {
    id: 'ombudsman-preallocation',
    starts: 'letter dated',
    ...workingDays(10),
    ...under('national guidance', 'LGSCO Investigation Manual', 'ch. 7'),
  },
  { id: 'ombudsman-enquiry', starts: 'letter dated', ...workingDays(20), ...noDateGiven },
  { id: 'ombudsman-draft-decision', starts: 'letter dated', ...workingDays(10), ...noDateGiven },
  { id: 'ombudsman-housing-evidence', starts: 'letter dated', ...workingDays(15), ...noDateGiven },
  { id: 'ombudsman-remedy-one-month', starts: 'final decision', ...months(1, 'excluded'), ...decision },
  { id: 'ombudsman-remedy-three-months', starts: 'final decision', ...months(3, 'excluded'), ...decision },
  { id: 'ombudsman-public-report', starts: 'received', ...months(3, 'included'), ...act('s.31(2)') },
  { id: 'ombudsman-further-report', starts: 'received', ...months(3, 'included'), ...act('s.31(2A)–(2C)') },
] as const satisfies readonly ClockRule[];
