import type { CaseEvent, EventOf } from './case.ts';
import { takeMessageOff } from './mail.ts';
import { messagesOn } from './messages-on.ts';

type MovesMail = EventOf<'opened' | 'message linked' | 'message taken off' | 'took in'>;

const moves = (event: CaseEvent, key: string): event is MovesMail =>
  event.type === 'took in'
    ? event.messages.includes(key)
    : (event.type === 'opened' || event.type === 'message linked' || event.type === 'message taken off') &&
      event.intakeKey === key;

/** What last put a message on a case, or took it off. */
const lastMove = (events: readonly CaseEvent[], key: string): MovesMail | undefined =>
  events.findLast((event): event is MovesMail => moves(event, key));

const tookFrom = (event: CaseEvent | undefined, other: string): boolean =>
  event?.type === 'took in' && event.from === other;

/** The messages that are on a case because it took in another one, and for no other reason. */
export const cameWith = (events: readonly CaseEvent[], other: string): readonly string[] =>
  messagesOn(events).filter((key) => tookFrom(lastMove(events, key), other));

/**
 * The messages of another case that this one has still to take in. One that came with it before and was taken off here is not
 * taken a second time, unless it was put on the other one again after that.
 */
export function stillToCome(events: readonly CaseEvent[], history: readonly CaseEvent[]): readonly string[] {
  const other = history[0]?.reference ?? '';
  const here = messagesOn(events);
  return messagesOn(history).filter((key) => {
    if (here.includes(key)) return false;
    const gone = lastMove(events, key);
    const came = events.some((event) => tookFrom(event, other) && moves(event, key));
    return !came || gone === undefined || gone.at < (lastMove(history, key)?.at ?? '');
  });
}

/**
 * Takes off a message that came with another case and was taken off there since, because it belongs elsewhere; null where
 * there is none. One that somebody has gone on from here stays, and so does one that was moved to this very case.
 */
export function followOff(events: readonly CaseEvent[], history: readonly CaseEvent[], at: string): CaseEvent | null {
  const [opened] = history;
  if (opened === undefined) return null;
  const there = messagesOn(history);
  for (const key of cameWith(events, opened.reference)) {
    const off = there.includes(key) ? undefined : lastMove(history, key);
    if (off?.type !== 'message taken off' || off.into === events[0]?.reference) continue;
    const { into, why, by } = off;
    const taken = takeMessageOff(events, { intakeKey: key, into, why, by, at });
    if (taken.ok && taken.value !== null) return taken.value;
  }
  return null;
}
