export type Streams = {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
};

/** One line: the object it held, or what is wrong with it. Lines are counted from 1, blank ones too. */
export type JsonLine =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: string };

/** What is wrong with one line, in words for the person who wrote it; the other lines are still served. */
export class BadLine extends Error {}

/** A longer line is refused rather than gathered in memory. In bytes. */
const MAX_LINE = 64 * 1024 * 1024;
const LF = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function* byteLines(stdin: Streams['stdin']): AsyncGenerator<Buffer | 'too long'> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      size += end - start;
      yield size > MAX_LINE ? 'too long' : Buffer.concat([...held, bytes.subarray(start, end)]);
      held = [];
      size = 0;
      start = end + 1;
    }
    size += bytes.length - start;
    if (size > MAX_LINE) held = [];
    else if (start < bytes.length) held.push(bytes.subarray(start));
  }
  if (size > 0) yield size > MAX_LINE ? 'too long' : Buffer.concat(held);
}

function parseLine(bytes: Buffer, line: number): JsonLine | null {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { line, problem: 'is not UTF-8' };
  }
  if (line === 1) text = text.replace(/^\uFEFF/, '');
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, problem: `is not JSON${placeOf(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, problem: 'is not a JSON object' };
  return { line, value: value as Record<string, unknown> };
}

/** The parser's own words quote what it read, and what it read is somebody's letter: only the place is repeated. */
function placeOf(error: unknown): string {
  const at = /at position (\d+)/.exec((error as Error).message)?.[1];
  return at === undefined ? '' : ` (wrong at character ${Number(at) + 1})`;
}

/** Reads one JSON object per line: LF or CRLF, a byte order mark and blank lines allowed, the last line end optional. */
export async function* jsonLines(stdin: Streams['stdin']): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const bytes of byteLines(stdin)) {
    line += 1;
    const parsed =
      bytes === 'too long' ? { line, problem: `is longer than ${MAX_LINE / 1024 / 1024} MB` } : parseLine(bytes, line);
    if (parsed !== null) yield parsed;
  }
}

/** Waits until the output takes more, or is gone. */
const drained = (stdout: Streams['stdout']): Promise<void> =>
  new Promise((resolve) => {
    const events = ['drain', 'close', 'error'];
    const goOn = (): void => {
      for (const event of events) stdout.off(event, goOn);
      resolve();
    };
    for (const event of events) stdout.on(event, goOn);
  });

/**
 * Answers each line with one line, in order. A bad line is named on stderr with its number, the others are served all the
 * same. Answers the exit code: 0, or 2 where a line was bad. Reads no faster than its output is taken.
 */
export async function answerLines(
  { stdin, stdout, stderr }: Streams,
  answer: (
    value: Readonly<Record<string, unknown>>,
    /** Says something about the line that does not keep it from being answered. */
    note: (remark: string) => void,
  ) => object | Promise<object>,
): Promise<number> {
  let bad = 0;
  let closed = false;
  // `| head` closes our output early; that is no fault of anybody's.
  const onError = (): void => {
    closed = true;
  };
  stdout.on('error', onError);
  const complain = (line: number, problem: string): void => {
    bad += 1;
    stderr.write(`line ${line}: ${problem}\n`);
  };
  try {
    for await (const item of jsonLines(stdin)) {
      if (closed) break;
      if ('problem' in item) {
        complain(item.line, item.problem);
        continue;
      }
      let written: string;
      try {
        written = `${JSON.stringify(await answer(item.value, (remark) => stderr.write(`line ${item.line}: ${remark}\n`)))}\n`;
      } catch (error) {
        if (!(error instanceof BadLine)) throw error;
        complain(item.line, error.message);
        continue;
      }
      if (!stdout.write(written)) await drained(stdout);
    }
  } finally {
    stdout.off('error', onError);
  }
  return bad > 0 ? 2 : 0;
}

/** The line's `id`, which its answer carries: text or a number. Throws `BadLine`. */
export function idOf(value: Readonly<Record<string, unknown>>): string | number {
  const { id } = value;
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw new BadLine(id === undefined ? '"id" is missing' : '"id" must be a string or a number');
}

/** A field that must be there and be text. Throws `BadLine`. */
export function textOf(value: Readonly<Record<string, unknown>>, name: string): string {
  const field = value[name];
  if (typeof field === 'string') return field;
  throw new BadLine(field === undefined ? `"${name}" is missing` : `"${name}" must be a string`);
}
