import { parseArgs } from 'node:util';
import { findMail } from '../mail/mail-files.ts';
import type { Mailbox } from '../ports.ts';
import type { Streams } from './json-lines.ts';
import { progressBar } from './progress-bar.ts';

const USAGE = `usage: redress import [--mailbox ADDRESS] FILE|FOLDER…
Puts .eml and mbox mail into the inbox of a watched mailbox (the first one unless named), where it is logged like any other.
`;

/** Messages under way at once: the mailbox itself takes four. */
const AT_ONCE = 4;

type Using = { readonly mailbox: Pick<Mailbox, 'put'>; readonly watched: readonly string[] };
type Left = { readonly name: string; readonly why: string };

/**
 * `import FILE|FOLDER…`: every message found is put in or named with what is wrong. Exit code 0 when all went in, 1 when some
 * did not, 2 where the command itself was wrong.
 */
export async function run(args: readonly string[], streams: Streams, connect: () => Promise<Using>): Promise<number> {
  const asked = read(args);
  if (asked === null || asked.files.length === 0) {
    streams.stderr.write(USAGE);
    return 2;
  }
  const { mailbox, watched } = await connect();
  const address = asked.mailbox?.toLowerCase() ?? watched[0] ?? '';
  if (!watched.includes(address)) {
    streams.stderr.write(
      `${address || 'No mailbox'} is not watched by Redress, so nothing was put in. Watched: ${watched.join(', ')}.\n`,
    );
    return 2;
  }

  const bar = progressBar(streams.stderr);
  const left: Left[] = [];
  let imported = 0;
  const found = findMail(asked.files);
  const work = async (): Promise<void> => {
    for (let next = await found.next(); !next.done; next = await found.next()) {
      const mail = next.value;
      if ('problem' in mail) left.push({ name: mail.name, why: mail.problem });
      else {
        try {
          await mailbox.put(address, mail.bytes);
          imported += 1;
        } catch (error) {
          left.push({ name: mail.name, why: error instanceof Error ? error.message : String(error) });
        }
      }
      bar.show(`${imported} put into ${address}, ${left.length} not`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  bar.end();

  for (const { name, why } of left) streams.stderr.write(`  ${name}: ${why}\n`);
  streams.stdout.write(
    `${imported} imported into ${address}, ${left.length} not imported, ${imported + left.length} in all\n`,
  );
  return left.length === 0 ? 0 : 1;
}

function read(args: readonly string[]): { mailbox: string | undefined; files: string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { mailbox: { type: 'string' } },
      allowPositionals: true,
    });
    return { mailbox: values.mailbox, files: positionals };
  } catch {
    // An unknown option: the usage says what there is.
    return null;
  }
}
