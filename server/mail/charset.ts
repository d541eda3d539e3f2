const strict = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** Labels that encode each character in one byte: text in them is almost never valid multi-byte UTF-8 by accident. */
const SINGLE_BYTE = /^(?:us-?ascii|ascii|ansi|latin|iso[-_ ]?8859|windows-?12|cp-?12|koi8|macintosh|x-mac)/;

/** Names seen in mail that the Encoding Standard does not list. */
const ALIASES = new Map([
  ['utf8mb4', 'utf-8'],
  ['utf_8', 'utf-8'],
  ['cp-1252', 'windows-1252'],
  ['win-1252', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['eucjp', 'euc-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
]);

const decoders = new Map<string, TextDecoder | null>();

function decoderFor(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null = null;
  try {
    decoder = new TextDecoder(ALIASES.get(label) ?? label);
  } catch {
    decoder = null;
  }
  // A sender makes labels up at will; what is remembered must not grow with them.
  if (decoders.size < 200) decoders.set(label, decoder);
  return decoder;
}

/** RFC 2152. No runtime decodes it any more; mail of the nineties, kept as evidence, still has it. */
const utf7 = (ascii: string): string =>
  ascii.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) =>
    base64 === ''
      ? '+'
      : new TextDecoder('utf-16be').decode(
          Buffer.from(base64, 'base64').subarray(0, Math.floor((base64.length * 6) / 16) * 2),
        ),
  );

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Text of `bytes` under the charset the sender named (`null`: none). `repaired` says that the name was missing, unknown
 * or plainly wrong and another was used: valid UTF-8 first, else Windows-1252, which has a character for every byte.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null,
): { readonly text: string; readonly repaired: boolean } {
  const label = (declared ?? '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  if (bytes.length > 1 && bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), repaired: !label.startsWith('utf-16') };
  if (/^(?:unicode-1-1-)?utf-?7$/.test(label)) return { text: utf7(western.decode(bytes)), repaired: false };
  const named = label === '' ? null : decoderFor(label);
  if (named === null) {
    const text = asUtf8(bytes);
    if (text !== null) return { text, repaired: label !== '' };
    return { text: western.decode(bytes), repaired: true };
  }
  if (SINGLE_BYTE.test(label) && bytes.some((byte) => byte > 0x7f)) {
    const text = asUtf8(bytes);
    if (text !== null) return { text, repaired: true };
  }
  const text = named.decode(bytes);
  if (!text.includes('\uFFFD')) return { text, repaired: false };
  return named.encoding === 'utf-8' ? mostlyUtf8(bytes, text) : { text, repaired: true };
}

/** One stray byte in a long UTF-8 text is damage; many are another charset under the wrong name. */
function mostlyUtf8(bytes: Uint8Array, text: string): { readonly text: string; readonly repaired: boolean } {
  let high = 0;
  for (const byte of bytes) if (byte > 0x7f) high += 1;
  const lost = text.split('\uFFFD').length - 1;
  return { text: lost * 4 > high ? western.decode(bytes) : text, repaired: true };
}
