import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figures.ts';

type Asked = { readonly reps: number; readonly say: (text: string) => void };
type Measured = {
  readonly name: string;
  readonly of: readonly string[];
  readonly perSecond: { readonly '+10': Figure; readonly '+20': Figure };
  readonly wrong: number;
  readonly checked: number;
};

const PROGRAM = fileURLToPath(new URL('./deadline-run.ts', import.meta.url));

/**
 * Due dates per second, 10 and 20 working days on, ours against npm's date libraries in one process and in turn. We start
 * from text and end in text; the libraries are given their own date object and need not write the answer, which spares
 * them the larger part of what a program would pay. Then the trap: the same mail on a server whose clock is on UTC.
 */
export function benchDeadlines({ reps, say }: Asked): Record<string, unknown> {
  const measured = inZone<readonly Measured[]>('Europe/London', 'speed', String(reps));
  const right = measured.filter(({ of, wrong }) => of.length > 0 && wrong === 0);
  const best = (count: '+10' | '+20'): Measured =>
    [...right].sort((a, b) => b.perSecond[count].median - a.perSecond[count].median)[0] as Measured;
  const against = (ours: Measured, count: '+10' | '+20') =>
    Number((ours.perSecond[count].median / best(count).perSecond[count].median).toFixed(1));
  for (const { name, perSecond, wrong, checked } of measured)
    say(
      `${perSecond['+10'].median} /s at +10, ${perSecond['+20'].median} /s at +20, ${wrong} of ${checked} wrong: ${name}`,
    );
  return {
    measured,
    fastestRightPeer: { '+10': best('+10').name, '+20': best('+20').name },
    timesTheFastestRightPeer: Object.fromEntries(
      measured
        .filter(({ of }) => of.length === 0)
        .map((ours) => [ours.name, { '+10': against(ours, '+10'), '+20': against(ours, '+20') }]),
    ),
    wrongOnAServerOnUtc: inZone('UTC', 'trap'),
    wrongOnAServerInLondon: inZone('Europe/London', 'trap'),
  };
}

/** The zone of a process is settled when it starts, so each is a process of its own. */
function inZone<T>(zone: string, ...args: string[]): T {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The bench in ${zone} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
