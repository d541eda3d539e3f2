import { calendarDate } from '../../calendar/calendar-date.ts';
import { type ClockRule, type InForce, workingDays } from '../clock-rule.ts';

/** Launched 8 February 2024 as advice under Local Government Act 1974 s.23(12A); used in investigations from 1 April 2026. */
const lgsco = (clause: string) =>
  ({
    standard: 'Code',
    authority: { document: 'LGSCO Complaint Handling Code (February 2024)', clause },
    from: calendarDate('2024-02-08'),
    to: null,
  }) as const;

/** Statutory from 1 April 2024. */
const housing = (clause: string) =>
  ({
    standard: 'Code',
    authority: { document: 'Housing Ombudsman Complaint Handling Code (2024)', clause },
    from: calendarDate('2024-04-01'),
    to: null,
  }) as const;

/** No Code has it, so nobody is told that one does; it is in force with the Code whose periods it is made of. */
const ours = ({ from, to }: InForce) =>
  ({ standard: 'local default', authority: null, madeOf: 'Code', from, to }) as const;

/**
 * The two Codes have the same periods. Their outer limits are ours: the periods to acknowledge and to answer (6.2 and 6.3,
 * or those of stage 2) laid end to end from receipt, so that a late acknowledgement cannot hide a late answer.
 */
export const CODE_RULES = [
  { id: 'code-ack', starts: 'received', ...workingDays(5), ...lgsco('6.2') },
  { id: 'code-stage1', starts: 'acknowledged', ...workingDays(10), ...lgsco('6.3') },
  { id: 'code-stage1-extended', starts: 'original due date', ...workingDays(10), ...lgsco('6.4') },
  { id: 'code-stage1-outer', starts: 'received', ...workingDays(15), ...ours(lgsco('6')) },
  { id: 'code-stage2-ack', starts: 'stage 2 requested', ...workingDays(5), ...lgsco('6, stage 2') },
  { id: 'code-stage2', starts: 'stage 2 acknowledged', ...workingDays(20), ...lgsco('6, stage 2') },
  { id: 'code-stage2-extended', starts: 'original due date', ...workingDays(20), ...lgsco('6, stage 2') },
  { id: 'code-stage2-outer', starts: 'stage 2 requested', ...workingDays(25), ...ours(lgsco('6')) },

  { id: 'housing-ack', starts: 'received', ...workingDays(5), ...housing('6.2') },
  { id: 'housing-stage1', starts: 'acknowledged', ...workingDays(10), ...housing('6.3') },
  { id: 'housing-stage1-extended', starts: 'original due date', ...workingDays(10), ...housing('6.4') },
  { id: 'housing-stage1-outer', starts: 'received', ...workingDays(15), ...ours(housing('6')) },
  { id: 'housing-stage2-ack', starts: 'stage 2 requested', ...workingDays(5), ...housing('6.11') },
  { id: 'housing-stage2', starts: 'stage 2 acknowledged', ...workingDays(20), ...housing('6.14') },
  { id: 'housing-stage2-extended', starts: 'original due date', ...workingDays(20), ...housing('6.15') },
  { id: 'housing-stage2-outer', starts: 'stage 2 requested', ...workingDays(25), ...ours(housing('6')) },
] as const satisfies readonly ClockRule[];
