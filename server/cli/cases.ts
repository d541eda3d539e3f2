import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress cases [--json] [--data FOLDER]
The cases as the lists have them, newest first; --json gives one case per line.
${ASKS_USAGE}`;

type Using = { readonly cases: () => readonly CaseSummary[]; readonly readLists: () => Promise<void> };

/** `cases [--json]`. Names stay out of the table, because a terminal is looked at by others; `--json` has everything. */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<Using>,
): Promise<number> {
  const asked = readArguments(args, streams, { usage: USAGE, options: { ...ASKS, json: { type: 'boolean' } } });
  if (typeof asked === 'number') return asked;
  const using = await connect(dataIn(asked));
  await using.readLists();
  const cases = using.cases();
  if (asked.values.json) {
    for (const kase of cases) streams.stdout.write(`${JSON.stringify(kase)}\n`);
    return 0;
  }
  const rows = cases.map(({ reference, status, category, service, receivedAt, messages }) => [
    reference,
    londonDay(receivedAt),
    category.replace('_', ' '),
    status,
    (service ?? '').replaceAll('_', ' '),
    String(messages),
  ]);
  const table = [['Case', 'Received', 'Category', 'Status', 'Service', 'Messages'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    streams.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  streams.stdout.write(`${cases.length} ${cases.length === 1 ? 'case' : 'cases'}\n`);
  return 0;
}
