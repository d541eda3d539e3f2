import type { IntakeEntry, KeptFile, WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import { receivedAt } from '../../../src/domain/triage/received-at.ts';
import type { Reading, Sighting } from '../../ports.ts';

/** A row as far as the message itself tells; what it is and where it goes is decided elsewhere. */
export function blankEntry(
  sighting: Sighting,
  watched: WatchedMailbox,
  reading: Reading,
  file: KeptFile | null,
): IntakeEntry {
  const mail = reading.ok ? reading.mail : null;
  return {
    key: reading.key,
    received: [{ mailbox: sighting.mailbox, messageId: sighting.id, at: receivedAt(sighting, mail) }],
    kind: watched.kind,
    subject: mail?.subject ?? '',
    fromName: mail?.from?.name ?? '',
    fromAddress: mail?.from?.address ?? '',
    messageId: mail?.messageId?.slice(0, 255) ?? null,
    conversationId: sighting.conversationId,
    file,
    attachments: mail?.attachments ?? [],
    proposal: null,
    state: 'held',
    reason: 'could not be read',
    reference: null,
    rung: null,
    suggestedReference: null,
    decided: null,
  };
}

/**
 * The message was listed and then could not be fetched any more: deleted for good, moved out of the mailbox, or listed by a
 * replica that knew more. Should it be seen again, it is read again and this row gives way.
 */
export function goneEntry(sighting: Sighting, watched: WatchedMailbox, key: string): IntakeEntry {
  const nothing: Reading = { ok: false, why: 'could not be read', key, sha256: '' };
  return { ...blankEntry(sighting, watched, nothing, null), reason: 'gone before it could be read' };
}

export const heldEntry = (blank: IntakeEntry, reading: Reading): IntakeEntry =>
  reading.ok ? blank : { ...blank, state: 'held', reason: reading.why };
