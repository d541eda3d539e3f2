import { type ClockRule, workingDays } from '../clock-rule.ts';

const local = {
  standard: 'local default',
  authority: null,
  from: null,
  to: null,
} as const;

/** Periods that nobody but the council sets: what Redress takes until a policy pack says otherwise. */
export const LOCAL_RULES = [
  { id: 'escalation-window', starts: 'response received', ...workingDays(20), ...local },
  { id: 'member-ack', starts: 'received', ...workingDays(1), ...local },
  { id: 'member-response', starts: 'received', ...workingDays(10), ...local },
  { id: 'mp-response', starts: 'received', ...workingDays(10), ...local },
  { id: 'service-request-response', starts: 'received', ...workingDays(10), ...local },
] as const satisfies readonly ClockRule[];
