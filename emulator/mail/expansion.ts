import { readFilter } from '../odata/filter.ts';
import { readExpand } from '../odata/select.ts';
import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { attachmentShape } from './attachment-shape.ts';
import { attachmentRows } from './attachment-store.ts';
import { normalPropertyId } from './extended-properties.ts';
import type { View } from './properties.ts';

/** What `$expand` adds to a message. */
export type Expansion = {
  /** null: no attachments wanted; otherwise their `$select`, null for everything. */
  readonly attachments: { readonly select: readonly string[] | null } | null;
  /** Ids of the extended properties wanted, as asked. */
  readonly properties: readonly string[];
};

const NOTHING: Expansion = { attachments: null, properties: [] };

/** Throws 400 for what a message does not expand, 501 for what the emulator does not. */
export function readExpansion(text: string | undefined): Expansion {
  if (text === undefined) return NOTHING;
  const read = readExpand(text);
  if (!read.ok) throw new GraphFault(400, 'RequestBroker--ParseUri', read.why);
  let expansion = NOTHING;
  for (const { name, select, options } of read.expand) {
    if (name === 'attachments') {
      expansion = { ...expansion, attachments: { select } };
    } else if (name === 'singleValueExtendedProperties') {
      expansion = { ...expansion, properties: propertyIds(options.$filter) };
    } else if (name === 'extensions' || name === 'multiValueExtendedProperties') {
      throw new GraphFault(501, 'notSupported', `The emulator does not imitate $expand=${name} of a message.`);
    } else {
      throw new GraphFault(
        400,
        'RequestBroker--ParseUri',
        `Could not find a property named '${name}' on type 'microsoft.graph.message'.`,
      );
    }
  }
  return expansion;
}

/** Adds what was asked for to a message that is being answered. */
export function expandInto(
  tenant: Tenant,
  message: Record<string, unknown>,
  id: number,
  expansion: Expansion,
  view: View,
): void {
  if (view.basic) return;
  if (expansion.properties.length > 0) {
    const found = expansion.properties.flatMap((asked) => {
      const row = tenant
        .sql('SELECT id, value FROM mail_properties WHERE message = ? AND id = ?')
        .get(id, normalPropertyId(asked));
      return row === undefined ? [] : [{ id: String(row.id), value: String(row.value) }];
    });
    // Outlook leaves the member out where the message has none of them.
    if (found.length > 0) message.singleValueExtendedProperties = found;
  }
  if (expansion.attachments !== null) {
    const messageId = String(message.id);
    const { select } = expansion.attachments;
    message.attachments = attachmentRows(tenant, id).map((row) =>
      attachmentShape(tenant, row, messageId, view, select),
    );
  }
}

/** `$filter=id eq '…' or id eq '…'`; without it Graph refuses. */
function propertyIds(filter: string | undefined): string[] {
  const read = filter === undefined ? null : readFilter(filter);
  if (read === null || !read.ok) {
    throw new GraphFault(400, 'ErrorInvalidUrlQuery', "$expand=singleValueExtendedProperties needs $filter=id eq '…'.");
  }
  const ids: string[] = [];
  const visit = (node: typeof read.filter): void => {
    if (node.kind === 'or') {
      visit(node.left);
      visit(node.right);
    } else if (node.kind === 'compare' && node.operator === 'eq' && node.path === 'id' && node.value.kind === 'text') {
      ids.push(node.value.value);
    } else {
      throw new GraphFault(400, 'ErrorInvalidUrlQueryFilter', 'Extended properties are expanded by id alone.');
    }
  };
  visit(read.filter);
  return ids;
}
