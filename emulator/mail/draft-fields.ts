import { GraphFault } from '../route.ts';
import { topicOf } from './conversation.ts';
import { readProperties } from './extended-properties.ts';
import type { Address } from './mime/addresses.ts';
import { withoutNuls } from './mime/charset.ts';
import { htmlToText, previewOf } from './mime/html.ts';
import { recipientsJson } from './recipients.ts';
import type { Body, Header, NewMessage } from './store.ts';

/** What a POST or PATCH of a message says, in the store's terms. */
export type MessageChanges = {
  columns: Partial<NewMessage>;
  body: Body | null;
  headers: Header[] | null;
  properties: { id: string; value: string }[];
  /** Unread: the attachments of a POST. */
  attachments: unknown[];
};

type Reader = (value: unknown, changes: MessageChanges, name: string) => void;

/** Writable while the message is a draft; each changes what its MIME says. */
const DRAFT_ONLY: Readonly<Record<string, Reader>> = {
  subject: (value, { columns }, name) => {
    columns.subject = optionalText(value, name).slice(0, 4_000);
    columns.topic = topicOf(columns.subject);
  },
  body: (value, changes) => {
    changes.body = readBody(value);
    changes.columns.preview = previewOf(changes.body.text);
  },
  toRecipients: (value, { columns }, name) => {
    columns.to_list = recipientsJson(readRecipients(value, name));
  },
  ccRecipients: (value, { columns }, name) => {
    columns.cc_list = recipientsJson(readRecipients(value, name));
  },
  bccRecipients: (value, { columns }, name) => {
    columns.bcc_list = recipientsJson(readRecipients(value, name));
  },
  replyTo: (value, { columns }, name) => {
    columns.reply_list = recipientsJson(readRecipients(value, name));
  },
  from: (value, { columns }, name) => {
    const { name: shown, address } = readRecipient(value, name);
    columns.from_address = address;
    columns.from_name = shown;
  },
  sender: (value, { columns }, name) => {
    const { name: shown, address } = readRecipient(value, name);
    columns.sender_address = address;
    columns.sender_name = shown;
  },
  internetMessageId: (value, { columns }, name) => {
    columns.internet_id = text(value, name);
  },
  isDeliveryReceiptRequested: (value, { columns }, name) => {
    columns.wants_delivery = value === null ? null : truth(value, name);
  },
  isReadReceiptRequested: (value, { columns }, name) => {
    columns.wants_receipt = truth(value, name);
  },
};

/** Writable always; none of them touches the MIME. */
const ALWAYS: Readonly<Record<string, Reader>> = {
  categories: (value, { columns }, name) => {
    if (!Array.isArray(value)) throw wrongType(name);
    columns.categories = JSON.stringify([...new Set(value.map((each: unknown) => text(each, name)))]);
  },
  importance: (value, { columns }, name) => {
    columns.importance = oneOf(value, ['low', 'normal', 'high'], name);
  },
  inferenceClassification: (value, { columns }, name) => {
    columns.inference = oneOf(value, ['focused', 'other'], name);
  },
  isRead: (value, { columns }, name) => {
    columns.is_read = truth(value, name);
  },
  flag: (value, { columns }) => {
    columns.flag = JSON.stringify(readFlag(value));
  },
  singleValueExtendedProperties: (value, changes) => {
    changes.properties = readProperties(value);
  },
};

const CREATE_ONLY: Readonly<Record<string, Reader>> = {
  internetMessageHeaders: (value, changes) => {
    changes.headers = readHeaders(value);
  },
  attachments: (value, changes, name) => {
    if (!Array.isArray(value)) throw wrongType(name);
    changes.attachments = value;
  },
};

const READ_ONLY = new Set([
  'id',
  'createdDateTime',
  'lastModifiedDateTime',
  'changeKey',
  'receivedDateTime',
  'sentDateTime',
  'hasAttachments',
  'bodyPreview',
  'parentFolderId',
  'conversationId',
  'conversationIndex',
  'isDraft',
  'webLink',
  'uniqueBody',
]); // prettier-ignore

/** Reads the JSON of a new message or draft. Throws 400 for unknown, read-only or mistyped properties. */
export function readNewMessage(json: unknown): MessageChanges {
  return readChanges(json, { ...DRAFT_ONLY, ...ALWAYS, ...CREATE_ONLY }, () => {
    throw invalidSet();
  });
}

