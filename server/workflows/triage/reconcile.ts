import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';

/** What a comparison of one mailbox with the log found. Ids are the mailbox's own; no names, no subjects. */
export type Reconciliation = {
  readonly mailbox: string;
  readonly messages: number;
  readonly rows: number;
  /** In the mailbox, not in the log: must be none. */
  readonly missing: readonly string[];
  /** One message with more than one row: must be none. */
  readonly repeated: readonly string[];
  /** In the log, no longer in the mailbox: deleted for good or moved out since; not a difference. */
  readonly left: number;
};

export const isClean = ({ missing, repeated }: Reconciliation): boolean =>
  missing.length === 0 && repeated.length === 0;

/**
 * Mailbox against log, message by message. The log must have been read afresh just before (`feedIntake`). To list a mailbox
 * takes a while, in which messages arrive and are logged: what seems to be missing is looked for again afterwards, once the
 * log has been read again (`readAgain`; left out where the memory follows the log by itself).
 */
export async function reconcile(
  watched: WatchedMailbox,
  { mailbox, memory }: Pick<Needs, 'mailbox' | 'memory'>,
  readAgain: () => Promise<void> = async () => undefined,
): Promise<Reconciliation> {
  const rows = new Map<string, number>();
  for (const { message } of memory.receipts(watched.address)) rows.set(message, (rows.get(message) ?? 0) + 1);

  const present = new Set<string>();
  for await (const page of mailbox.received(watched.address, null)) for (const { id } of page) present.add(id);

  const unseen = [...present].filter((id) => !rows.has(id));
  if (unseen.length > 0) await readAgain();
  const logged = memory.rowsOf(watched.address, unseen);

  return {
    mailbox: watched.address,
    messages: present.size,
    rows: rows.size + logged.size,
    missing: unseen.filter((id) => !logged.has(id)),
    repeated: [...rows].filter(([, n]) => n > 1).map(([id]) => id),
    left: [...rows.keys()].filter((id) => !present.has(id)).length,
  };
}
