import { ensureInstalled } from './ensure.mjs';
import { run } from './run.mjs';

/** The start ends everything within two seconds of Ctrl-C; should it hang itself, it is ended, and all that it started hears of it. */
const PATIENCE_MS = 2_500;

await ensureInstalled();
// The channel carries nothing: it closes when this process ends, however it ends, and the rest stops then.
process.exitCode = await run(
  ['launch/start.ts', ...process.argv.slice(2)],
  { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  PATIENCE_MS,
);
