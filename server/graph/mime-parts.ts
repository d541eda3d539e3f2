/** A file that was taken out of a message. */
export type TakenOut = {
  readonly name: string;
  readonly mediaType: string;
  readonly inline: boolean;
  readonly contentId: string | null;
  readonly content: Uint8Array;
};

/** A part smaller than this stays where it is. */
const WORTH_IT = 50_000;
const LARGEST_HEADER = 200_000;

/**
 * Takes the large files out of a MIME message until the rest fits into `room` bytes, so that they can be uploaded by
 * themselves; headers, text and small parts stay byte for byte. Null where that cannot be done. This reads structure
 * only (RFC 2046 boundaries); what a message says is for the reader in its worker.
 */
export function takeApart(
  mime: Uint8Array,
  room: number,
): { readonly rest: Uint8Array; readonly files: readonly TakenOut[] } | null {
  const files: TakenOut[] = [];
  const rest = Buffer.from(without(Buffer.from(mime).toString('latin1'), files), 'latin1');
  return files.length > 0 && rest.byteLength <= room ? { rest: new Uint8Array(rest), files } : null;
}

/** The first header of this name at the top of a message, unfolded; null where there is none. */
export function headerOf(mime: Uint8Array, name: string): string | null {
  return find(split(Buffer.from(mime.subarray(0, LARGEST_HEADER)).toString('latin1')).head, name);
}

function without(entity: string, files: TakenOut[]): string {
  const { head, body } = split(entity);
  const boundary = parameter(find(head, 'content-type') ?? '', 'boundary');
  if (!/^\s*multipart\//i.test(find(head, 'content-type') ?? '') || boundary === null) return entity;
  const pieces = body.split(new RegExp(`(?:^|\\r?\\n)--${escaped(boundary)}(?=--|[ \\t]*\\r?\\n)`));
  const [preamble = '', ...parts] = pieces;
  const kept = parts.flatMap((part) => {
    if (part.startsWith('--')) return [part];
    const file = fileOf(part);
    if (file === null) return [lineBreak(part) + without(part.slice(lineBreak(part).length), files)];
    files.push(file);
    return [];
  });
  return `${entity.slice(0, entity.length - body.length)}${preamble}${kept.map((part) => `\r\n--${boundary}${part}`).join('')}`;
}

const lineBreak = (part: string): string => /^[ \t]*\r?\n/.exec(part)?.[0] ?? '';

function fileOf(part: string): TakenOut | null {
  if (part.length < WORTH_IT) return null;
  const { head, body } = split(part.replace(/^[ \t]*\r?\n/, ''));
  const type = find(head, 'content-type') ?? 'text/plain';
  const disposition = find(head, 'content-disposition') ?? '';
  const name = parameter(disposition, 'filename') ?? parameter(type, 'name');
  const mediaType = (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1] ?? 'application/octet-stream').toLowerCase();
  const text = mediaType.startsWith('text/') && name === null && !/^\s*attachment/i.test(disposition);
  if (mediaType.startsWith('multipart/') || text) return null;
  return {
    name: name ?? (mediaType === 'message/rfc822' ? 'message.eml' : 'attachment'),
    mediaType,
    inline: /^\s*inline/i.test(disposition),
    contentId: find(head, 'content-id')?.match(/<([^<>]+)>/)?.[1] ?? null,
    content: decoded(body, (find(head, 'content-transfer-encoding') ?? '').trim().toLowerCase()),
  };
}

function split(entity: string): { readonly head: string; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(entity);
  if (!end) return { head: entity, body: '' };
  return { head: entity.slice(0, end.index), body: entity.slice(end.index + end[0].length) };
}

function find(head: string, name: string): string | null {
  const found = new RegExp(`^${name}[ \\t]*:((?:.*)(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head);
  return found?.[1]?.replace(/\r?\n[ \t]/g, ' ').trim() ?? null;
}

/** A parameter's value, plain, quoted, encoded after RFC 2231 or (as many mailers do) after RFC 2047. */
function parameter(value: string, name: string): string | null {
  const extended = new RegExp(`;\\s*${name}\\*=\\s*"?[\\w-]*'[\\w-]*'([^";\\s]+)`, 'i').exec(value)?.[1];
  if (extended !== undefined) return percentDecoded(extended);
  const found = new RegExp(`;\\s*${name}=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(value);
  const plain = found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2];
  if (plain === undefined) return null;
  return plain.replace(/=\?[\w-]+\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
    (how.toLowerCase() === 'b'
      ? Buffer.from(word, 'base64')
      : Buffer.from(decoded(word.replaceAll('_', ' '), 'quoted-printable'))
    ).toString(),
  );
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  if (encoding !== 'quoted-printable') return new Uint8Array(Buffer.from(body, 'latin1'));
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function percentDecoded(text: string): string {
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
