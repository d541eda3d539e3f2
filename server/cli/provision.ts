import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress provision plan|apply|verify [--data FOLDER]
plan: what would be made. apply: makes it; safe to run again at any time. verify: exit code 1 while something is missing.
${ASKS_USAGE}`;

/** What the adapter found or did, in words (`server/graph/provision-plan.ts`). */
type Plan = {
  readonly steps: readonly { readonly words: string }[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly byHand: readonly string[];
};

type Using = {
  readonly provision: {
    plan(): Promise<Plan>;
    apply(telling?: (step: { readonly words: string }) => void): Promise<Plan>;
    verify(): Promise<Plan>;
  };
};

/** `provision plan|apply|verify`. Exit code 0: well, 1: something is missing or stands in the way, 2: wrong command. */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<Using>,
): Promise<number> {
  const asked = readArguments(args, streams, {
    usage: USAGE,
    options: ASKS,
    words: [1, 1],
    called: 'What to do (plan, apply or verify)',
  });
  if (typeof asked === 'number') return asked;
  const { stdout, stderr } = streams;
  const [act] = asked.words;
  if (act !== 'plan' && act !== 'apply' && act !== 'verify') {
    stderr.write(`"${act}" is none of: plan, apply, verify.\n${USAGE}`);
    return 2;
  }
  const { provision } = await connect(dataIn(asked));
  const say = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) stdout.write(`${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  };
  const plan =
    act === 'apply' ? await provision.apply(({ words }) => stdout.write(`  ${words}\n`)) : await provision[act]();
  const open = plan.steps.map(({ words }) => words);

  say(act === 'plan' ? 'Would be done:' : 'Still missing:', open);
  say('In the way, for a person to settle:', plan.problems);
  say('Worth knowing:', plan.warnings);
  if (act === 'verify') say('To do once by hand:', plan.byHand);
  if (act === 'plan') {
    if (open.length === 0 && plan.problems.length === 0) stdout.write('Nothing is missing.\n');
    return plan.problems.length === 0 ? 0 : 1;
  }
  const well = open.length === 0 && plan.problems.length === 0;
  stdout.write(
    well
      ? 'Everything Redress needs is in place.\n'
      : 'Not everything is in place; nothing that was there has been changed or removed.\n',
  );
  return well ? 0 : 1;
}
