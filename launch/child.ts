import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

export type Started<T> = { readonly process: ChildProcess; readonly ready: T; stop(): Promise<void> };

/** A program of ours did not come up; `message` says which, what it said last, and where its log is. */
export class DidNotStart extends Error {
  override name = 'DidNotStart';
}

/**
 * Starts one of our programs on this Node and waits for the line of JSON with which it says that it is ready.
 * Everything else it says goes to its log file.
 */
export async function startProgram<T>(
  name: string,
  file: string,
  args: readonly string[],
  options: {
    env?: NodeJS.ProcessEnv;
    log: string;
    onLine?: (line: string) => void;
    /** Called at once, before the program is ready, so that a stop meanwhile can end it too. */
    spawned?: (stop: () => Promise<void>) => void;
  },
): Promise<Started<T>> {
  mkdirSync(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log, { flags: 'a', mode: 0o600 });
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...options.env },
    // The channel carries nothing. It closes when we end, however we end, and our programs stop then.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Its own group, so that Ctrl-C reaches it once, from us, in the right order.
    detached: process.platform !== 'win32',
  });
  const last: string[] = [];
  createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
    log.write(`${line}\n`);
    last.push(line);
    if (last.length > 12) last.shift();
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(giveUp);
  };
  options.spawned?.(stop);

  const ready = await new Promise<T>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new DidNotStart(
          `${name} ended with code ${code} before it was ready.\n${last.join('\n')}\nIts log: ${options.log}`,
        ),
      ),
    );
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const said = readyLine<T>(line);
      if (said) resolve(said);
      else {
        log.write(`${line}\n`);
        options.onLine?.(line);
      }
    });
  });

  return { process: child, ready, stop };
}

function readyLine<T>(line: string): T | null {
  if (!line.startsWith('{')) return null;
  try {
    const said = JSON.parse(line) as { ready?: boolean };
    return said.ready === true ? (said as T) : null;
  } catch {
    return null;
  }
}
