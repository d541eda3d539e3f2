import type { Address, Mail } from '../../src/domain/mail.ts';
import type { AttachedFile } from '../ports.ts';
import { attachmentsOf, filesIn, wrappings } from './attachments.ts';
import { type Body, bodyOf } from './body.ts';
import { decodeText } from './charset.ts';
import { cleanText, MAX_TEXT } from './clean-text.ts';
import { partHead } from './head.ts';
import { readAddresses, readableHeader, readDate, readIds } from './header-values.ts';
import { bodyStart, type Headers, scrapeHeaders, valuesOf } from './headers.ts';
import { type Leaf, leavesOf, type Part, partsOf } from './parts.ts';
import { openBroken } from './repair.ts';

/** Messages inside messages whose text is still looked for. */
const MAX_DEPTH = 3;

/**
 * Reads one MIME message as best it can be read; it throws for no message. What it had to forgive stands in `forgiven`:
 * `unparsed` (only headers and raw text could be had), `bad-charset`, `bad-headers`, `bad-date`, `no-from`, `no-parts` (a
 * multipart whose boundary never came), `hidden-text` (words nobody would see were left out), `text-cut`, `embedded-text`
 * (the text is that of a message attached to an empty one), and what stayed closed: `tnef`, `smime-signed`,
 * `smime-closed`, `pgp-encrypted`, `partial`, `external-body`.
 *
 * Header values are unfolded but not decoded; `subject`, names and file names are.
 */
export async function readMailHere(bytes: Uint8Array): Promise<Mail> {
  return (await read(bytes, 0)).mail;
}

/** The same with the HTML of the message as it came; empty where it had none. Nothing of it may be shown as it is. */
export const readWithHtml = (bytes: Uint8Array): Promise<WithHtml> => read(bytes, 0);
export type WithHtml = { readonly mail: Mail; readonly html: string };

/** The attachment at a place of the message's list (`Mail.attachments`), from 0; null where there is none. */
export async function attachedHere(bytes: Uint8Array, place: number): Promise<AttachedFile | null> {
  const opened = await openParts(partHead(bytes));
  const file = opened === null ? undefined : filesIn(opened.leaves)[place];
  return file === undefined ? null : { name: file.name, bytes: file.bytes };
}

/** The parts of a message, as far as they could be had; null where the parser gave up. */
async function openParts(bytes: Uint8Array): Promise<{ root: Part; leaves: Leaf[]; forgiven: Set<string> } | null> {
  let root: Part;
  try {
    root = await partsOf(wholeBuffer(bytes));
  } catch {
    return null;
  }
  const forgiven = new Set<string>();
  const leaves: Leaf[] = [];
  for (const leaf of leavesOf(root)) leaves.push(...(await openBroken(leaf, forgiven)));
  return { root, leaves, forgiven };
}

async function read(raw: Uint8Array, depth: number): Promise<WithHtml> {
  const bytes = partHead(raw);
  const opened = await openParts(bytes);
  if (opened === null) return { mail: scraped(bytes), html: '' };
  const { root, leaves, forgiven } = opened;
  const { value: rootType, params } = root.contentType.parsed;
  let headers: Headers = root.headers.filter(({ key }) => key !== '').map(({ key, value }) => [key, value] as const);
  if (headers.some(([name, value]) => value.includes('\uFFFD') || name.includes('\uFFFD'))) {
    headers = scrapeHeaders(bytes, params.charset ?? null);
    forgiven.add('bad-headers');
  }
  const body = bodyOf(leaves);
  for (const code of [...body.forgiven, ...wrappings(leaves, rootType)]) forgiven.add(code);
  const inner = body.text === '' && depth < MAX_DEPTH ? await embedded(leaves, depth) : null;
  if (inner !== null) forgiven.add('embedded-text');
  return { mail: assemble(headers, inner ?? body, attachmentsOf(leaves, body), forgiven), html: body.html };
}

/** postal-mime reads an ArrayBuffer from end to end, so a view into a larger one is copied out. */
const wholeBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? bytes.buffer
    : (new Uint8Array(bytes).buffer as ArrayBuffer);

/** A letter forwarded as an attachment to an empty message: its text is what the sender wants read. */
async function embedded(leaves: readonly Leaf[], depth: number): Promise<Pick<Body, 'text' | 'textFrom'> | null> {
  const leaf = leaves.find(({ mediaType, part }) => mediaType === 'message/rfc822' && part.content !== null);
  if (leaf === undefined) return null;
  const { mail } = await read(new Uint8Array(leaf.part.content!), depth + 1);
  const line = (name: string, value: string): string => (value === '' ? '' : `${name}: ${value}\n`);
  const written = (one: Address): string => (one.name === '' ? one.address : `${one.name} <${one.address}>`);
  const head =
    line('Subject', mail.subject) +
    line('Date', readableHeader(valuesOf(mail.headers, 'date')[0] ?? '')) +
    line('From', mail.from === null ? '' : written(mail.from)) +
    line('To', mail.to.map(written).join(', '));
  if (head === '' && mail.text === '') return null;
  return {
    text: `-------- Forwarded Message --------\n${head}\n${mail.text}`.slice(0, MAX_TEXT).toWellFormed().trimEnd(),
    textFrom: mail.textFrom === 'none' ? 'plain' : mail.textFrom,
  };
}

/** What can be had of a message the parser gave up on: its headers, and what follows them as it stands. */
function scraped(bytes: Uint8Array): Mail {
  const headers = scrapeHeaders(bytes, null);
  const start = bodyStart(bytes);
  const { text } = cleanText(decodeText(bytes.subarray(start, start + 1_000_000), null).text);
  return assemble(headers, { text, textFrom: text === '' ? 'none' : 'plain' }, [], new Set(['unparsed']));
}

function assemble(
  headers: Headers,
  body: Pick<Body, 'text' | 'textFrom'>,
  attachments: Mail['attachments'],
  forgiven: Set<string>,
): Mail {
  const first = (name: string): string => valuesOf(headers, name)[0] ?? '';
  const people = (name: string): readonly Address[] => valuesOf(headers, name).flatMap(readAddresses);
  const from = people('from')[0] ?? null;
  const sentAt = readDate(first('date'));
  if (from === null) forgiven.add('no-from');
  if (sentAt === null) forgiven.add('bad-date');
  const references = [...valuesOf(headers, 'references'), ...valuesOf(headers, 'in-reply-to')].flatMap(readIds);
  return {
    messageId: readIds(first('message-id'))[0] ?? null,
    inReplyTo: [...new Set(references)],
    from,
    sender: people('sender')[0] ?? null,
    replyTo: people('reply-to'),
    to: people('to'),
    cc: people('cc'),
    subject: readableHeader(first('subject')),
    sentAt,
    headers,
    text: body.text,
    textFrom: body.textFrom,
    attachments,
    forgiven: [...forgiven],
  };
}
