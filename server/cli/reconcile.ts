import type { WatchedMailbox } from '../../src/domain/triage/intake.ts';
import type { Needs } from '../workflows/needs.ts';
import { isClean, type Reconciliation, reconcile } from '../workflows/triage/reconcile.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress reconcile [--json]
Compares every watched mailbox with the log, message by message. Exit code 0: no difference, 1: a difference, 2: not compared (Microsoft 365 did not answer).
`;

type Using = {
  readonly needs: Pick<Needs, 'mailbox' | 'memory' | 'standing'>;
  readonly readLists: () => Promise<void>;
};

/** `reconcile`: says for every mailbox how many messages there are and how many have a row; names what differs by its id. */
export async function run(args: readonly string[], streams: Streams, connect: () => Promise<Using>): Promise<number> {
  const json = args[0] === '--json';
  if (args.length > (json ? 1 : 0)) {
    streams.stderr.write(USAGE);
    return 2;
  }
  const { needs, readLists } = await connect();
  const found: Reconciliation[] = [];
  try {
    await readLists();
    for (const watched of needs.standing.mailboxes) found.push(await reconcile(watched, needs, readLists));
  } catch (error) {
    streams.stderr.write(`Not compared: ${error instanceof Error ? error.message : String(error)}. Run this again.\n`);
    return 2;
  }
  const clean = found.every(isClean);

  if (json) streams.stdout.write(`${JSON.stringify({ clean, mailboxes: found })}\n`);
  else {
    for (const one of found) streams.stdout.write(sentence(one, needs.standing.mailboxes));
    streams.stdout.write(
      clean
        ? 'All messages are accounted for.\n'
        : 'Mailbox and log differ. A running server accounts for missing messages with its next sweep; run this again then.\n',
    );
  }
  return clean ? 0 : 1;
}

function sentence(one: Reconciliation, watched: readonly WatchedMailbox[]): string {
  const kind = watched.find(({ address }) => address === one.mailbox)?.kind ?? 'triage';
  const lines = [
    `${one.mailbox} (${kind}): ${one.messages} messages, ${one.messages - one.missing.length} with a row, ${one.missing.length} without; ${one.repeated.length} with more than one row; ${one.left} rows whose message has since left the mailbox`,
    ...one.missing.map((id) => `  without a row: ${id}`),
    ...one.repeated.map((id) => `  more than one row: ${id}`),
  ];
  return `${lines.join('\n')}\n`;
}
