import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { KeptFile } from '../../../src/domain/triage/intake.ts';
import { receivedAt } from '../../../src/domain/triage/received-at.ts';
import type { Reading, Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';

/**
 * Keeps the message exactly as it came, by month of receipt, key and hash: the same bytes again are the same file, and no
 * others ever take its place. The copy in another mailbox has the same key and other bytes (its `Received` lines).
 */
export async function keepMessage(
  sighting: Sighting,
  reading: Reading,
  mime: Uint8Array,
  { files }: Pick<Needs, 'files'>,
): Promise<KeptFile> {
  const [year, month] = londonDay(receivedAt(sighting, reading.ok ? reading.mail : null)).split('-');
  const path = `Redress/Messages/${year}/${month}/${reading.key}-${reading.sha256.slice(0, 16)}.eml`;
  const { url } = await files.keep(path, mime, 'message/rfc822');
  return { path, url, sha256: reading.sha256, bytes: mime.byteLength };
}
