import { ensureInstalled } from './ensure.mjs';
import { run } from './run.mjs';

ensureInstalled();
// The channel carries nothing: it closes when this process ends, however it ends, and the rest stops then.
process.exitCode = await run(['launch/start.ts', ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
