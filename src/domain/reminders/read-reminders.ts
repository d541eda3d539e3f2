import { minutesAt, RAISE_STEPS, type ReminderPolicy } from './reminder-policy.ts';

/** Minutes after midnight of a time such as `8:45`, `08:45` or `08.45`; null where it is none. */
export function readTimeOfDay(text: string): number | null {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : minutesAt(Number(hours), Number(minutes));
}

/** Office hours such as `08:30-17:00`; null where they are none, or end before they begin. */
export function readOfficeHours(text: string): Pick<ReminderPolicy, 'opens' | 'closes'> | null {
  const [opens, closes, ...more] = text.split(/[-–]/).map(readTimeOfDay);
  const read = opens != null && closes != null && more.length === 0 && opens < closes;
  return read ? { opens, closes } : null;
}

/** After how many working days overdue each step is told, as `1, 3, 5`; null where it is not that, or does not rise. */
export function readRaiseAfter(text: string): ReminderPolicy['raiseAfter'] | null {
  const days = text.split(',').map((piece) => (/^\s*\d{1,2}\s*$/.test(piece) ? Number(piece) : 0));
  const rising = days.every((count, index) => count > (days[index - 1] ?? 0));
  const [deputy, head, director] = days;
  if (days.length !== RAISE_STEPS.length || !rising) return null;
  return { deputy: deputy ?? 0, 'head of service': head ?? 0, director: director ?? 0 };
}
