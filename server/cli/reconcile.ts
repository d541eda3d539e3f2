import type { WatchedMailbox } from '../../src/domain/triage/intake.ts';
import type { Needs } from '../workflows/needs.ts';
import { isClean, type Reconciliation, reconcile } from '../workflows/triage/reconcile.ts';
import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress reconcile [--json] [--data FOLDER]
Compares every watched mailbox with the log, message by message. Exit code 0: no difference, 1: a difference, 2: not compared (Microsoft 365 did not answer).
${ASKS_USAGE}`;

type Using = {
  readonly needs: Pick<Needs, 'mailbox' | 'memory' | 'standing'>;
  readonly readLists: () => Promise<void>;
};

/** `reconcile`: says for every mailbox how many messages there are and how many have a row; names what differs by its id. */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<Using>,
): Promise<number> {
  const asked = readArguments(args, streams, { usage: USAGE, options: { ...ASKS, json: { type: 'boolean' } } });
  if (typeof asked === 'number') return asked;
  const { needs, readLists } = await connect(dataIn(asked));
  const found: Reconciliation[] = [];
  try {
    await readLists();
    for (const watched of needs.standing.mailboxes) found.push(await reconcile(watched, needs, readLists));
  } catch (error) {
    streams.stderr.write(`Not compared: ${error instanceof Error ? error.message : String(error)}. Run this again.\n`);
    return 2;
  }
  const clean = found.every(isClean);

  const keys = needs.standing.mailboxes.flatMap(({ address }) => needs.memory.receipts(address).map(({ key }) => key));
  const rows = new Set(keys).size;

  if (asked.values.json) streams.stdout.write(`${JSON.stringify({ clean, rows, mailboxes: found })}\n`);
  else {
    for (const one of found) streams.stdout.write(sentence(one, needs.standing.mailboxes));
    streams.stdout.write(
      clean
        ? `All messages are accounted for.${whyFewerRows(found, rows)}\n`
        : 'Mailbox and log differ. A running server accounts for missing messages with its next sweep; run this again then.\n',
    );
  }
  return clean ? 0 : 1;
}

/** Mailboxes count copies and the log counts messages; where the two sums differ, why. Empty: they are the same. */
function whyFewerRows(found: readonly Reconciliation[], rows: number): string {
  const sum = (of: (one: Reconciliation) => number): number => found.reduce((total, one) => total + of(one), 0);
  const [copies, left] = [sum(({ messages }) => messages), sum((one) => one.left)];
  const again = copies + left - rows;
  if (copies === rows && again === 0) return '';
  return ` The mailboxes hold ${copies}, the log has ${rows} rows: ${[
    `${again} came again, to another mailbox or to the same, and share a row with the first`,
    ...(left > 0 ? [`${left} have left their mailbox and keep their row`] : []),
  ].join('; ')}.`;
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