/** Reads a PATCH. Draft-only properties of a message that is none are refused (platform facts 2.5). */
export function readPatch(json: unknown, isDraft: boolean): MessageChanges {
  return readChanges(json, isDraft ? { ...DRAFT_ONLY, ...ALWAYS } : ALWAYS, (name) => {
    if (Object.hasOwn(DRAFT_ONLY, name)) {
      throw new GraphFault(
        400,
        'ErrorInvalidPropertyUpdateSentMessage',
        `Update operation is invalid for property '${name}' of a message that is not a draft.`,
      );
    }
    throw invalidSet();
  });
}

function readChanges(
  json: unknown,
  readers: Readonly<Record<string, Reader>>,
  refuse: (name: string) => never,
): MessageChanges {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new GraphFault(400, 'RequestBodyRead', 'The body must be a message.');
  }
  const changes: MessageChanges = { columns: {}, body: null, headers: null, properties: [], attachments: [] };
  for (const [name, value] of Object.entries(json)) {
    if (name.includes('@odata.')) continue;
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (reader !== undefined) reader(value, changes, name);
    else if (READ_ONLY.has(name) || Object.hasOwn(DRAFT_ONLY, name) || Object.hasOwn(CREATE_ONLY, name)) refuse(name);
    else throw noSuchProperty(name);
  }
  return changes;
}

export function readRecipients(value: unknown, name: string): Address[] {
  if (!Array.isArray(value)) throw wrongType(name);
  return value.map((each: unknown) => readRecipient(each, name));
}

function readRecipient(value: unknown, name: string): Address {
  const inner =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>).emailAddress : undefined;
  if (typeof inner !== 'object' || inner === null) throw wrongType(name);
  const { address, name: shown } = inner as Record<string, unknown>;
  if (typeof address !== 'string' || (shown !== undefined && shown !== null && typeof shown !== 'string'))
    throw wrongType(name);
  return { name: withoutNuls(shown ?? ''), address: withoutNuls(address).trim() };
}

/** An itemBody; its text is what previews and searches read. */
export function readBody(value: unknown): Body {
  if (typeof value !== 'object' || value === null) throw wrongType('body');
  const { contentType = 'text', content = '' } = value as Record<string, unknown>;
  const kind = typeof contentType === 'string' ? contentType.toLowerCase() : '';
  if ((kind !== 'text' && kind !== 'html') || typeof content !== 'string') throw wrongType('body');
  const clean = withoutNuls(content);
  return kind === 'html' ? { html: clean, text: htmlToText(clean) } : { html: null, text: clean };
}

function readFlag(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw wrongType('flag');
  const flag: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'flagStatus') flag.flagStatus = oneOf(inner, ['notFlagged', 'complete', 'flagged'], 'flagStatus');
    else if (['startDateTime', 'dueDateTime', 'completedDateTime'].includes(name)) {
      if (inner !== null) flag[name] = inner;
    } else if (!name.includes('@odata.')) throw noSuchProperty(name, 'microsoft.graph.followupFlag');
  }
  if (flag.dueDateTime !== undefined && flag.startDateTime === undefined) flag.startDateTime = flag.dueDateTime;
  return { flagStatus: 'notFlagged', ...flag };
}

function readHeaders(value: unknown): Header[] {
  if (!Array.isArray(value)) throw wrongType('internetMessageHeaders');
  return value.map((each: unknown) => {
    const { name, value: content } = (each ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof content !== 'string') throw wrongType('internetMessageHeaders');
    if (!/^x-[!-9;-~]{1,150}$/i.test(name)) {
      throw new GraphFault(
        400,
        'InvalidInternetMessageHeader',
        `The internet message header name '${name.slice(0, 80)}' should start with 'x-' or 'X-'.`,
      );
    }
    return { name, value: withoutNuls(content) };
  });
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw wrongType(name);
  return withoutNuls(value);
}

const optionalText = (value: unknown, name: string): string => (value === null ? '' : text(value, name));

function truth(value: unknown, name: string): number {
  if (typeof value !== 'boolean') throw wrongType(name);
  return value ? 1 : 0;
}

function oneOf(value: unknown, allowed: readonly string[], name: string): string {
  const found = allowed.find((each) => typeof value === 'string' && each.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw wrongType(name);
  return found;
}

const wrongType = (name: string): GraphFault =>
  new GraphFault(400, 'RequestBodyRead', `When trying to read '${name}', a value of another type was found.`);

const noSuchProperty = (name: string, type = 'microsoft.graph.message'): GraphFault =>
  new GraphFault(
    400,
    'RequestBodyRead',
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );

const invalidSet = (): GraphFault =>
  new GraphFault(400, 'ErrorInvalidPropertySet', 'Set action is invalid for property.');
