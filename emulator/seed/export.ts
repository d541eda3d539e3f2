/**
 * `node emulator/seed/export.ts [--now ISO] [--eml FOLDER]`: the seed's labels as JSON Lines, in the record format of
 * the annotation guide with the mailboxes and the Message-ID beside it; and each message as a file. For tests and for
 * whoever measures a classifier: the server never sees a label.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFolder } from '../make-folder.ts';
import { composeAll } from './compose.ts';
import { MESSAGES } from './messages/all.ts';

const { values } = parseArgs({ options: { now: { type: 'string' }, eml: { type: 'string' } } });
const now = values.now === undefined ? Date.now() : Date.parse(values.now);
if (Number.isNaN(now)) {
  console.error(`--now must be an instant such as 2026-09-15T10:00:00Z, not "${values.now}".`);
  process.exit(2);
}
if (values.eml !== undefined) makeFolder(values.eml);

for (const { message, sentAt, messageId, subject, text, bytes } of composeAll(MESSAGES, now)) {
  if (values.eml !== undefined) writeFileSync(join(values.eml, `${message.id}.eml`), bytes);
  if (message.label === null) continue;
  const acceptable = [message.label, ...(message.ambiguous ?? [])];
  console.log(
    JSON.stringify({
      id: message.id,
      from: message.from ?? '',
      subject,
      body: text,
      category: message.label,
      acceptable,
      ambiguous: acceptable.length > 1,
      flags: message.flags ?? [],
      service: message.service,
      rationale: message.shows,
      mailboxes: typeof message.to === 'string' ? [message.to] : message.to,
      folder: message.folder ?? 'inbox',
      messageId,
      sentAt: new Date(sentAt).toISOString(),
    }),
  );
}
