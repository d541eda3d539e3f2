import type { CaseEvent } from './case.ts';

/**
 * The keys of the messages that the history of a case names: the one that opened it, those that joined it, and those of
 * cases it took in. One that opened a complaint beside a request, or that was split, is on both cases.
 */
export const messagesOn = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap((event) => {
    if (event.type === 'opened' || event.type === 'message linked') return [event.intakeKey];
    return event.type === 'took in' ? event.messages : [];
  });
