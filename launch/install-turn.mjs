/**
 * Whose turn it is to install: one command at a time, and none on top of what an installation left that was ended. npm takes
 * a package for whole that was unpacked by half.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Who installs says so this often; a machine that was asleep wakes to a mark that is older than it may be. */
const SAID_EVERY_MS = 1_000;
const TAKEN_FOR_GONE_MS = 30_000;

/**
 * Waits for its turn in the project at `root`. Answers `runs(pid)`, to be told the group of processes that installs, and
 * `done()`, to be called when everything is installed; where it is not, the mark stays and the next one begins anew.
 */
export async function takeTurn(root, say) {
  const folder = join(root, 'node_modules');
  const mark = join(folder, '.redress-installing');
  for (let told = false; ; ) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(mark, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isUnderWay(mark)) {
      if (!told) say('Redress: another command is installing; waiting for it…\n');
      told = true;
      await pause(300);
      continue;
    }
    say('Redress: an installation was ended before it was whole; what it left is thrown away.\n');
    endWhatRuns(mark);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  const saying = setInterval(() => existsSync(mark) && utimesSync(mark, new Date(), new Date()), SAID_EVERY_MS);
  saying.unref();
  return {
    runs(pid) {
      if (pid) writeFileSync(mark, `${process.pid} ${pid}`);
    },
    done() {
      clearInterval(saying);
      rmSync(mark, { force: true });
    },
  };
}

function isUnderWay(mark) {
  try {
    if (Date.now() - statSync(mark).mtimeMs > TAKEN_FOR_GONE_MS) return false;
    process.kill(pidsOf(mark)[0], 0);
    return true;
  } catch (error) {
    // It is there, and another account's.
    return error.code === 'EPERM';
  }
}

/** The one who installs and the group that does it; a number that no process has in the place of one that is not there. */
function pidsOf(mark) {
  const [own, group] = readFileSync(mark, 'utf8').split(' ');
  return [Number(own) || 0x7fffffff, Number(group) || 0x7fffffff];
}

/** Who began it was killed, and npm was not: it would go on unpacking. After a while the number may be another's. */
function endWhatRuns(mark) {
  try {
    if (Date.now() - statSync(mark).mtimeMs < TAKEN_FOR_GONE_MS) process.kill(-pidsOf(mark)[1], 'SIGKILL');
  } catch {
    // It has ended.
  }
}
