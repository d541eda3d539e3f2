import { FIRST_YEAR, LAST_YEAR } from '../../src/domain/calendar/day-range.ts';
import { type ExplainedDue, explainDue } from '../../src/domain/clock/explain-due.ts';
import type { ClockRule } from '../../src/domain/policy/clock-rule.ts';
import { CLOCK_IDS, clockNamed, isClockId } from '../../src/domain/policy/clock-rules.ts';
import { clockWordsIn, stepSaid } from '../../src/words/clock/said.ts';
import { refusedJsonl } from './arguments.ts';
import { answerLines, BadLine, idOf, type Streams, textOf } from './json-lines.ts';

const USAGE = `usage: redress due --jsonl < clocks.jsonl
One clock per line in:     {"id","clock","from"}, where "from" is a date (2026-01-05) or a UTC date-time (2026-01-05T09:30:00Z)
One due date per line out: {"id","due","why"}
Clocks: ${CLOCK_IDS.join(' ')}
`;

const FIELDS: readonly string[] = ['id', 'clock', 'from'];
const BAD_FROM = `"from" must be a date such as 2026-01-05 or a UTC date-time such as 2026-01-05T09:30:00Z, and the due date must lie in the years ${FIRST_YEAR} to ${LAST_YEAR}`;

/** `due --jsonl`: due dates at default policy, each with the steps to it. Exit code 0, or 2 where a line or the command was wrong. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const refused = refusedJsonl(args, streams, USAGE);
  if (refused !== null) return refused;
  const words = clockWordsIn('en');
  return answerLines(streams, (value, note) => {
    const id = idOf(value);
    const unknown = Object.keys(value).filter((name) => !FIELDS.includes(name));
    if (unknown.length > 0)
      note(
        `answered without ${unknown.map((name) => JSON.stringify(name.slice(0, 60))).join(', ')}, which is no field of a clock`,
      );
    const clock = textOf(value, 'clock');
    if (!isClockId(clock)) throw new BadLine(`"clock" is none of: ${CLOCK_IDS.join(', ')}`);
    const { due, steps } = explained(clockNamed(clock), textOf(value, 'from'));
    return { id, due, why: steps.map((step) => stepSaid(step, words)) };
  });
}

/** What the domain cannot count from or to is told without repeating it: the line is the reader's, not the log's. */
function explained(rule: ClockRule, from: string): ExplainedDue {
  try {
    return explainDue(rule, from);
  } catch (error) {
    if (error instanceof RangeError) throw new BadLine(BAD_FROM);
    throw error;
  }
}
