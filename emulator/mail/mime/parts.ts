import { type Field, fieldValue, readHeader } from './header-fields.ts';
import { headerText } from './header-text.ts';
import { readStructured, type Structured } from './parameters.ts';

/** A leaf or a multipart; `start`..`end` is its body, still encoded, within the whole message. */
export type Part = {
  readonly fields: readonly Field[];
  /** `text/plain`, lower case; never empty. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** `inline`, `attachment` or ''. */
  readonly disposition: string;
  readonly filename: string;
  /** Without its angle brackets. */
  readonly contentId: string;
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Part[];
};

/** Deeper multiparts and further parts are kept in the MIME but not opened. */
const DEEPEST = 24;
const MOST_PARTS = 1_000;

/** The tree of a message whose bytes are `bytes[start, end)`. Cost is at most depth x size. */
export function readParts(bytes: Buffer, start = 0, end = bytes.length): Part {
  return readPart(bytes, start, end, 0, { left: MOST_PARTS }, 'text/plain');
}

function readPart(
  bytes: Buffer,
  start: number,
  end: number,
  depth: number,
  budget: { left: number },
  usual: string,
): Part {
  budget.left -= 1;
  const { fields, bodyStart } = readHeader(bytes, start, end);
  const content = typeOf(fields, usual);
  const disposition = readStructured(fieldValue(fields, 'content-disposition') ?? '');
  let type = content.value;
  let children: Part[] = [];
  if (type.startsWith('multipart/')) {
    const inside = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    if (depth < DEEPEST) {
      for (const [from, to] of sections(bytes, bodyStart, end, content.parameters.get('boundary') ?? '')) {
        if (budget.left <= 0) break;
        children.push(readPart(bytes, from, to, depth + 1, budget, inside));
      }
    }
    // A multipart nobody can take apart is shown as the text it is.
    if (children.length === 0) type = 'text/plain';
    else if (children.length === 1 && children[0]!.start >= children[0]!.end && children[0]!.fields.length === 0)
      children = [];
  }
  return {
    fields,
    type,
    parameters: content.parameters,
    disposition: disposition.value,
    filename: (disposition.parameters.get('filename') ?? content.parameters.get('name') ?? '').trim(),
    contentId: headerText(fieldValue(fields, 'content-id') ?? '')
      .replace(/^\s*<|>\s*$/g, '')
      .trim(),
    encoding: (fieldValue(fields, 'content-transfer-encoding') ?? '').trim().toLowerCase(),
    start: bodyStart,
    end,
    children,
  };
}

function typeOf(fields: readonly Field[], usual: string): Structured {
  const raw = fieldValue(fields, 'content-type');
  if (raw === null || raw.trim() === '') return { value: usual, parameters: new Map() };
  const read = readStructured(raw);
  if (/^[\w.+-]+\/[\w.+-]+$/.test(read.value)) return read;
  // `Content-Type: text`, `html`, nonsense: text where it says so or a charset is given, otherwise unknown bytes.
  const value = /^(text|plain)?\/?$/.test(read.value)
    ? 'text/plain'
    : /html/.test(read.value)
      ? 'text/html'
      : read.parameters.has('boundary')
        ? 'multipart/mixed'
        : 'application/octet-stream';
  return { value, parameters: read.parameters };
}

/** Where each part of a multipart lies, its delimiter lines left out. A missing end reaches to the end of the parent. */
function sections(bytes: Buffer, start: number, end: number, boundary: string): [number, number][] {
  let named = boundary === '' ? [] : cut(bytes, start, end, Buffer.from(`--${boundary}`, 'utf8'));
  if (named.length === 0) {
    const guess = guessDelimiter(bytes, start, end);
    if (guess !== null) named = cut(bytes, start, end, guess);
  }
  return named;
}

function cut(bytes: Buffer, start: number, end: number, delimiter: Buffer): [number, number][] {
  const found: [number, number][] = [];
  let open = -1;
  let at = start;
  while (at < end) {
    const hit = bytes.indexOf(delimiter, at);
    if (hit === -1 || hit >= end) break;
    at = hit + delimiter.length;
    if (hit > start && bytes[hit - 1] !== 10) continue;
    const closing = bytes[at] === 45 && bytes[at + 1] === 45;
    let rest = closing ? at + 2 : at;
    while (bytes[rest] === 32 || bytes[rest] === 9 || bytes[rest] === 13) rest += 1;
    // `--abc` is not the delimiter of `ab`.
    if (rest < end && bytes[rest] !== 10) continue;
    if (open !== -1) found.push([open, beforeNewline(bytes, open, hit)]);
    open = Math.min(rest + 1, end);
    at = open;
    if (closing) {
      open = -1;
      break;
    }
    if (found.length >= MOST_PARTS) break;
  }
  if (open !== -1) found.push([open, end]);
  return found;
}

/** The line break before a delimiter belongs to the delimiter (RFC 2046, 5.1.1). */
function beforeNewline(bytes: Buffer, from: number, hit: number): number {
  let end = hit;
  if (end > from && bytes[end - 1] === 10) end -= 1;
  if (end > from && bytes[end - 1] === 13) end -= 1;
  return end;
}

/** A boundary parameter that is missing or wrong: the first line `--something` that a `Content-` field follows. */
function guessDelimiter(bytes: Buffer, start: number, end: number): Buffer | null {
  const head = bytes.toString('latin1', start, Math.min(end, start + 65_536));
  const line = /(?:^|\n)(--[^\r\n]{1,200}?)[ \t]*\r?\n(?=content-)/i.exec(head);
  return line === null ? null : Buffer.from(line[1]!, 'latin1');
}
