import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { makeFolder } from './make-folder.ts';

/** Ends a program: kindly, and by force when it has not ended after `patienceMs` (ten seconds). */
export type Stop = (patienceMs?: number) => Promise<void>;
export type Started<T> = { readonly process: ChildProcess; readonly ready: T; readonly stop: Stop };

/** A program of ours did not come up; `message` says which, what it said last, and where its log is; or what it refused, in its words. */
export class DidNotStart extends Error {
  override name = 'DidNotStart';
  /** What it was told is wrong: the same again would end the same way. */
  readonly refused: boolean;

  constructor(message: string, refused = false) {
    super(message);
    this.refused = refused;
  }
}

/** Our programs end with this where what they were told is wrong, and have said what and what to do. */
const REFUSED = 2;
/** Lines kept of what a program says: enough for every setting there is, and of a fault the end alone is shown. */
const KEPT = 200;
const SHOWN_OF_A_FAULT = 12;

/** What a person reads of a program that ended; the whole where it was a refusal. */
function endedWords(
  name: string,
  code: number | NodeJS.Signals | null,
  lines: readonly string[],
  more: string,
): string {
  if (code === REFUSED && lines.length > 0) return lines.join('\n');
  const how = typeof code === 'string' ? `was ended by ${code}` : `ended with code ${code}`;
  return [`${name} ${how} ${more}`, ...lines.slice(-SHOWN_OF_A_FAULT)].join('\n');
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
    /** Told once where its log cannot be written. */
    trouble?: (words: string) => void;
    /** Called at once, before the program is ready, so that a stop meanwhile can end it too. */
    spawned?: (stop: Stop) => void;
  },
): Promise<Started<T>> {
  makeFolder(dirname(options.log));
  const log = createWriteStream(options.log, { flags: 'a', mode: 0o600 });
  // A full disk: what the program says is lost, and the program is not.
  log.once('error', (error) => {
    options.trouble?.(`${options.log} cannot be written (${error.message}). ${name} goes on without it.`);
    log.on('error', () => undefined);
  });
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
    if (last.length > KEPT) last.shift();
  });
  const stop = stopping(child);
  options.spawned?.(stop);

  const ready = await new Promise<T>((resolve, reject) => {
    child.once('error', reject);
    // Not `exit`: what it said may come after that.
    child.once('close', (code, signal) =>
      reject(
        new DidNotStart(
          endedWords(name, code ?? signal, last, `before it was ready. Its log: ${options.log}`),
          code === REFUSED,
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

function stopping(child: ChildProcess): Stop {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return async (patienceMs = 10_000) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const giveUp = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await exited;
    clearTimeout(giveUp);
  };
}

/** Runs one of our programs to its end, telling each line it says. Throws `DidNotStart` where it ends with anything but 0. */
export async function runProgram(
  name: string,
  args: readonly string[],
  options: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    onLine?: (line: string) => void;
    spawned?: (stop: Stop) => void;
  } = {},
): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // As above: from Ctrl-C it hears by us.
    detached: process.platform !== 'win32',
  });
  options.spawned?.(stopping(child));
  const last: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      last.push(line);
      if (last.length > KEPT) last.shift();
      options.onLine?.(line.trim());
    });
  const code = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  if (code !== 0)
    throw new DidNotStart(endedWords(name, code, last, 'and did not do its part. It said last:'), code === REFUSED);
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
