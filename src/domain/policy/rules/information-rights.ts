import { calendarDate } from '../../calendar/calendar-date.ts';
import { type ClockRule, type Counting, type Standard, workingDays } from '../clock-rule.ts';

const UK = 'uk-union';

const under = <S extends Standard>(standard: S, document: string, clause: string, from: string | null = null) =>
  ({ standard, authority: { document, clause }, from: from === null ? null : calendarDate(from), to: null }) as const;

const foi = (clause: string) => under('statute', 'Freedom of Information Act 2000', clause, '2005-01-01');
const ico = (clause: string) => under('national guidance', 'Information Commissioner’s guidance on FOIA', clause);
const eir = (clause: string) => under('statute', 'Environmental Information Regulations 2004', clause, '2005-01-01');
const gdpr = (clause: string) => under('statute', 'UK GDPR', clause, '2018-05-25');

/** The same date of a later month, or its last day; a last day that is no working day moves to the next one. */
const months = (count: number): Counting => ({
  count,
  unit: 'months',
  calendar: 'england-and-wales',
  firstDay: 'excluded',
  roll: 'forward',
});

/** Thirty days from the day after receipt, whether that is a working day or not; the last day rolls. */
const THIRTY_DAYS: Counting = {
  count: 30,
  unit: 'calendar days',
  calendar: 'england-and-wales',
  firstDay: 'excluded',
  roll: 'forward',
};

export const INFORMATION_RIGHTS_RULES = [
  { id: 'foi', starts: 'received', ...workingDays(20, UK), ...foi('s.10(1), (6)') },
  { id: 'foi-extended', starts: 'received', ...workingDays(40, UK), ...ico('s.10(3), public interest test') },
  { id: 'foi-review', starts: 'review requested', ...workingDays(20, UK), ...ico('internal reviews') },
  { id: 'foi-review-extended', starts: 'review requested', ...workingDays(40, UK), ...ico('internal reviews') },

  { id: 'eir', starts: 'received', ...workingDays(20, UK), ...eir('reg. 5(2)') },
  { id: 'eir-complex', starts: 'received', ...workingDays(40, UK), ...eir('reg. 7(1)') },
  { id: 'eir-reconsideration-request', starts: 'response received', ...workingDays(40, UK), ...eir('reg. 11(2)') },
  { id: 'eir-reconsideration', starts: 'review requested', ...workingDays(40, UK), ...eir('reg. 11(4)') },

  { id: 'sar', starts: 'received', ...months(1), ...gdpr('art. 12(3), 12A') },
  { id: 'sar-complex', starts: 'received', ...months(3), ...gdpr('art. 12(3), 12A') },
  {
    id: 'dp-complaint-ack',
    starts: 'received',
    ...THIRTY_DAYS,
    ...under('statute', 'Data Protection Act 2018', 's.164A', '2026-06-19'),
  },
] as const satisfies readonly ClockRule[];
