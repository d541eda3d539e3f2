import { ensureInstalled } from './ensure.mjs';
import { run } from './run.mjs';

ensureInstalled();
process.exitCode = await run(['launch/start.ts', ...process.argv.slice(2)]);
