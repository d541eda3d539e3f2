import type { IntakeEntry, Receipt } from './intake.ts';

const same = (a: Receipt, b: Receipt): boolean => a.mailbox === b.mailbox && a.messageId === b.messageId;

/** All places and times a message was received, the earliest first: that one starts the clocks. */
export function allReceipts(a: readonly Receipt[], b: readonly Receipt[]): readonly Receipt[] {
  const both = [...a, ...b.filter((receipt) => !a.some((other) => same(other, receipt)))];
  return both.sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0));
}

/**
 * A row that stands for a message which could not be fetched or logged, and gives way to the message's own as soon as that
 * works. What could be fetched and not be understood is no such row: it stays held until a person looks.
 */
export const isStandIn = ({ state, reason, file }: Pick<IntakeEntry, 'state' | 'reason' | 'file'>): boolean =>
  state === 'held' &&
  (reason === 'gone before it could be read' ||
    reason === 'could not be logged' ||
    (reason === 'could not be read' && file === null));

/** Whether `standing` already says all that `arrived` adds. */
export const saysAll = (standing: IntakeEntry, arrived: IntakeEntry): boolean =>
  arrived.received.every((receipt) => standing.received.some((other) => same(other, receipt))) &&
  !givesWay(standing, arrived) &&
  !adopts(standing, arrived);

/**
 * The row that stands, with what another arrival of the same message adds: where else it was received, and the case it
 * opened or joined, unless a person has decided meanwhile. A stand-in gives way to the message itself.
 */
export function merge(standing: IntakeEntry, arrived: IntakeEntry): IntakeEntry {
  const received = allReceipts(standing.received, arrived.received);
  if (givesWay(standing, arrived)) return { ...arrived, received };
  if (!adopts(standing, arrived)) return { ...standing, received };
  const { state, reason, reference, rung } = arrived;
  return { ...standing, received, state, reason, reference, rung };
}

const adopts = (standing: IntakeEntry, arrived: IntakeEntry): boolean =>
  standing.state === 'proposed' &&
  standing.decided === null &&
  standing.reference === null &&
  arrived.reference !== null;

const givesWay = (standing: IntakeEntry, arrived: IntakeEntry): boolean => isStandIn(standing) && !isStandIn(arrived);
