import { header, type Mail } from '../mail.ts';

const EARLIEST = '2000-01-01T00:00:00.000Z';

/**
 * When the council received a message: the mailbox's own time, or, for one that was put there by an import, the time
 * its topmost `Received` header gives (RFC 5321 4.4: the last hop adds its line at the top), else its `Date`. An
 * import never makes a message later than the moment it was imported, nor older than this century.
 */
export function receivedAt(
  sighting: { readonly receivedAt: string; readonly imported: boolean },
  mail: Pick<Mail, 'headers' | 'sentAt'> | null,
): string {
  if (!sighting.imported || mail === null) return sighting.receivedAt;
  const said = instantOf(header(mail, 'received')?.split(';').at(-1) ?? '') ?? mail.sentAt;
  if (said === null || said < EARLIEST || said > sighting.receivedAt) return sighting.receivedAt;
  return said;
}

function instantOf(text: string): string | null {
  const at = Date.parse(text.replace(/\([^()]*\)/g, '').trim());
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
