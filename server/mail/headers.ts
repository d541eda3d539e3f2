import { decodeText } from './charset.ts';

export type Headers = readonly (readonly [name: string, value: string])[];

/** Where the header block ends and the body begins: the first empty line, or the end. */
export function bodyStart(mime: Uint8Array): number {
  for (let at = mime.indexOf(0x0a); at >= 0; at = mime.indexOf(0x0a, at + 1)) {
    if (mime[at + 1] === 0x0a) return at + 2;
    if (mime[at + 1] === 0x0d && mime[at + 2] === 0x0a) return at + 3;
  }
  return mime.length;
}

/**
 * Headers straight from the bytes, for mail that the parser gave up on or whose headers are not the UTF-8 they ought to
 * be. Each line finds its own charset; a line that is neither a header nor a continuation is passed over.
 */
export function scrapeHeaders(mime: Uint8Array, charset: string | null): Headers {
  const block = mime.subarray(0, Math.min(bodyStart(mime), 1024 * 1024));
  const found: [string, string][] = [];
  let start = 0;
  while (start < block.length) {
    const newline = block.indexOf(0x0a, start);
    const end = newline < 0 ? block.length : newline;
    const line = decodeText(block.subarray(start, end), asciiSuperset(charset)).text.replace(/\r$/, '');
    start = end + 1;
    const header = /^([!-9;-~]{1,200})[ \t]{0,200}:(.*)$/s.exec(line);
    const last = found.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last[1] += line;
    else if (header !== null) found.push([header[1]!.toLowerCase(), header[2]!]);
  }
  return found.map(([name, value]) => [name, value.trim()] as const);
}

/** Header names must stay readable, which a wide charset such as UTF-16 would not leave them. */
const asciiSuperset = (charset: string | null): string | null =>
  charset !== null && /^utf-?(?:16|32|7)/i.test(charset) ? null : charset;

export const valuesOf = (headers: Headers, name: string): readonly string[] =>
  headers.filter(([key, value]) => key === name && value !== '').map(([, value]) => value);
