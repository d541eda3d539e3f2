/** Bytes to text, whatever the message claims about itself. */

const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'iso-8859-8-e': 'iso-8859-8',
  utf8mb4: 'utf-8',
  'utf-8-mac': 'utf-8',
  unicode: 'utf-16le',
};

/** Labels that say nothing: what the bytes look like decides. */
const EMPTY_CLAIMS = new Set([
  '',
  'us-ascii',
  'ascii',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  '8bit',
  'default',
  '_autodetect',
]);

const decoders = new Map<string, TextDecoder | null>();
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/**
 * Text of `bytes` by the charset named. An unknown or empty name, and UTF-8 that is none, falls to UTF-8 where the
 * bytes are valid UTF-8 and to windows-1252 otherwise. NULs are left out: a store of text cannot carry them.
 */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  return withoutNuls(decode(bytes, charset));
}

export const withoutNuls = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);

function decode(bytes: Uint8Array, charset: string): string {
  const label = charset.trim().toLowerCase();
  if (label === 'utf-7' || label === 'unicode-1-1-utf-7') return fromUtf7(western.decode(bytes));
  if (!EMPTY_CLAIMS.has(label) && label !== 'utf-8' && label !== 'utf8') {
    const decoder = decoderFor(ALIASES[label] ?? label);
    if (decoder !== null) return decoder.decode(bytes);
  }
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

/** RFC 2152, which no browser decodes any more and old mail still uses. */
const fromUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9/]{0,4000})-?/g, (_, coded: string) => {
    if (coded === '') return '+';
    const bytes = Buffer.from(coded, 'base64');
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le')
      .toWellFormed();
  });

function decoderFor(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null;
  try {
    decoder = new TextDecoder(label);
  } catch {
    decoder = null;
  }
  if (decoders.size < 200) decoders.set(label, decoder);
  return decoder;
}
