/**
 * Plain JavaScript that any Node from 18 on can run: makes sure that what the lockfile names is installed and answers
 * where the project's own Node is. Everything after this runs on that Node.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeTurn } from './install-turn.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.redress-installed');
const bin = join(root, 'node_modules', '.bin');
const NEEDS = 24;

/** How long npm may take to end by itself after Ctrl-C. */
const ENDING_MS = 700;

/** Installs when the lockfile has changed since the last install. Ends the process with a sentence when it cannot, or is told to end. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  const turn = await takeTurn(root, (words) => process.stderr.write(words));
  // By the one who was waited for.
  if (isInstalled()) return turn.done();
  process.stderr.write('Redress: installing what the lockfile names (the first time takes about a minute)…\n');
  const status = await install(turn);
  if (status !== 0) {
    process.stderr.write(
      'Redress could not install its packages: npm install did not succeed (its own words are above). Nothing was started.\n' +
        'Check the connection to your npm registry and the free disk space (about 1.5 GB), then run the same command again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
  turn.done();
}

/** Answers the exit code of npm. */
function install(turn) {
  const windows = process.platform === 'win32';
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  return new Promise((done) => {
    let npm = null;
    let told = false;
    const end = (signal) => {
      try {
        if (windows) npm.kill(signal);
        else process.kill(-npm.pid, signal);
      } catch {
        // It has ended.
      }
    };
    const ended = (status) => {
      for (const signal of signals) process.off(signal, stop);
      if (!told) return done(status);
      // Nothing of it may go on, npm itself may have ended before what it runs.
      end('SIGKILL');
      process.stderr.write('\nThe installation was stopped; the next start begins it anew.\n');
      process.exit(130);
    };
    const stop = () => {
      if (told) return;
      told = true;
      end('SIGTERM');
      setTimeout(() => ended(null), ENDING_MS);
    };
    // Before npm runs: a signal that comes in between would leave it behind.
    for (const signal of signals) process.on(signal, stop);
    // Not `npm ci`: it refuses the whole lockfile when a registry lacks another platform's optional package. With the lockfile
    // there, `install --no-save` takes the same versions with the same integrity and leaves the file as it is.
    npm = spawn('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: windows,
      // Its own group, so that Ctrl-C ends it with all that it runs.
      detached: !windows,
    });
    turn.runs(npm.pid);
    npm.once('error', () => ended(1));
    npm.once('exit', ended);
  });
}

/** The Node this project pins, or the one that is running where that is new enough (macOS has no pinned package). */
export function projectNode() {
  for (const name of ['node', 'node.exe']) if (existsSync(join(bin, name))) return join(bin, name);
  if (Number(process.versions.node.split('.')[0]) >= NEEDS) return process.execPath;
  process.stderr.write(
    `Redress needs Node ${NEEDS}. There is no Node package for ${process.platform}-${process.arch} in the lockfile and this is ${process.version}.\n` +
      `Install Node ${NEEDS} (https://nodejs.org), then run the same command again.\n`,
  );
  process.exit(1);
}

/**
 * The environment for child processes: the project's own binaries come first, and what Node has made of a file is kept for
 * the next process that loads it (half of the time in which a program of ours comes up).
 */
export const environment = () => ({
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'redress', 'compiled'),
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
});
