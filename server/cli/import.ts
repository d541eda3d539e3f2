import { findMail, sizeOf } from '../mail/mail-files.ts';
import type { Mailbox } from '../ports.ts';
import { readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';
import { progressBar } from './progress-bar.ts';

const USAGE = `usage: redress import [--mailbox ADDRESS] FILE|FOLDER…
Puts .eml and mbox mail into the inbox of a watched mailbox (the first one unless named), where it is logged like any other.
Exit code 0: all went in, 1: some did not, 2: a file that was named is no mail (the others are imported), or wrong command.
`;

/** Messages under way at once: the mailbox itself takes four. */
const AT_ONCE = 4;

type Using = { readonly mailbox: Pick<Mailbox, 'put'>; readonly watched: readonly string[] };
type Left = { readonly name: string; readonly why: string };

/**
 * `import FILE|FOLDER…`: every message found is put in or named with what is wrong. Exit code 0 when all went in, 1 when some
 * did not, 2 where a file that was named is no mail, or the command itself was wrong.
 */
export async function run(args: readonly string[], streams: Streams, connect: () => Promise<Using>): Promise<number> {
  const options = { mailbox: { type: 'string' } } as const;
  const asked = readArguments(args, streams, { usage: USAGE, options, words: [1, Number.POSITIVE_INFINITY] });
  if (typeof asked === 'number') return asked;
  const { mailbox, watched } = await connect();
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
    for (let next = await found.next(); !next.done; next = await found.next()) {
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
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  bar.end();

  for (const { name, why } of left) streams.stderr.write(`  ${name}: ${why}\n`);
  streams.stdout.write(
    `${imported} imported into ${address}, ${left.length} not imported, ${imported + left.length} in all\n`,
  );
  if (unknown > 0) return 2;
  return left.length === 0 ? 0 : 1;
}
