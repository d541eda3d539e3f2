import { type Filter, type Literal, readFilter } from '../odata/filter.ts';
import { GraphFault } from '../route.ts';
import { normalPropertyId } from './extended-properties.ts';
import { conversationOf, decodeId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';

/** A condition on `mail_messages m`, and what its question marks stand for. */
export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] };

type Kind = 'text' | 'exact' | 'instant' | 'truth' | 'conversation' | 'folder';

/** What can be filtered and ordered by. */
export const FILTERABLE: Readonly<Record<string, readonly [sql: string, kind: Kind]>> = {
  receivedDateTime: ['m.received', 'instant'],
  sentDateTime: ['m.sent', 'instant'],
  createdDateTime: ['m.created', 'instant'],
  lastModifiedDateTime: ['m.modified', 'instant'],
  isRead: ['m.is_read', 'truth'],
  isDraft: ['m.is_draft', 'truth'],
  hasAttachments: ['m.has_files', 'truth'],
  isReadReceiptRequested: ['m.wants_receipt', 'truth'],
  subject: ['m.subject', 'text'],
  bodyPreview: ['m.preview', 'text'],
  importance: ['m.importance', 'text'],
  inferenceClassification: ['m.inference', 'text'],
  internetMessageId: ['m.internet_id', 'exact'],
  'from/emailAddress/address': ['m.from_address', 'text'],
  'from/emailAddress/name': ['m.from_name', 'text'],
  'sender/emailAddress/address': ['m.sender_address', 'text'],
  'sender/emailAddress/name': ['m.sender_name', 'text'],
  'flag/flagStatus': ["json_extract(m.flag, '$.flagStatus')", 'text'],
  conversationId: ['m.conversation', 'conversation'],
  parentFolderId: ['m.folder', 'folder'],
};

const OPERATORS = { eq: '=', ne: '<>', lt: '<', gt: '>', le: '<=', ge: '>=' } as const;

/** Reads a `$filter` on messages. Throws the 400s of Outlook. */
export function readMessageFilter(text: string): Filter {
  const read = readFilter(text);
  if (!read.ok) throw new GraphFault(400, 'ErrorInvalidUrlQueryFilter', `Invalid filter clause: ${read.why}`);
  return read.filter;
}

export function condition(filter: Filter, mailbox: Mailbox): Condition {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const [left, right] = [condition(filter.left, mailbox), condition(filter.right, mailbox)];
      return {
        sql: `(${left.sql} ${filter.kind.toUpperCase()} ${right.sql})`,
        values: [...left.values, ...right.values],
      };
    }
    case 'not': {
      const inner = condition(filter.filter, mailbox);
      return { sql: `NOT ${inner.sql}`, values: inner.values };
    }
    case 'compare':
      return comparison(filter.path, filter.operator, filter.value, mailbox);
    case 'text': {
      const [sql, kind] = column(filter.path);
      if (kind !== 'text' && kind !== 'exact') throw unsupported(filter.path);
      return { sql: textTest(filter.test, sql), values: [asciiLower(filter.value)] };
    }
    case 'any':
      return anyOf(filter.path, filter.where);
  }
}

function comparison(path: string, operator: keyof typeof OPERATORS, literal: Literal, mailbox: Mailbox): Condition {
  const [sql, kind] = column(path);
  const sign = OPERATORS[operator];
  switch (kind) {
    case 'instant': {
      if (literal.kind !== 'date') throw incompatible(path);
      return { sql: `${sql} ${sign} ?`, values: [literal.ms] };
    }
    case 'truth': {
      if (literal.kind !== 'boolean' || (operator !== 'eq' && operator !== 'ne')) throw incompatible(path);
      return { sql: `${sql} ${sign} ?`, values: [literal.value ? 1 : 0] };
    }
    case 'conversation':
    case 'folder': {
      if (literal.kind !== 'text' || operator !== 'eq') throw incompatible(path);
      return {
        sql: `${sql} = ?`,
        values: [kind === 'folder' ? folderNumber(mailbox, literal.value) : conversationKey(mailbox, literal.value)],
      };
    }
    case 'text':
    case 'exact': {
      if (literal.kind !== 'text') throw incompatible(path);
      return { sql: `${sql} ${sign} ?${kind === 'text' ? ' COLLATE NOCASE' : ''}`, values: [literal.value] };
    }
  }
}

function anyOf(path: string, where: Filter | null): Condition {
  if (path === 'categories') {
    if (where === null) return { sql: "m.categories <> '[]'", values: [] };
    const inner = listCondition(where, (name) => (name === '' ? 'value' : null));
    return { sql: `EXISTS (SELECT 1 FROM json_each(m.categories) WHERE ${inner.sql})`, values: inner.values };
  }
  if (path === 'singleValueExtendedProperties' && where !== null) {
    const inner = listCondition(where, (name) => (name === 'id' || name === 'value' ? `p.${name}` : null));
    return { sql: `m.id IN (SELECT p.message FROM mail_properties p WHERE ${inner.sql})`, values: inner.values };
  }
  throw unsupported(path);
}

/** The part inside `any(…)`. The name in a property's id depends on case, its value does not. */
function listCondition(where: Filter, columnOf: (path: string) => string | null): Condition {
  switch (where.kind) {
    case 'and':
    case 'or': {
      const [left, right] = [listCondition(where.left, columnOf), listCondition(where.right, columnOf)];
      return {
        sql: `(${left.sql} ${where.kind.toUpperCase()} ${right.sql})`,
        values: [...left.values, ...right.values],
      };
    }
    case 'compare': {
      const sql = columnOf(where.path);
      if (sql === null || where.value.kind !== 'text') throw unsupported(where.path);
      if (where.operator !== 'eq' && where.operator !== 'ne') throw unsupported(where.path);
      if (sql === 'p.id')
        return { sql: `${sql} ${OPERATORS[where.operator]} ?`, values: [normalPropertyId(where.value.value)] };
      return { sql: `${sql} ${OPERATORS[where.operator]} ? COLLATE NOCASE`, values: [where.value.value] };
    }
    case 'text': {
      const sql = columnOf(where.path);
      if (sql === null || sql === 'p.id') throw unsupported(where.path);
      return { sql: textTest(where.test, sql), values: [asciiLower(where.value)] };
    }
    default:
      throw unsupported('any');
  }
}

function textTest(test: 'startswith' | 'endswith' | 'contains', sql: string): string {
  if (test === 'startswith') return `instr(lower(${sql}), ?) = 1`;
  if (test === 'contains') return `instr(lower(${sql}), ?) > 0`;
  throw new GraphFault(400, 'ErrorInvalidUrlQueryFilter', 'The function endswith is not supported for messages.');
}

/** SQLite's `lower` knows ASCII alone. */
export const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

function column(path: string): readonly [string, Kind] {
  const found = Object.hasOwn(FILTERABLE, path) ? FILTERABLE[path] : undefined;
  if (found === undefined) throw unsupported(path);
  return found;
}

const conversationKey = (mailbox: Mailbox, id: string): string => conversationOf(mailbox.key, id) ?? '';

function folderNumber(mailbox: Mailbox, id: string): number {
  const decoded = decodeId(mailbox.key, id);
  return decoded.kind === 'folder' ? decoded.folder : -1;
}

const unsupported = (path: string): GraphFault =>
  new GraphFault(400, 'ErrorInvalidUrlQueryFilter', `The property '${path}' does not support filtering.`);

const incompatible = (path: string): GraphFault =>
  new GraphFault(400, 'ErrorInvalidUrlQueryFilter', `The filter compares '${path}' with a value of another type.`);
