import { ensureInstalled, root } from './ensure.mjs';
import { run } from './run.mjs';

// Files named on the command line are relative to where the person stands, so the child starts there.
await ensureInstalled();
process.exitCode = await run([`${root}/server/cli.ts`, ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
