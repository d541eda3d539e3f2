import { calendarDate } from '../../calendar/calendar-date.ts';
import { type ClockRule, type Counting, workingDays } from '../clock-rule.ts';

const children = (clause: string) =>
  ({
    standard: 'statute',
    authority: {
      document: 'Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)',
      clause,
    },
    from: calendarDate('2006-09-01'),
    to: null,
  }) as const;

const adults = (clause: string) =>
  ({
    standard: 'statute',
    authority: {
      document:
        'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009 (SI 2009/309)',
      clause,
    },
    from: calendarDate('2009-04-01'),
    to: null,
  }) as const;

const publicHealth = (clause: string) =>
  ({
    standard: 'statute',
    authority: {
      document:
        'NHS Bodies and Local Authorities (Partnership Arrangements, Care Trusts, Public Health and Local Healthwatch) Regulations 2012 (SI 2012/3094)',
      clause,
    },
    from: calendarDate('2013-04-01'),
    to: null,
  }) as const;

/** "The period of 6 months commencing on the day on which the complaint was received": it ends the day before. */
const SIX_MONTHS: Counting = {
  count: 6,
  unit: 'months',
  calendar: 'england-and-wales',
  firstDay: 'included',
  roll: 'none',
};

/** Procedures that law sets out itself; the Codes leave them alone. */
export const SOCIAL_CARE_RULES = [
  { id: 'children-stage1', starts: 'received', ...workingDays(10), ...children('reg. 14') },
  { id: 'children-stage1-extended', starts: 'received', ...workingDays(20), ...children('reg. 14') },
  { id: 'children-stage2-request', starts: 'response received', ...workingDays(20), ...children('reg. 15') },
  { id: 'children-stage2', starts: 'stage 2 requested', ...workingDays(25), ...children('reg. 17') },
  { id: 'children-stage2-max', starts: 'stage 2 requested', ...workingDays(65), ...children('reg. 17') },
  { id: 'children-stage3-request', starts: 'response received', ...workingDays(20), ...children('reg. 18') },
  { id: 'children-panel', starts: 'panel requested', ...workingDays(30), ...children('reg. 19(4)') },
  { id: 'children-panel-report', starts: 'panel held', ...workingDays(5), ...children('reg. 20') },
  { id: 'children-panel-response', starts: 'panel report received', ...workingDays(15), ...children('reg. 20') },

  { id: 'adult-ack', starts: 'received', ...workingDays(3), ...adults('reg. 13') },
  { id: 'adult-outer', starts: 'received', ...SIX_MONTHS, ...adults('reg. 14') },
  { id: 'public-health-ack', starts: 'received', ...workingDays(3), ...publicHealth('reg. 28') },
  { id: 'public-health-outer', starts: 'received', ...SIX_MONTHS, ...publicHealth('reg. 29(3)') },
] as const satisfies readonly ClockRule[];
