import type { IntakeEntry } from './intake.ts';

/** A message as somebody's Outlook describes it; see `seenMessage` of the API. `at`: a UTC instant; null: it cannot tell. */
export type SeenMessage = {
  readonly messageId: string;
  readonly mailbox: string | null;
  readonly subject: string;
  readonly from: string;
  readonly at: string | null;
};

/** Rows keep so much of a Message-ID. */
const ID_KEPT = 255;
/** Rows keep at least so much of a subject; Outlook shows the same without the breaks of its lines. */
const SUBJECT_KEPT = 200;
/** Outlook and the mailbox need not name the same second. */
const SAME_MINUTE_MS = 60_000;

type Row = Pick<IntakeEntry, 'messageId' | 'subject' | 'fromAddress' | 'received'>;

/** A Message-ID as rows have it: without brackets, cut; null: Outlook has none. */
export function seenId({ messageId }: Pick<SeenMessage, 'messageId'>): string | null {
  const bare = messageId.trim().replace(/^<|>$/g, '').trim().slice(0, ID_KEPT);
  return bare === '' ? null : bare;
}

/**
 * Whether a row is of the message that somebody sees. A Message-ID can be used twice, so sender or subject has to agree
 * with it; where one of the two has none, sender, subject and minute all have to. Of a row that could not be read there
 * is nothing to compare but the time.
 */
export function isOfSeen(row: Row, seen: SeenMessage): boolean {
  const id = seenId(seen);
  if (tellsNothing(row)) return sameMinute(row, seen);
  if (id !== null && row.messageId !== null)
    return id === row.messageId && (sameSender(row, seen) || sameSubject(row, seen));
  return saysTheSame(row, seen);
}

/**
 * The rows that are of the message. Of several with one Message-ID those are that say the same; of several that say the same,
 * as where a gateway has put a footer under the copy of one mailbox, those that came to the mailbox it is seen in.
 */
export function ofSeen<R extends Row>(rows: readonly R[], seen: SeenMessage): readonly R[] {
  const fitting = rows.filter((row) => isOfSeen(row, seen));
  if (fitting.length < 2) return fitting;
  const same = fitting.filter((row) => saysTheSame(row, seen));
  const here = same.filter((row) => cameTo(row, seen));
  if (here.length === 1) return here;
  return same.length === 1 ? same : fitting;
}

const saysTheSame = (row: Row, seen: SeenMessage): boolean =>
  sameSender(row, seen) && sameSubject(row, seen) && sameMinute(row, seen);

const cameTo = ({ received }: Row, { mailbox }: SeenMessage): boolean =>
  received.some((receipt) => receipt.mailbox.toLowerCase() === mailbox?.toLowerCase());

const tellsNothing = ({ messageId, subject, fromAddress }: Row): boolean =>
  messageId === null && subject === '' && fromAddress === '';

const sameSender = ({ fromAddress }: Row, { from }: SeenMessage): boolean =>
  fromAddress.trim().toLowerCase() === from.trim().toLowerCase();

const sameSubject = ({ subject }: Row, seen: SeenMessage): boolean => plain(subject) === plain(seen.subject);

const plain = (subject: string): string => subject.replace(/\s+/g, ' ').trim().slice(0, SUBJECT_KEPT);

function sameMinute({ received }: Row, { at }: SeenMessage): boolean {
  const seen = at === null ? Number.NaN : Date.parse(at);
  return received.some((receipt) => Math.abs(Date.parse(receipt.at) - seen) < SAME_MINUTE_MS);
}
