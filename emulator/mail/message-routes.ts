import { type Call, GraphFault, type Reply, type Route } from '../route.ts';
import { type AnswerKind, createAnswer } from './answers.ts';
import { checkVersion, createDraft, mimeOf, patchMessage } from './drafts.ts';
import { knownFolder } from './folders.ts';
import { LIST_OPTIONS, listMessages } from './list-messages.ts';
import type { Mailbox } from './mailbox.ts';
import { copyMessage, deleteMessage, destination, moveMessage, purgeMessage } from './move.ts';
import { MIME, mailboxRoute, messageRoutes } from './routes.ts';
import { sendDraft, sendMail } from './send.ts';
import type { MessageRow } from './store.ts';
import { translateIds } from './translate-ids.ts';
import { messageReply } from './view.ts';

const ACCEPTED: Reply = { status: 202 };

export const messageRoutesList: readonly Route[] = [
  mailboxRoute('GET', '/messages', 'list', (call, mailbox) => listMessages(call, mailbox, null), {
    options: LIST_OPTIONS,
  }),
  mailboxRoute(
    'POST',
    '/messages',
    'write',
    (call, mailbox) => {
      const drafts = knownFolder(call.tenant, mailbox.box, 'drafts')!;
      return messageReply(call, mailbox, createDraft(call, mailbox, drafts), 201);
    },
    MIME,
  ),
  ...messageRoutes('GET', '', 'list', messageReply, { options: ['$select', '$expand'] }),
  ...messageRoutes('PATCH', '', 'write', (call, mailbox, row) =>
    messageReply(call, mailbox, patchMessage(call, mailbox, row)),
  ),
  ...messageRoutes('DELETE', '', 'write', (call, mailbox, row) => {
    checkVersion(call, mailbox, row);
    deleteMessage(call.tenant, mailbox, row);
    return { status: 204 };
  }),
  ...messageRoutes('GET', '/$value', 'read', (call, _mailbox, row) => ({
    status: 200,
    headers: { 'Content-Type': 'text/plain' },
    body: mimeOf(call.tenant, row),
  })),
  ...messageRoutes('POST', '/move', 'write', (call, mailbox, row) => {
    const folder = destination(call, mailbox);
    return messageReply(call, mailbox, moveMessage(call.tenant, mailbox, row, folder), 201);
  }),
  ...messageRoutes('POST', '/copy', 'write', (call, mailbox, row) => {
    const folder = destination(call, mailbox);
    return messageReply(call, mailbox, copyMessage(call.tenant, mailbox, row, folder), 201);
  }),
  ...messageRoutes('POST', '/permanentDelete', 'write', (call, mailbox, row) => {
    purgeMessage(call.tenant, mailbox, row);
    return { status: 204 };
  }),
  ...messageRoutes('POST', '/send', 'send', (call, mailbox, row) => {
    sendDraft(call.tenant, mailbox, row);
    return ACCEPTED;
  }),
  ...(['reply', 'replyAll', 'forward'] as const).flatMap((kind) => [
    ...messageRoutes('POST', `/create${capital(kind)}`, 'write', drafted(kind), MIME),
    ...messageRoutes('POST', `/${kind}`, 'send', sent(kind), MIME),
  ]),
  mailboxRoute(
    'POST',
    '/sendMail',
    'send',
    (call, mailbox) => {
      sendMail(call, mailbox);
      return ACCEPTED;
    },
    MIME,
  ),
  {
    ...mailboxRoute('POST', '/translateExchangeIds', 'list', (call, mailbox) => ({
      status: 200,
      body: {
        '@odata.context': `${call.base}/$metadata#Collection(microsoft.graph.convertIdResult)`,
        value: translateIds(call.tenant, mailbox, call.json),
      },
    })),
  },
];

function drafted(kind: AnswerKind) {
  return (call: Call, mailbox: Mailbox, original: MessageRow): Reply =>
    messageReply(call, mailbox, createAnswer(call, mailbox, original, kind), 201);
}

function sent(kind: AnswerKind) {
  return (call: Call, mailbox: Mailbox, original: MessageRow): Reply => {
    if (kind === 'forward' && call.json === undefined)
      throw new GraphFault(400, 'RequestBodyRead', 'A forward needs its recipients.');
    call.tenant.transaction(() => sendDraft(call.tenant, mailbox, createAnswer(call, mailbox, original, kind)));
    return ACCEPTED;
  };
}

function capital(kind: AnswerKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
