/** `node launch/run.mjs FILE ARGS…`: runs a file on the project's own Node, in the same terminal, with the same signals. */
import { spawn } from 'node:child_process';
import { ensureInstalled, environment, projectNode, root } from './ensure.mjs';

/**
 * Starts and waits; answers the exit code. Signals reach the child, which decides when to end; where a patience is given, no later
 * than that many milliseconds after the first.
 */
export function run(args, options = {}, patienceMs = null) {
  const child = spawn(projectNode(), args, { cwd: root, stdio: 'inherit', env: environment(), ...options });
  let patience;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      child.kill(signal);
      if (patienceMs !== null) patience ??= setTimeout(() => child.kill('SIGKILL'), patienceMs);
    });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(
        `Redress could not start its own Node (${error.message}). Delete the folder node_modules and run the same command again.\n`,
      );
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(patience);
      resolve(code ?? (signal ? 130 : 1));
    });
  });
}

if (process.argv[1]?.endsWith('run.mjs')) {
  await ensureInstalled();
  process.exitCode = await run(process.argv.slice(2));
}
