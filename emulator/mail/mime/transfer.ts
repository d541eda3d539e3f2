import type { Part } from './parts.ts';

/** The bytes of a leaf, its transfer encoding undone; what is not valid in it is passed over. */
export function leafBytes(bytes: Buffer, part: Part): Buffer {
  const body = bytes.subarray(part.start, part.end);
  if (part.encoding.startsWith('base64')) return fromBase64(body);
  if (part.encoding.startsWith('quoted-printable')) return fromQuotedPrintable(body);
  return body;
}

function fromBase64(body: Buffer): Buffer {
  const text = body.toString('latin1', 0, body.length);
  const clean = /[^A-Za-z0-9+/=\r\n]/.test(text) ? text.replace(/[^A-Za-z0-9+/=]/g, '') : text;
  const padding = clean.indexOf('=');
  // Two encoded pieces glued together: Node stops at the first padding, a reader must not.
  if (padding === -1 || /^[=\s]*$/.test(clean.slice(padding, padding + 200)) || clean.length - padding < 4) {
    return Buffer.from(clean, 'base64');
  }
  return Buffer.concat(clean.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}

function fromQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  let at = 0;
  while (at < body.length) {
    const byte = body[at]!;
    if (byte !== 61) {
      out[length++] = byte;
      at += 1;
      continue;
    }
    const high = hex(body[at + 1]);
    const low = hex(body[at + 2]);
    if (high !== -1 && low !== -1) {
      out[length++] = high * 16 + low;
      at += 3;
      continue;
    }
    let rest = at + 1;
    while (body[rest] === 32 || body[rest] === 9) rest += 1;
    if (body[rest] === 13) rest += 1;
    if (rest >= body.length || body[rest] === 10) {
      at = rest + 1;
      continue;
    }
    out[length++] = byte;
    at += 1;
  }
  return out.subarray(0, length);
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 65 && byte <= 70) return byte - 55;
  if (byte >= 97 && byte <= 102) return byte - 87;
  return -1;
}
