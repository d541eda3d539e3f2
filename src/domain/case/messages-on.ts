import type { Case, CaseEvent } from './case.ts';

/**
 * The keys of the messages that the history of a case names: the one that opened it, those that joined it and were not taken
 * off again, and those of cases it took in. One that opened a complaint beside a request, or that was split, is on both cases.
 */
export function messagesOn(events: readonly CaseEvent[]): readonly string[] {
  let on: readonly string[] = [];
  for (const event of events) {
    if (event.type === 'opened' || event.type === 'message linked') on = [...on, event.intakeKey];
    else if (event.type === 'took in') on = [...on, ...event.messages];
    else if (event.type === 'message taken off') on = on.filter((key) => key !== event.intakeKey);
  }
  return on;
}

/**
 * When a message on a case was received, a UTC instant. Null for one that it took in when mergers did not say so: its row in
 * the log does.
 */
export const receiptOf = ({ intakeKey, receivedAt, joined }: Case, key: string): string | null =>
  key === intakeKey ? receivedAt : (joined.find((one) => one.intakeKey === key)?.receivedAt ?? null);
