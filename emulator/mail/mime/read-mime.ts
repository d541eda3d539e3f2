import { type Address, readAddresses } from './addresses.ts';
import { decodeBytes, withoutNuls } from './charset.ts';
import { type Field, fieldValue } from './header-fields.ts';
import { headerText } from './header-text.ts';
import { htmlToText, previewOf } from './html.ts';
import { sortLeaves } from './leaves.ts';
import { type Part, readParts } from './parts.ts';
import { leafBytes } from './transfer.ts';

export type ReadAttachment = {
  readonly kind: 'file' | 'item';
  readonly name: string;
  readonly contentType: string;
  readonly contentId: string;
  readonly isInline: boolean;
  readonly bytes: Uint8Array;
};

/** A message as a mailbox keeps it beside its bytes. Absent headers are '' or empty lists. */
export type Reading = {
  readonly subject: string;
  readonly from: Address | null;
  readonly sender: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly replyTo: readonly Address[];
  /** With its angle brackets. */
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly threadIndex: string;
  /** Milliseconds since the epoch; null where there is no date that can be read. */
  readonly date: number | null;
  readonly importance: 'low' | 'normal' | 'high';
  readonly wantsReadReceipt: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** null: the message has no HTML. */
  readonly html: string | null;
  readonly text: string;
  readonly preview: string;
  readonly attachments: readonly ReadAttachment[];
};

/** Longest body kept for showing; the MIME itself is kept whole. */
const LONGEST_BODY = 4 * 1024 * 1024;
const MOST_HEADERS = 500;
const LONGEST_HEADER = 32_768;

/**
 * Reads any bytes as a message. Never throws and never takes more than a small multiple of the time it takes to look
 * at them; what cannot be understood is left out, never the message.
 */
export function readMime(input: Uint8Array): Reading {
  const bytes = lineBroken(Buffer.from(input.buffer, input.byteOffset, input.byteLength));
  const root = readParts(bytes);
  const { fields } = root;
  const text = (name: string): string => withoutNuls(headerText(fieldValue(fields, name) ?? ''));
  const addresses = (name: string): Address[] =>
    fields.filter((field) => field.name.toLowerCase() === name).flatMap((field) => readAddresses(field.raw));
  const body = readBody(bytes, root);
  return {
    subject: text('subject').slice(0, 4_000),
    from: addresses('from')[0] ?? null,
    sender: addresses('sender')[0] ?? null,
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    replyTo: addresses('reply-to'),
    messageId: bracketed(text('message-id'))[0] ?? '',
    inReplyTo: bracketed(text('in-reply-to'))[0] ?? '',
    references: bracketed(text('references')),
    threadIndex: text('thread-index').replace(/\s/g, ''),
    date: readDate(text('date')),
    importance: readImportance(text('importance') || text('x-priority') || text('priority')),
    wantsReadReceipt: fieldValue(fields, 'disposition-notification-to') !== null,
    headers: shownHeaders(fields),
    ...body,
  };
}

function readBody(bytes: Buffer, root: Part): Pick<Reading, 'html' | 'text' | 'preview' | 'attachments'> {
  const leaves = sortLeaves(root);
  const html = leaves.html === null ? null : bodyText(bytes, leaves.html);
  const plain = leaves.text.map((part) => bodyText(bytes, part)).join('\r\n');
  const text = html === null ? plain : htmlToText(html);
  let unnamed = 0;
  const attachments = leaves.files.map(({ part, related }): ReadAttachment => {
    const isMessage = part.type === 'message/rfc822' || part.type === 'message/global';
    const content = leafBytes(bytes, part);
    return {
      kind: isMessage ? 'item' : 'file',
      name: attachmentName(part, isMessage ? content : null, () => ++unnamed),
      contentType: part.type,
      contentId: part.contentId,
      isInline:
        part.contentId !== '' &&
        (html === null ? related && part.disposition === 'inline' : html.includes(`cid:${part.contentId}`)),
      bytes: content,
    };
  });
  return { html, text, preview: previewOf(text || plain), attachments };
}

function bodyText(bytes: Buffer, part: Part): string {
  const decoded = decodeBytes(leafBytes(bytes, part), part.parameters.get('charset') ?? '').slice(0, LONGEST_BODY);
  return part.parameters.get('format')?.toLowerCase() === 'flowed' ? unflowed(decoded, part) : decoded;
}

/** RFC 3676: a line that ends with a space goes on in the next one. */
function unflowed(text: string, part: Part): string {
  const deleteSpace = part.parameters.get('delsp')?.toLowerCase() === 'yes';
  const out: string[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const flows = line.endsWith(' ') && line !== '-- ' && !line.startsWith('>');
    const piece = flows && deleteSpace ? line.slice(0, -1) : line;
    if (open && !line.startsWith('>')) out[out.length - 1] += piece.startsWith(' ') ? piece.slice(1) : piece;
    else out.push(piece.startsWith(' ') ? piece.slice(1) : piece);
    open = flows;
  }
  return out.join('\r\n');
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'htm',
  'text/calendar': 'ics',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
};

/** Exchange numbers what has no name (`ATT00001.txt`) and calls an embedded message by its subject. */
function attachmentName(part: Part, message: Buffer | null, next: () => number): string {
  if (part.filename !== '') return part.filename.slice(0, 255).replace(/[\r\n\0]/g, ' ');
  if (message !== null) {
    const subject = headerText(
      fieldValue(readParts(lineBroken(message).subarray(0, 65_536)).fields, 'subject') ?? '',
    ).trim();
    if (subject !== '') return withoutNuls(subject).slice(0, 255);
  }
  return `ATT${String(next()).padStart(5, '0')}.${EXTENSIONS[part.type] ?? (message === null ? 'dat' : 'eml')}`;
}

function bracketed(text: string): string[] {
  const found = text.slice(0, 100_000).match(/<[^<>\s]{1,998}>/g);
  if (found !== null) return found;
  const bare = text.trim().split(/\s/, 1)[0]!;
  return bare.includes('@') ? [`<${bare.replace(/[<>]/g, '').slice(0, 990)}>`] : [];
}

function readDate(text: string): number | null {
  if (text === '' || text.length > 200) return null;
  const clean = text.replace(/\([^)]*\)/g, ' ').trim();
  const parsed = Date.parse(clean);
  const year = Number.isNaN(parsed) ? 0 : new Date(parsed).getUTCFullYear();
  return year >= 1970 && year < 2200 ? parsed : null;
}

function readImportance(text: string): Reading['importance'] {
  const value = text.trim().toLowerCase();
  if (/^(high|urgent|1|2)\b/.test(value)) return 'high';
  return /^(low|non-urgent|4|5)\b/.test(value) ? 'low' : 'normal';
}

const shownHeaders = (fields: readonly Field[]): { name: string; value: string }[] =>
  fields
    .slice(0, MOST_HEADERS)
    .map(({ name, raw }) => ({ name, value: withoutNuls(headerText(raw.slice(0, LONGEST_HEADER))) }));

/** Mail whose lines end with a bare carriage return is read as if they ended properly. */
function lineBroken(bytes: Buffer): Buffer {
  if (bytes.includes(10) || !bytes.includes(13)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(13); at !== -1; at = copy.indexOf(13, at + 1)) copy[at] = 10;
  return copy;
}
