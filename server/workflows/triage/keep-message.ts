import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { KeptFile } from '../../../src/domain/triage/intake.ts';
import { receivedAt } from '../../../src/domain/triage/received-at.ts';
import type { Reading, Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';

/** Keeps the message exactly as it came, by month of receipt and key: the same message again is the same file. */
export async function keepMessage(
  sighting: Sighting,
  reading: Reading,
  mime: Uint8Array,
  { files }: Pick<Needs, 'files'>,
): Promise<KeptFile> {
  const [year, month] = londonDay(receivedAt(sighting, reading.ok ? reading.mail : null)).split('-');
  const path = `Redress/Messages/${year}/${month}/${reading.key}.eml`;
  const { url } = await files.keep(path, mime, 'message/rfc822');
  return { path, url, sha256: reading.sha256, bytes: mime.byteLength };
}
