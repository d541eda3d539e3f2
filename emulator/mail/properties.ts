import { GraphFault } from '../route.ts';
import { changeKey, conversationId, etag, folderId, immutableId, mutableId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { safeHtml, textToHtml } from './mime/html.ts';
import { uniqueHtml, uniqueText } from './unique-body.ts';

/** How a request wants its messages shown. */
export type View = {
  readonly mailbox: Mailbox;
  /** `Prefer: IdType="ImmutableId"`. */
  readonly immutable: boolean;
  readonly textBody: boolean;
  readonly unsafeHtml: boolean;
  /** Only a ReadBasic permission is held: no body, preview, headers or extended properties. */
  readonly basic: boolean;
  /** For `webLink`. */
  readonly domain: string;
};

type Row = Record<string, unknown>;
type Property = { readonly columns: readonly string[]; readonly of: (row: Row, view: View) => unknown };

const plain = (column: string): Property => ({ columns: [column], of: (row) => row[column] });
const instant = (column: string): Property => ({ columns: [column], of: (row) => isoSeconds(Number(row[column])) });
const truth = (column: string): Property => ({ columns: [column], of: (row) => row[column] === 1 });
const json = (column: string): Property => ({ columns: [column], of: (row) => JSON.parse(String(row[column])) });
const person = (who: 'from' | 'sender'): Property => ({
  columns: [`${who}_address`, `${who}_name`],
  of: (row) => {
    const address = String(row[`${who}_address`]);
    const name = String(row[`${who}_name`]);
    return address === '' && name === '' ? undefined : { emailAddress: { name: name || address, address } };
  },
});

/** In the order Outlook gives them. The two at the end come only when selected. */
const PROPERTIES: Readonly<Record<string, Property>> = {
  createdDateTime: instant('created'),
  lastModifiedDateTime: instant('modified'),
  changeKey: { columns: ['touched'], of: (row, { mailbox }) => changeKey(mailbox.key, Number(row.touched)) },
  categories: json('categories'),
  receivedDateTime: instant('received'),
  sentDateTime: instant('sent'),
  hasAttachments: truth('has_files'),
  internetMessageId: plain('internet_id'),
  subject: plain('subject'),
  bodyPreview: plain('preview'),
  importance: plain('importance'),
  parentFolderId: { columns: ['folder'], of: (row, { mailbox }) => folderId(mailbox.key, Number(row.folder)) },
  conversationId: {
    columns: ['conversation'],
    of: (row, { mailbox }) => conversationId(mailbox.key, String(row.conversation)),
  },
  conversationIndex: plain('conversation_index'),
  isDeliveryReceiptRequested: {
    columns: ['wants_delivery'],
    of: (row) => (row.wants_delivery === null ? null : row.wants_delivery === 1),
  },
  isReadReceiptRequested: truth('wants_receipt'),
  isRead: truth('is_read'),
  isDraft: truth('is_draft'),
  webLink: {
    columns: ['stay', 'folder'],
    of: (row, { mailbox, domain }) =>
      `https://outlook.${domain}/owa/?ItemID=${encodeURIComponent(mutableId(mailbox.key, Number(row.folder), Number(row.stay)))}&exvsurl=1&viewmodel=ReadMessageItem`,
  },
  inferenceClassification: plain('inference'),
  body: {
    columns: ['html', 'text'],
    of: (row, { textBody, unsafeHtml }) =>
      textBody ? { contentType: 'text', content: row.text } : { contentType: 'html', content: htmlOf(row, unsafeHtml) },
  },
  sender: person('sender'),
  from: person('from'),
  toRecipients: json('to_list'),
  ccRecipients: json('cc_list'),
  bccRecipients: json('bcc_list'),
  replyTo: json('reply_list'),
  flag: json('flag'),
  internetMessageHeaders: json('headers'),
  uniqueBody: {
    columns: ['html', 'text'],
    of: (row, { textBody, unsafeHtml }) =>
      textBody
        ? { contentType: 'text', content: uniqueText(String(row.text)) }
        : { contentType: 'html', content: uniqueHtml(htmlOf(row, unsafeHtml)) },
  },
};

const ONLY_SELECTED = new Set(['internetMessageHeaders', 'uniqueBody']);
const NOT_BASIC = new Set(['body', 'bodyPreview', 'uniqueBody', 'internetMessageHeaders']);
const IN_BODIES = new Set(['html', 'text', 'headers']);

/** What a `$select` means for the query and for the answer. */
export type Projection = {
  readonly names: readonly string[];
  /** `m.subject, b.html, …` */
  readonly columns: string;
  /** The tables to select from, `mail_messages` as `m`. */
  readonly tables: string;
};

const projections = new Map<string, Projection>();

/** Throws 400 for a property a message does not have. `null`: everything that is not only by selection. */
export function projection(select: string | null): Projection {
  const known = projections.get(select ?? '*');
  if (known !== undefined) return known;
  const names = select === null ? everything() : selectedNames(select);
  const columns = new Set(['id', 'folder', 'stay', 'touched']);
  for (const name of names) for (const column of PROPERTIES[name]!.columns) columns.add(column);
  const bodies = [...columns].some((column) => IN_BODIES.has(column));
  const made: Projection = {
    names,
    columns: [...columns].map((column) => `${IN_BODIES.has(column) ? 'b' : 'm'}.${column}`).join(', '),
    tables: bodies ? 'mail_messages m JOIN mail_bodies b ON b.message = m.id' : 'mail_messages m',
  };
  if (projections.size < 500) projections.set(select ?? '*', made);
  return made;
}

/** The message resource, with its etag and id first. */
export function shape(row: Row, { names }: Projection, view: View): Record<string, unknown> {
  const message: Record<string, unknown> = {
    '@odata.etag': etag(changeKey(view.mailbox.key, Number(row.touched))),
    id: idOf(row, view),
  };
  for (const name of names) {
    if (view.basic && NOT_BASIC.has(name)) continue;
    const value = PROPERTIES[name]!.of(row, view);
    if (value !== undefined) message[name] = value;
  }
  return message;
}

export function idOf(row: Row, { mailbox, immutable }: View): string {
  return immutable
    ? immutableId(mailbox.key, Number(row.id))
    : mutableId(mailbox.key, Number(row.folder), Number(row.stay));
}

export const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export const unknownProperty = (name: string, type = 'microsoft.graph.message'): GraphFault =>
  new GraphFault(400, 'RequestBroker--ParseUri', `Could not find a property named '${name}' on type '${type}'.`);

const everything = (): string[] => Object.keys(PROPERTIES).filter((name) => !ONLY_SELECTED.has(name));

function selectedNames(select: string): string[] {
  const wanted = new Set<string>();
  for (const piece of select.split(',')) {
    const name = piece.trim();
    if (name === 'id' || name === '') continue;
    if (name === '*') for (const each of everything()) wanted.add(each);
    else if (Object.hasOwn(PROPERTIES, name)) wanted.add(name);
    else throw unknownProperty(name);
  }
  return [...wanted];
}

function htmlOf(row: Row, unsafe: boolean): string {
  const html = row.html === null ? textToHtml(String(row.text)) : String(row.html);
  return unsafe ? html : safeHtml(html);
}
