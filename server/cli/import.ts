import { findMail, sizeOf } from '../mail/mail-files.ts';
import type { Mailbox } from '../ports.ts';
import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';
import { progressBar } from './progress-bar.ts';

const USAGE = `usage: redress import [--mailbox ADDRESS] [--data FOLDER] FILE|FOLDER…
Puts .eml and mbox mail into the inbox of a watched mailbox (the first one unless named), where it is logged like any other.
Ctrl-C ends the messages under way and says how far it came; a second one ends at once. Giving the command again is safe.
Exit code 0: all went in, 1: some did not, or it was stopped (130 where npm was stopped with it), 2: what was named is not there or is no mail
(the others are imported), or wrong command.
${ASKS_USAGE}`;

const STOPPING = '\nStopping when the messages under way are in; Ctrl-C again ends at once.\n';
const STOPPED =
  'Stopped before the end: what came after these was not looked at. Give the same command again for the rest; a message that is in already shares its row.\n';

/** Messages under way at once: the mailbox itself takes four. */
const AT_ONCE = 4;

type Using = { readonly mailbox: Pick<Mailbox, 'put'>; readonly watched: readonly string[] };
type Left = { readonly name: string; readonly why: string };

/**
 * `import FILE|FOLDER…`: every message found is put in or named with what is wrong. Exit code 0 when all went in, 1 when some
 * did not or `stop` came, 2 where what was named is not there or is no mail, or the command itself was wrong.
 */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<Using>,
  stop: AbortSignal,
): Promise<number> {
  const options = { ...ASKS, mailbox: { type: 'string' } } as const;
  const asked = readArguments(args, streams, {
    usage: USAGE,
    options,
    words: [1, Number.POSITIVE_INFINITY],
    called: 'A FILE or FOLDER',
  });
  if (typeof asked === 'number') return asked;
  const { mailbox, watched } = await connect(dataIn(asked));
  const address = String(asked.values.mailbox ?? watched[0] ?? '').toLowerCase();
  if (!watched.includes(address)) {
    streams.stderr.write(
      `${address || 'No mailbox'} is not watched by Redress, so nothing was put in. Watched: ${watched.join(', ')}.\n`,
    );
    return 2;
  }

  const bar = progressBar(streams.stderr, await sizeOf(asked.words));
  const left: Left[] = [];
  let unknown = 0;
  let imported = 0;
  let bytes = 0;
  const found = findMail(asked.words);
  const work = async (): Promise<void> => {
    for (let next = await found.next(); !next.done && !stop.aborted; next = await found.next()) {
      const mail = next.value;
      if ('problem' in mail) {
        left.push({ name: mail.name, why: mail.problem });
        if (mail.kind === 'unknown') unknown += 1;
      } else {
        try {
          await mailbox.put(address, mail.bytes);
          imported += 1;
        } catch (error) {
          left.push({ name: mail.name, why: error instanceof Error ? error.message : String(error) });
        }
      }
      if ('bytes' in mail) bytes += mail.bytes.byteLength;
      bar.show(bytes, `${imported} put into ${address}, ${left.length} not`);
    }
  };
  stop.addEventListener('abort', () => streams.stderr.write(STOPPING));
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await found.return(undefined);
  bar.end(!stop.aborted);

  if (imported + left.length === 0 && !stop.aborted) {
    streams.stderr.write('There is no mail in what was named.\n');
    unknown += 1;
  }
  for (const { name, why } of left) streams.stderr.write(`  ${name}: ${why}\n`);
  streams.stdout.write(
    `${imported} imported into ${address}, ${left.length} not imported, ${imported + left.length} in all\n`,
  );
  if (stop.aborted) streams.stderr.write(STOPPED);
  if (unknown > 0) return 2;
  return left.length === 0 && !stop.aborted ? 0 : 1;
}
