/** Just enough of RFC 2045 to 2047 and RFC 5322 to write what common mail programs write, the same bytes each time. */

const CRLF = '\r\n';
export type Charset = 'utf-8' | 'iso-8859-1' | 'windows-1252';
/** A finished body part: its own header lines and its encoded body. */
export type Part = { readonly head: string; readonly body: Uint8Array };

/** The few printable places where windows-1252 differs from ISO 8859-1 that English mail uses. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

function charsetBytes(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  return Buffer.from(
    Array.from(text, (one) => {
      const code = charset === 'windows-1252' ? (WINDOWS[one] ?? one.codePointAt(0)!) : one.codePointAt(0)!;
      if (code > 0xff) throw new Error(`${charset} has no ${one}`);
      return code;
    }),
  );
}

/** Quoted-printable of RFC 2045 section 6.7; `bytes` are lines ended by CRLF. */
function quotedPrintable(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('latin1').split(CRLF);
  return lines.map(foldQuoted).join(CRLF);
}

function foldQuoted(line: string): string {
  const out: string[] = [];
  let current = '';
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const last = at === line.length - 1;
    const plain = (code >= 33 && code <= 126 && code !== 61) || ((code === 32 || code === 9) && !last);
    const piece = plain ? line[at]! : `=${code.toString(16).toUpperCase().padStart(2, '0')}`;
    if (current.length + piece.length > 75) {
      out.push(`${current}=`);
      current = '';
    }
    current += piece;
  }
  out.push(current);
  return out.join(CRLF);
}

const base64Lines = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})(?=.)/g, `$1${CRLF}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: 7-bit means exactly this range.
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** A text part; the transfer encoding is chosen as mail programs choose it. */
export function textPart(text: string, subtype: 'plain' | 'html', charset: Charset): Part {
  const bytes = charsetBytes(text.replace(/\r?\n/g, CRLF), charset);
  const short = text.split('\n').every((line) => line.length < 900);
  const foreign = bytes.filter((one) => one > 127).length / Math.max(bytes.length, 1);
  const encoding = isAscii(text) && short ? '7bit' : foreign > 0.2 ? 'base64' : 'quoted-printable';
  const label = isAscii(text) && charset === 'utf-8' && subtype === 'plain' ? 'us-ascii' : charset;
  const head = `Content-Type: text/${subtype}; charset="${label}"${CRLF}Content-Transfer-Encoding: ${encoding}`;
  if (encoding === '7bit') return { head, body: bytes };
  return { head, body: Buffer.from(encoding === 'base64' ? base64Lines(bytes) : quotedPrintable(bytes)) };
}

const parameter = (name: string, value: string): string =>
  isAscii(value)
    ? `${name}="${value.replace(/(["\\])/g, '\\$1')}"`
    : `${name}*=UTF-8''${encodeURIComponent(value).replace(/['()*!]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`;

/** A file. A whole message is carried as it is (RFC 2046 section 5.2.1 allows no base64 there); the rest as base64. */
export function filePart(file: { name: string; type: string; bytes: Uint8Array; cid?: string }): Part {
  const whole = file.type === 'message/rfc822';
  const lines = [
    `Content-Type: ${file.type};${CRLF} ${parameter('name', file.name)}`,
    `Content-Transfer-Encoding: ${whole ? '8bit' : 'base64'}`,
    `Content-Disposition: ${file.cid === undefined ? 'attachment' : 'inline'};${CRLF} ${parameter('filename', file.name)}`,
    ...(file.cid === undefined ? [] : [`Content-ID: <${file.cid}>`]),
  ];
  return { head: lines.join(CRLF), body: whole ? file.bytes : Buffer.from(base64Lines(file.bytes)) };
}

/** Parts between boundaries; `parameters` starts with a semicolon where there are more than the boundary. */
export function multipart(subtype: string, boundary: string, parts: readonly Part[], parameters = ''): Part {
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}${CRLF}${part.head}${CRLF}${CRLF}`),
    Buffer.from(part.body),
    Buffer.from(CRLF),
  ]);
  return {
    head: `Content-Type: multipart/${subtype}; boundary="${boundary}"${parameters}`,
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--${CRLF}`)]),
  };
}

/** Encoded words of RFC 2047, 45 bytes of text each, so that none is longer than 75 characters. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let current = '';
  for (const one of text) {
    if (Buffer.byteLength(current + one) > 42) {
      words.push(current);
      current = '';
    }
    current += one;
  }
  words.push(current);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(`${CRLF} `);
}

/** A header line; unstructured text that is not ASCII becomes encoded words. */
export const header = (name: string, value: string): string =>
  `${name}: ${isAscii(value) ? value : encodedWords(value)}`;

/** `Name <address>` as a header shows it: the name encoded or quoted where it must be. */
export function addressValue(shown: string): string {
  const split = /^(.*)<([^>]*)>\s*$/.exec(shown);
  if (!split) return shown;
  const name = split[1]!.trim();
  if (name === '') return `<${split[2]}>`;
  if (!isAscii(name)) return `${encodedWords(name)} <${split[2]}>`;
  return /[^\w\s!'-]/.test(name) ? `"${name.replace(/(["\\])/g, '\\$1')}" <${split[2]}>` : `${name} <${split[2]}>`;
}

/** The whole message: header lines, then one part. */
export const message = (lines: readonly string[], part: Part): Uint8Array =>
  Buffer.concat([Buffer.from(`${[...lines, part.head].join(CRLF)}${CRLF}${CRLF}`), Buffer.from(part.body)]);
