import { caseWordsIn } from '../../src/words/case/said.ts';
import { recomputeCases } from '../workflows/case/recompute-cases.ts';
import type { Needs } from '../workflows/needs.ts';
import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress recompute [--dry-run] [--data FOLDER]
Counts the dates of open cases again where bank holidays changed since they were counted; closed cases are left as they are.
A running server does so by itself. --dry-run writes nothing and says what would move.
Exit code 0: done, 1: something could not be counted, 2: wrong command.
${ASKS_USAGE}`;

type Using = {
  readonly needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;
  readonly readLists: () => Promise<void>;
};

/** `recompute`: one line per case whose dates move, with each of them below; references only, no names. */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<Using>,
): Promise<number> {
  const asked = readArguments(args, streams, { usage: USAGE, options: { ...ASKS, 'dry-run': { type: 'boolean' } } });
  if (typeof asked === 'number') return asked;
  const onlyLook = asked.values['dry-run'] === true;
  const { needs, readLists } = await connect(dataIn(asked));
  await readLists();
  const open = needs.memory.openCases();
  const { moved, left } = await recomputeCases(open, needs, onlyLook);
  const words = caseWordsIn('en');
  for (const [reference, dates] of moved)
    streams.stdout.write(`${[reference, ...dates.map((one) => `  ${words.dateMoved(one)}`)].join('\n')}\n`);
  for (const { id, fault } of left)
    streams.stderr.write(`${id} is left as it is: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  const cases = `${moved.size} of ${open.length} open ${open.length === 1 ? 'case' : 'cases'}`;
  const { version } = needs.standing.ground.calendars;
  streams.stdout.write(
    onlyLook
      ? `Bank holidays ${version}: dates of ${cases} would move. Nothing was written.\n`
      : `Bank holidays ${version}: dates of ${cases} moved, and each says so in its history.\n`,
  );
  return left.length === 0 ? 0 : 1;
}
