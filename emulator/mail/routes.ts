import type { Call, Reply, Route } from '../route.ts';
import { type Deed, openMailbox, permissionsFor } from './access.ts';
import { askedFolder } from './folders.ts';
import { itemNotFound } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { askedMessage, type MessageRow } from './store.ts';

type Extra = { readonly options?: readonly string[]; readonly accepts?: readonly string[] };

/** A route below `/users/{id}` (and so below `/me`), with the permission its deed needs. */
export function mailboxRoute(
  method: Route['method'],
  below: string,
  deed: Deed,
  handle: (call: Call, mailbox: Mailbox) => Reply,
  extra: Extra = {},
): Route {
  return {
    method,
    pattern: `/users/:user${below}`,
    permissions: permissionsFor(deed),
    workload: 'outlook',
    options: [],
    ...extra,
    handle: (call) => handle(call, openMailbox(call, deed)),
  };
}

/** The same route for `messages/{id}` and for `mailFolders/{id}/messages/{id}`, where the message must be in the folder. */
export function messageRoutes(
  method: Route['method'],
  below: string,
  deed: Deed,
  handle: (call: Call, mailbox: Mailbox, message: MessageRow) => Reply,
  extra: Extra = {},
): Route[] {
  const direct = mailboxRoute(
    method,
    `/messages/:message${below}`,
    deed,
    (call, mailbox) => handle(call, mailbox, askedMessage(call.tenant, mailbox, call.params.message!)),
    extra,
  );
  const inFolder = mailboxRoute(
    method,
    `/mailFolders/:folder/messages/:message${below}`,
    deed,
    (call, mailbox) => {
      const folder = askedFolder(call.tenant, mailbox, call.params.folder!);
      const message = askedMessage(call.tenant, mailbox, call.params.message!);
      if (message.folder !== folder.id) throw itemNotFound();
      return handle(call, mailbox, message);
    },
    extra,
  );
  return [direct, inFolder];
}

/** MIME in base64 beside JSON. */
export const MIME: Extra = { accepts: ['text/plain'] };
