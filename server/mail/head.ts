import type { Part } from './parts.ts';

/** Headers without a hyphen in their name that mail systems and people's programs write; every name with a hyphen is one. */
const KNOWN = new Set(
  'from sender to cc bcc subject date received references precedence priority importance sensitivity comments keywords status organization organisation newsgroups path lines encoding approved expires supersedes'.split(
    ' ',
  ),
);
/** Those a message has once: the same again, below words, is the head of a message that the writer quotes. */
const ONCE = new Set(
  'from to cc subject date message-id reply-to in-reply-to references mime-version content-type content-transfer-encoding'.split(
    ' ',
  ),
);
/** A header (RFC 5322, 2.2). */
const HEADER = /^([\x21-\x39\x3b-\x7e]{1,200})[ \t]{0,20}:/;
/** The line that mailboxes put before the first header. */
const ENVELOPE = /^>?From /;
/** As much of a head as is looked through. In bytes. */
const LOOKED_AT = 1024 * 1024;

const isKnown = (name: string): boolean => name.includes('-') || KNOWN.has(name);

/**
 * The message with an empty line where its letter begins, for mail whose writer left that line out: the parser takes every
 * line before the first empty one for a header, and what is none would be lost. Words between headers do not end a head, for
 * more often a long header was broken in two. Bytes that begin with a byte order mark or empty lines are taken from where the
 * head begins, lines that end in CR alone are made lines,
 * and a file in UTF-16 is taken as what it says. A message in order comes back as it is.
 */
export function partHead(bytes: Uint8Array): Uint8Array {
  const mail = begun(bytes);
  const at = letterAt(mail);
  if (at === null) return mail;
  return Buffer.concat([mail.subarray(0, at), Buffer.from('\r\n'), mail.subarray(at)]);
}

function begun(raw: Uint8Array): Uint8Array {
  const bytes = ofSingleBytes(raw);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  const before = /^(?:\xef\xbb\xbf)?(?:[ \t]{0,80}\r?\n){0,99}(?=([\x21-\x39\x3b-\x7e]{1,60})[ \t]{0,20}:)/.exec(start);
  const skipped = before !== null && isKnown((before[1] ?? '').toLowerCase()) ? before[0].length : 0;
  const mail = skipped === 0 ? bytes : bytes.subarray(skipped);
  if (mail.includes(0x0a) || !mail.includes(0x0d)) return mail;
  return mail.map((byte) => (byte === 0x0d ? 0x0a : byte));
}

/** A whole file in UTF-16, as some programs save one: in UTF-8, which every line below it can be read from. */
function ofSingleBytes(bytes: Uint8Array): Uint8Array {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark !== 0xfffe && mark !== 0xfeff) return bytes;
  return new TextEncoder().encode(new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes));
}

/** Where the letter begins for want of an empty line; null: the head ends as it ought to, or nothing follows it. */
function letterAt(mail: Uint8Array): number | null {
  const text = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, LOOKED_AT)).toString('latin1');
  const seen = new Set<string>();
  /** The first line that is no header, and the first after the last known header, which may be `Name: …` of a form. */
  let words: number | null = null;
  let after: number | null = null;
  let first = true;
  for (let at = 0; at < text.length; first = false) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(end, at + 300));
    if (/^\r*\n/.test(line)) return words === null ? null : (after ?? words);
    const name = HEADER.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined && isKnown(name)) {
      if (words !== null && ONCE.has(name) && seen.has(name)) return after;
      seen.add(name);
      words = null;
      after = null;
    } else if (name !== undefined || first || !/^[ \t]/.test(line)) {
      if (!(first && ENVELOPE.test(line))) {
        after ??= at;
        if (name === undefined) words ??= at;
        // A boundary: the parts have begun.
        if (line.startsWith('--')) return after;
      }
    }
    at = end;
  }
  // No empty line to the end: fields of a form are all there is to read.
  return after;
}

/** Lines among the headers of a part that are no headers, as they came: words that somebody put there. */
export const strayWords = ({ rawHeaderLines }: Pick<Part, 'rawHeaderLines'>): string =>
  rawHeaderLines
    .map(({ line }) => line)
    .filter((line) => !HEADER.test(line) && !ENVELOPE.test(line))
    .join('\n');
