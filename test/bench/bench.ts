/**
 * `npm run bench`: prints JSON. Absolute times depend on the machine; the ratios beside them are what to quote.
 * `--messages N` (backlog, 1000) `--cases N` (read model, 50000) `--reps N` (3) `--only ingest|mirror|board|scroll|deadlines|tab`
 * `--open N` `--closed N` (cases of the board, 50000 and 250000) `--rt "COMMAND"` (the
 * mail gateway of a Request Tracker 5 that runs here, for the peer's figure, measured in turn with ours)
 * `--hello FOLDER` (a built Teams hello-world tab, in turn with ours).
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBoard } from './board.ts';
import { benchDeadlines } from './deadlines.ts';
import { benchIngest } from './ingest.ts';
import { benchMirror } from './mirror-load.ts';
import { benchScroll } from './scroll.ts';
import { benchTab } from './tab.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000' },
    cases: { type: 'string', default: '50000' },
    open: { type: 'string', default: '50000' },
    closed: { type: 'string', default: '250000' },
    reps: { type: 'string', default: '3' },
    only: { type: 'string' },
    rt: { type: 'string' },
    hello: { type: 'string' },
  },
});

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const result: Record<string, unknown> = {
  machine: { cpus: cpus().length, model: cpus()[0]?.model, node: process.version },
};
const wanted = (part: string): boolean => values.only === undefined || values.only === part;
if (wanted('ingest')) {
  const asked = { messages: Number(values.messages), reps: Number(values.reps), rt: values.rt ?? null, say };
  result.ingest = {
    suggest: await benchIngest({ ...asked, mode: 'suggest' }),
    auto: await benchIngest({ ...asked, mode: 'auto', rt: null }),
  };
}
if (wanted('mirror'))
  result.mirror = await benchMirror({ cases: Number(values.cases), reps: Number(values.reps), say });
if (wanted('board'))
  result.board = await benchBoard({
    open: Number(values.open),
    closed: Number(values.closed),
    reps: Number(values.reps),
    say,
  });
if (wanted('scroll')) result.scroll = await benchScroll({ open: Number(values.open), reps: Number(values.reps), say });
if (wanted('deadlines')) result.deadlines = benchDeadlines({ reps: Number(values.reps), say });
if (wanted('tab')) result.tab = await benchTab({ reps: Number(values.reps), hello: values.hello ?? null, say });
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
