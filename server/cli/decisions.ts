import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settledCategory } from '../../src/domain/triage/agreement.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { makeFolder } from '../make-folder.ts';
import type { Needs } from '../workflows/needs.ts';
import { entriesOf } from './agreement.ts';
import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress decisions FOLDER [--data FOLDER]
Writes decisions.jsonl into FOLDER, for npm run train -- --with-decisions: subject and text of every message whose category an
officer settled, with that category. It holds residents' letters: keep it where the council keeps such, and delete it after.
${ASKS_USAGE}`;

type Using = Pick<Needs, 'intake' | 'mailbox' | 'reader'>;

/** Readable by nobody but who wrote it. */
const PRIVATE = 0o600;

/** `decisions FOLDER`. Nothing of a message is shown or sent anywhere; no sender and no officer is written. */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<Using>,
): Promise<number> {
  const asked = readArguments(args, streams, { usage: USAGE, options: ASKS, words: [1, 1], called: 'FOLDER' });
  if (typeof asked === 'number') return asked;
  const [folder = ''] = asked.words;
  const file = join(folder, 'decisions.jsonl');
  try {
    makeFolder(folder);
    // Appending nothing: what an earlier time wrote stays until there is something to take its place.
    writeFileSync(file, '', { mode: PRIVATE, flag: 'a' });
  } catch (error) {
    streams.stderr.write(
      `${file} cannot be written (${error instanceof Error ? error.message : error}). Nothing was read.\n`,
    );
    return 2;
  }
  const using = await connect(dataIn(asked));
  const lines: string[] = [];
  let left = 0;
  for (const entry of await entriesOf(using.intake)) {
    const category = settledCategory(entry);
    if (category === null) continue;
    const text = await textOf(entry, using);
    if (text === null) left += 1;
    else
      lines.push(
        JSON.stringify({ id: entry.key, at: entry.decided?.at, subject: entry.subject, body: text, category }),
      );
  }
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''), { mode: PRIVATE });
  streams.stdout.write(
    `${lines.length} decisions written to ${file}.${left === 0 ? '' : ` ${left} messages are gone or cannot be read and were left out.`}\n`,
  );
  return 0;
}

async function textOf({ received }: IntakeEntry, { mailbox, reader }: Using): Promise<string | null> {
  for (const { mailbox: address, messageId } of received) {
    const mime = await mailbox.read(address, messageId);
    if (mime === 'gone') continue;
    const reading = await reader.read(mime);
    if (reading.ok) return reading.mail.text;
  }
  return null;
}
