import type { Address } from './addresses.ts';

export type Written = {
  readonly from: Address;
  readonly sender: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly subject: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: string;
  readonly topic: string;
  readonly threadIndex: string;
  readonly importance: string;
  readonly wantsReadReceipt: boolean;
  /** Further headers, `x-…`. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly html: string | null;
  readonly text: string;
  readonly attachments: readonly WrittenAttachment[];
};

export type WrittenAttachment = {
  readonly kind: 'file' | 'item' | 'reference';
  readonly name: string;
  readonly contentType: string;
  readonly contentId: string;
  readonly isInline: boolean;
  readonly bytes: Uint8Array;
};

/** Writes a message as MIME: the same message gives the same bytes. Cloud links have no bytes and are left out. */
export function writeMime(message: Written): Buffer {
  const files = message.attachments.filter(({ kind }) => kind !== 'reference');
  const inline = files.filter(({ isInline }) => isInline);
  const listed = files.filter(({ isInline }) => !isInline);
  const seed = message.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40) || 'message';
  let body = alternatives(message, `_000_${seed}_`);
  if (inline.length > 0) body = multipart('related', `_001_${seed}_`, [body, ...inline.map(attachmentPart)]);
  if (listed.length > 0) body = multipart('mixed', `_002_${seed}_`, [body, ...listed.map(attachmentPart)]);
  return Buffer.concat([Buffer.from(headerLines(message)), body]);
}

function headerLines(message: Written): string {
  const lines: string[] = [];
  const add = (name: string, value: string): void => {
    if (value !== '') lines.push(folded(`${name}: ${value}`));
  };
  add('From', addressList([message.from]));
  if (message.sender !== null) add('Sender', addressList([message.sender]));
  add('To', addressList(message.to));
  add('CC', addressList(message.cc));
  add('BCC', addressList(message.bcc));
  add('Reply-To', addressList(message.replyTo));
  lines.push(folded(`Subject: ${encodedText(message.subject)}`));
  add('Thread-Topic', encodedText(message.topic));
  add('Thread-Index', message.threadIndex);
  add('Date', new Date(message.date).toUTCString().replace('GMT', '+0000'));
  add('Message-ID', message.messageId);
  add('In-Reply-To', message.inReplyTo);
  add('References', message.references);
  if (message.importance === 'high') lines.push('Importance: high', 'X-Priority: 1');
  if (message.importance === 'low') lines.push('Importance: low', 'X-Priority: 5');
  if (message.wantsReadReceipt) add('Disposition-Notification-To', addressList([message.from]));
  for (const { name, value } of message.headers) add(name, encodedText(value));
  lines.push('MIME-Version: 1.0', '');
  return lines.join('\r\n');
}

function alternatives(message: Written, boundary: string): Buffer {
  const plain = leaf('Content-Type: text/plain; charset="utf-8"', Buffer.from(message.text));
  if (message.html === null) return plain;
  return multipart('alternative', boundary, [
    plain,
    leaf('Content-Type: text/html; charset="utf-8"', Buffer.from(message.html)),
  ]);
}

function attachmentPart(attachment: WrittenAttachment): Buffer {
  const name = parameter('name', attachment.name);
  const file = parameter('filename', attachment.name);
  const disposition = `Content-Disposition: ${attachment.isInline ? 'inline' : 'attachment'};${file}`;
  const id = attachment.contentId === '' ? '' : `\r\nContent-ID: <${oneLine(attachment.contentId)}>`;
  if (attachment.kind === 'item') {
    // An embedded message is not encoded (RFC 2046, 5.2.1), so that its own bytes stay as they are.
    const head = `Content-Type: message/rfc822;${name}\r\n${disposition}${id}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), attachment.bytes]);
  }
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(attachment.contentType)
    ? attachment.contentType
    : 'application/octet-stream';
  return leaf(`Content-Type: ${type};${name}\r\n${disposition}${id}`, attachment.bytes);
}

const leaf = (head: string, bytes: Uint8Array): Buffer =>
  Buffer.from(`${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(bytes)}`);

function multipart(kind: string, boundary: string, parts: readonly Buffer[]): Buffer {
  const head = `Content-Type: multipart/${kind};\r\n boundary="${boundary}"\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(head),
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

const base64Lines = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

const addressList = (addresses: readonly Address[]): string =>
  addresses
    .map(({ name, address }) =>
      name === '' || name === address ? oneLine(address) : `${phrase(name)} <${oneLine(address)}>`,
    )
    .join(', ');

function phrase(name: string): string {
  const flat = oneLine(name);
  if (!isAscii(flat)) return encodedText(flat);
  return /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(flat) ? flat : `"${flat.replace(/["\\]/g, '\\$&')}"`;
}

/** Text for a header: encoded words of at most 75 characters where it is not ASCII (RFC 2047, 2). */
function encodedText(text: string): string {
  const flat = oneLine(text);
  if (isAscii(flat) && !flat.includes('=?')) return flat;
  const words: string[] = [];
  let piece = '';
  for (const character of flat) {
    if (Buffer.byteLength(piece + character) > 42) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  words.push(piece);
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}

function parameter(name: string, value: string): string {
  const flat = oneLine(value);
  if (isAscii(flat)) return `\r\n ${name}="${flat.replace(/["\\]/g, '\\$&')}"`;
  return `\r\n ${name}*=utf-8''${encodeURIComponent(flat.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}

/** Breaks a header line at spaces before it grows past 76 characters, as far as it has spaces. */
function folded(line: string): string {
  const words = line.split(' ');
  const lines: string[] = [];
  let current = words[0]!;
  for (const word of words.slice(1)) {
    if (current.length + word.length + 1 > 76) {
      lines.push(current);
      current = ` ${word}`;
    } else current += ` ${word}`;
  }
  lines.push(current);
  return lines.join('\r\n');
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const oneLine = (text: string): string => text.replace(/[\r\n\0\t]+/g, ' ');
