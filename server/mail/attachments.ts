import { createHash } from 'node:crypto';
import { decodeWords } from 'postal-mime';
import type { AttachmentNote } from '../../src/domain/mail.ts';
import { type Body, isWords } from './body.ts';
import { oneLine } from './clean-text.ts';
import { scrapeHeaders, valuesOf } from './headers.ts';
import type { Leaf } from './parts.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/rfc822-headers': 'txt',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/pkcs7-mime': 'p7m',
  'application/pkcs7-signature': 'p7s',
  'application/x-pkcs7-signature': 'p7s',
  'application/ms-tnef': 'dat',
};

/** The last step of a path, one line, without characters a file name must not have. */
function fileName(raw: string): string {
  const name = oneLine(decodeWords(raw))
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[<>:"|?*]/g, '_')
    .trim();
  return name.length <= 200 ? name : `${name.slice(0, 150)}…${name.slice(-40)}`;
}

function nameOf({ part, mediaType }: Leaf, number: number): string {
  const { params } = part.contentDisposition.parsed;
  const given = fileName(params.filename ?? part.contentType.parsed.params.name ?? '');
  if (given !== '') return given;
  if (mediaType === 'message/rfc822' && part.content !== null) {
    const subject = valuesOf(scrapeHeaders(new Uint8Array(part.content), null), 'subject')[0];
    const title = fileName(subject ?? '');
    if (title !== '') return `${title.replace(/\.+$/, '')}.eml`;
  }
  return `unnamed-${number}.${ENDINGS[mediaType] ?? 'bin'}`;
}

/** Whether the HTML shows the part: it refers to its Content-ID. */
function isShown({ part }: Leaf, html: string): boolean {
  const id = part.contentId?.replace(/[<>\s]/g, '') ?? '';
  return id !== '' && (html.includes(`cid:${id}`) || html.includes(`cid:${encodeURIComponent(id)}`));
}

/**
 * The manifest of everything in the message that is not its text, in order. Size and hash are those of the file for
 * base64, which is how files travel; of a part sent as bare lines the parser gives LF line ends.
 */
export const attachmentsOf = (leaves: readonly Leaf[], body: Body): readonly AttachmentNote[] =>
  filesIn(leaves).map(({ leaf, name, bytes }) => ({
    name,
    mediaType: leaf.mediaType,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inline: isShown(leaf, body.html),
  }));

type FileIn = { readonly leaf: Leaf; readonly name: string; readonly bytes: Uint8Array };

/** Everything in the message that is not its text, in order. */
export const filesIn = (leaves: readonly Leaf[]): readonly FileIn[] =>
  leaves
    .filter((leaf) => !isWords(leaf) && leaf.part.content !== null && leaf.part.contentType.multipart === false)
    .map((leaf, at) => ({ leaf, name: nameOf(leaf, at + 1), bytes: new Uint8Array(leaf.part.content!) }));

/** What kinds of wrapping the reader saw but did not open. */
export function wrappings(leaves: readonly Leaf[], root: string): readonly string[] {
  const codes = new Set<string>();
  for (const { mediaType } of leaves) {
    if (mediaType === 'application/ms-tnef' || mediaType === 'application/vnd.ms-tnef') codes.add('tnef');
    if (/^application\/(?:x-)?pkcs7-signature$/.test(mediaType)) codes.add('smime-signed');
    if (/^application\/(?:x-)?pkcs7-mime$/.test(mediaType)) codes.add('smime-closed');
    if (mediaType === 'message/partial') codes.add('partial');
    if (mediaType === 'message/external-body') codes.add('external-body');
  }
  if (root === 'multipart/encrypted') codes.add('pgp-encrypted');
  return [...codes];
}
