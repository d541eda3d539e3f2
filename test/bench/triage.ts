import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.ts';

type Asked = { readonly reps: number; readonly peers: string | null; readonly say: (text: string) => void };
type Run = {
  readonly median: number;
  readonly loadMs: number;
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly memoryMb: number | null;
};

const PROGRAM = fileURLToPath(new URL('./triage-run.ts', import.meta.url));

/**
 * Messages per second on one core, from subject and body to the whole proposal with evidence, flags and service; what loading
 * takes, and memory with the corpus in it. The peers give a category and nothing else, and have learnt it from 3,000 messages
 * (that is their loading). Each run is a process of its own, ours and theirs in turn.
 */
export function benchTriage({ reps, peers, say }: Asked): Record<string, unknown> {
  const contenders = peers === null ? ['ours'] : ['ours', 'natural', 'wink'];
  const runs = new Map<string, Run[]>(contenders.map((name) => [name, []]));
  for (let rep = 0; rep < reps; rep += 1)
    for (const name of contenders) {
      const run = measured(name, peers ?? '');
      runs.get(name)?.push(run);
      say(`${name}: ${Math.round(run.perSecond)} messages/s, loaded in ${Math.round(run.loadMs)} ms`);
    }
  return Object.fromEntries(
    [...runs].map(([name, of]) => [
      name,
      {
        medianLength: of[0]?.median,
        messagesPerSecond: figure(
          of.map(({ perSecond }) => perSecond),
          0,
        ),
        perCpuSecond: figure(
          of.map(({ perCpuSecond }) => perCpuSecond),
          0,
        ),
        loadMs: figure(of.map(({ loadMs }) => loadMs)),
        memoryMb: figure(
          of.map(({ memoryMb }) => memoryMb ?? Number.NaN),
          0,
        ),
      },
    ]),
  );
}

function measured(name: string, folder: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, name, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The triage bench of ${name} ended with ${status}: ${stderr}`);
  // A peer prints what it likes when it is loaded; ours is the last line.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Run;
}
