/** A message of an mbox file, or `too large`: it was longer than was asked for and was passed over. */
export type Boxed = Uint8Array | 'too large';

/**
 * Between two messages stands a line `From `, a sender and a date, after an empty line. Scar: `From the council I got …`
 * after an empty line is a letter, so without the shape of a clock time and a year the line is not believed; nor is
 * Content-Length, which any later hand may have made wrong.
 */
const SEPARATOR = /^From (?:\S{1,320}|"[^"]{0,320}"\S{0,320})? .{0,40}\d{1,2}:\d{2}(?::\d{2})?.{0,30}\b(?:19|20)\d\d\b/;
/** The whole shape as mail systems write it. Some leave out the empty line before it, and this is believed without one. */
const FULL_SEPARATOR =
  /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d\d:\d\d:\d\d (?:\S{1,6} )?\d{4}\s*$/;
const FROM = Buffer.from('From ');
const LF = 0x0a;

const isEmpty = (line: Buffer): boolean =>
  line.length === 0 ||
  (line.length === 1 && line[0] === 0x0d) ||
  line[0] === LF ||
  (line[0] === 0x0d && line[1] === LF);

function isSeparator(line: Buffer, begun: boolean, afterEmpty: boolean): boolean {
  if (!begun) return true;
  return (afterEmpty ? SEPARATOR : FULL_SEPARATOR).test(line.toString('latin1', 0, 300));
}

/** `>From `, `>>From `: one mark of quoting is taken off (mboxrd; of mboxo the same for the first level). */
function unquoted(line: Buffer): Buffer {
  let marks = 0;
  while (line[marks] === 0x3e) marks += 1;
  return marks > 0 && line.subarray(marks, marks + FROM.length).equals(FROM) ? line.subarray(1) : line;
}

/** Lines with their line ends, whatever the chunks were. A line longer than `maxLine` comes in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxLine: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      const tail = bytes.subarray(start, end + 1);
      yield held.length === 0 ? tail : Buffer.concat([...held, tail]);
      held = [];
      size = 0;
      start = end + 1;
    }
    if (start < bytes.length) {
      held.push(bytes.subarray(start));
      size += bytes.length - start;
    }
    if (size > maxLine) {
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

/**
 * Takes an mbox file apart, one message at a time, holding no more than one in memory. The blank line that the format puts
 * after each is not part of it. Bytes before the first separator are a message of their own.
 */
export async function* messagesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Boxed> {
  let lines: Buffer[] = [];
  let size = 0;
  let begun = false;
  let boxed = false;
  let afterEmpty = true;
  const finish = (): Boxed | null => {
    const before = lines.at(-1);
    if (boxed && before !== undefined && isEmpty(before)) size -= lines.pop()!.length;
    const message: Boxed | null = size > maxBytes ? 'too large' : size === 0 ? null : Buffer.concat(lines);
    lines = [];
    size = 0;
    if (message === null || message === 'too large') return message;
    return message.every((byte) => byte === 0x0a || byte === 0x0d) ? null : message;
  };
  for await (const line of linesOf(chunks, maxBytes)) {
    const separates = line.subarray(0, FROM.length).equals(FROM) && isSeparator(line, begun, afterEmpty);
    afterEmpty = isEmpty(line);
    if (separates) {
      const message = finish();
      if (message !== null) yield message;
      begun = true;
      boxed = true;
      continue;
    }
    begun = begun || !afterEmpty;
    const kept = unquoted(line);
    size += kept.length;
    // Past the limit only the size is kept, so that the next separator is still found.
    if (size <= maxBytes) lines.push(kept);
    else lines = [];
  }
  const last = finish();
  if (last !== null) yield last;
}
