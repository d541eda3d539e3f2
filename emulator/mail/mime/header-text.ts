import { decodeBytes } from './charset.ts';

const LONGEST_WORD = 2_048;

/** A header value as a person reads it: encoded words (RFC 2047) decoded, raw 8-bit bytes guessed. Never throws. */
export function headerText(raw: string): string {
  if (!raw.includes('=?')) return plain(raw);
  const out: string[] = [];
  let pending: { charset: string; bytes: Buffer[] } | null = null;
  const flush = (): void => {
    if (pending !== null) out.push(decodeBytes(Buffer.concat(pending.bytes), pending.charset));
    pending = null;
  };
  let at = 0;
  while (at < raw.length) {
    const open = raw.indexOf('=?', at);
    if (open === -1) break;
    const word = encodedWord(raw, open);
    if (word === null) {
      flush();
      out.push(plain(raw.slice(at, open + 2)));
      at = open + 2;
      continue;
    }
    const between = raw.slice(at, open);
    // White space between two encoded words is not part of the text (RFC 2047, 6.2).
    if (between !== '' && !(pending !== null && between.trim() === '')) {
      flush();
      out.push(plain(between));
    }
    // Characters split across two words of one charset are common, and wrong, and read by everybody.
    if (pending !== null && pending.charset !== word.charset) flush();
    pending ??= { charset: word.charset, bytes: [] };
    pending.bytes.push(word.bytes);
    at = word.end;
  }
  flush();
  if (at < raw.length) out.push(plain(raw.slice(at)));
  return out.join('');
}

const plain = (raw: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether it is ASCII without control characters
  if (/^[\x09\x20-\x7e]*$/.test(raw)) return raw;
  return decodeBytes(Buffer.from(raw, 'latin1'), '');
};

function encodedWord(raw: string, open: number): { charset: string; bytes: Buffer; end: number } | null {
  const window = raw.slice(open, open + LONGEST_WORD);
  const head = /^=\?([^?\s]{1,60})\?([bq])\?/i.exec(window);
  if (head === null) return null;
  const close = window.indexOf('?=', head[0].length);
  if (close === -1) return null;
  const text = window.slice(head[0].length, close);
  return {
    // RFC 2231 allows a language after the charset: `=?utf-8*en?Q?…`.
    charset: head[1]!.split('*', 1)[0]!.toLowerCase(),
    bytes: head[2]!.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : fromQ(text),
    end: open + close + 2,
  };
}

function fromQ(text: string): Buffer {
  return Buffer.from(
    text
      .replaceAll('_', ' ')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
