import type { Call, Reply } from '../route.ts';
import { basicOnly } from './access.ts';
import { expandInto, readExpansion } from './expansion.ts';
import type { Mailbox } from './mailbox.ts';
import { projection, shape, type View } from './properties.ts';
import type { MessageRow } from './store.ts';

export function viewOf(call: Call, mailbox: Mailbox): View {
  const { prefer, caller, tenant } = call;
  return {
    mailbox,
    immutable: prefer.get('idtype')?.toLowerCase() === 'immutableid',
    textBody: prefer.get('outlook.body-content-type')?.toLowerCase() === 'text',
    unsafeHtml: prefer.has('outlook.allow-unsafe-html'),
    basic: basicOnly(caller, mailbox),
    domain: tenant.settings.domain,
  };
}

/** `Preference-Applied`, where a preference about bodies was honoured. */
export function applied(call: Call): Record<string, string> {
  const type = call.prefer.get('outlook.body-content-type')?.toLowerCase();
  if (type !== 'text' && type !== 'html') return {};
  return { 'Preference-Applied': `outlook.body-content-type="${type}"` };
}

/** One message as the answer to a call, by its `$select` and `$expand`. */
export function messageReply(call: Call, mailbox: Mailbox, row: Pick<MessageRow, 'id'>, status = 200): Reply {
  const { tenant } = call;
  const view = viewOf(call, mailbox);
  const wanted = projection(call.query.$select ?? null);
  const expansion = readExpansion(call.query.$expand);
  const found = tenant.sql(`SELECT ${wanted.columns} FROM ${wanted.tables} WHERE m.id = ?`).get(row.id)!;
  const message = shape(found, wanted, view);
  expandInto(tenant, message, row.id, expansion, view);
  return {
    status,
    headers: { ...applied(call), ETag: String(message['@odata.etag']) },
    body: { '@odata.context': `${call.base}/$metadata#users('${mailbox.userId}')/messages/$entity`, ...message },
  };
}
