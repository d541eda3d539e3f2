/**
 * `npm run bench`: prints JSON. Absolute times depend on the machine; the ratios beside them are what to quote. Each part is
 * loaded when it is wanted.
 */
import { cpus } from 'node:os';
import { optionsOrEnd } from '../support/run-options.ts';

const PARTS = ['ingest', 'mirror', 'board', 'scroll', 'deadlines', 'triage', 'tab', 'pane'] as const;

const { numbers, words } = optionsOrEnd({
  usage: `npm run bench -- [options]     figures as JSON on standard output, what is going on beside it
  --only PART       one of ${PARTS.join(', ')} (default: all of them)
  --reps N          how often each is measured (default 3)
  --messages N      the backlog of ingest (default 1000)
  --cases N         rows of mirror (default 50000)
  --open N          open cases of board and scroll (default 50000)
  --closed N        closed cases of board (default 250000)
  --rt "COMMAND"    the mail gateway of a Request Tracker 5 that runs here, measured in turn with ingest
  --hello FOLDER    a built Teams hello-world tab, measured in turn with tab
  --starter FOLDER  a built Outlook task pane of Microsoft's React starter, measured in turn with pane
  --peers FOLDER    a folder with natural and wink-naive-bayes-text-classifier installed, measured in turn with triage
  --help            this text
`,
  numbers: {
    messages: { usually: 1000 },
    cases: { usually: 50_000 },
    open: { usually: 50_000 },
    closed: { usually: 250_000, least: 0 },
    reps: { usually: 3 },
  },
  words: { only: PARTS, rt: 'any', hello: 'any', starter: 'any', peers: 'any' },
});

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const result: Record<string, unknown> = {
  machine: { cpus: cpus().length, model: cpus()[0]?.model, node: process.version },
};
const { messages, cases, open, closed, reps } = numbers;
const wanted = (part: (typeof PARTS)[number]): boolean => words.only === undefined || words.only === part;
if (wanted('ingest')) {
  const { benchIngest } = await import('./ingest.ts');
  const asked = { messages, reps, rt: words.rt ?? null, say };
  result.ingest = {
    suggest: await benchIngest({ ...asked, mode: 'suggest' }),
    auto: await benchIngest({ ...asked, mode: 'auto', rt: null }),
  };
}
if (wanted('mirror')) result.mirror = await (await import('./mirror-load.ts')).benchMirror({ cases, reps, say });
if (wanted('board')) result.board = await (await import('./board.ts')).benchBoard({ open, closed, reps, say });
if (wanted('scroll')) result.scroll = await (await import('./scroll.ts')).benchScroll({ open, reps, say });
if (wanted('deadlines')) result.deadlines = (await import('./deadlines.ts')).benchDeadlines({ reps, say });
if (wanted('triage'))
  result.triage = (await import('./triage.ts')).benchTriage({ reps, peers: words.peers ?? null, say });
if (wanted('tab')) result.tab = await (await import('./tab.ts')).benchTab({ reps, hello: words.hello ?? null, say });
if (wanted('pane'))
  result.pane = await (await import('./pane.ts')).benchPane({ reps, starter: words.starter ?? null, say });
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
