import { pick } from '../odata/select.ts';
import { type Call, GraphFault, type Reply, type Route } from '../route.ts';
import { DELTA_OPTIONS, deltaMessages } from './delta.ts';
import { createDraft } from './drafts.ts';
import { askedFolder, childFolders, createFolder, type Folder, folderShape, knownFolder } from './folders.ts';
import { badQuery, LIST_OPTIONS, listMessages } from './list-messages.ts';
import type { Mailbox } from './mailbox.ts';
import { unknownProperty } from './properties.ts';
import { MIME, mailboxRoute } from './routes.ts';
import { messageReply } from './view.ts';

const PROPERTIES = new Set([
  'id',
  'displayName',
  'parentFolderId',
  'childFolderCount',
  'unreadItemCount',
  'totalItemCount',
  'isHidden',
]);
const FOLDER_PAGE = 10;

const asked = (call: Call, mailbox: Mailbox): Folder => askedFolder(call.tenant, mailbox, call.params.folder!);
const root = (call: Call, mailbox: Mailbox): Folder => knownFolder(call.tenant, mailbox.box, 'msgfolderroot')!;

export const folderRoutes: readonly Route[] = [
  mailboxRoute('GET', '/mailFolders', 'list', (call, mailbox) => folderPage(call, mailbox, root(call, mailbox)), {
    options: ['$top', '$skip', '$select', '$count'],
  }),
  mailboxRoute(
    'GET',
    '/mailFolders/:folder',
    'list',
    (call, mailbox) => oneFolder(call, mailbox, asked(call, mailbox)),
    {
      options: ['$select'],
    },
  ),
  mailboxRoute(
    'GET',
    '/mailFolders/:folder/childFolders',
    'list',
    (call, mailbox) => folderPage(call, mailbox, asked(call, mailbox)),
    {
      options: ['$top', '$skip', '$select', '$count'],
    },
  ),
  mailboxRoute('POST', '/mailFolders', 'write', (call, mailbox) => newFolder(call, mailbox, root(call, mailbox))),
  mailboxRoute('POST', '/mailFolders/:folder/childFolders', 'write', (call, mailbox) =>
    newFolder(call, mailbox, asked(call, mailbox)),
  ),
  mailboxRoute(
    'GET',
    '/mailFolders/:folder/messages',
    'list',
    (call, mailbox) => listMessages(call, mailbox, asked(call, mailbox)),
    {
      options: LIST_OPTIONS,
    },
  ),
  mailboxRoute(
    'GET',
    '/mailFolders/:folder/messages/delta',
    'list',
    (call, mailbox) => deltaMessages(call, mailbox, asked(call, mailbox)),
    {
      options: DELTA_OPTIONS,
    },
  ),
  mailboxRoute(
    'POST',
    '/mailFolders/:folder/messages',
    'write',
    (call, mailbox) => messageReply(call, mailbox, createDraft(call, mailbox, asked(call, mailbox)), 201),
    MIME,
  ),
];

function oneFolder(call: Call, mailbox: Mailbox, folder: Folder, status = 200): Reply {
  return {
    status,
    body: {
      '@odata.context': `${call.base}/$metadata#users('${mailbox.userId}')/mailFolders/$entity`,
      ...selected(call, folderShape(call.tenant, mailbox, folder)),
    },
  };
}

function folderPage(call: Call, mailbox: Mailbox, parent: Folder): Reply {
  const { query } = call;
  const top = wholeNumber(query.$top, FOLDER_PAGE);
  const skip = wholeNumber(query.$skip, 0);
  const all = childFolders(call.tenant, parent);
  const body: Record<string, unknown> = {
    '@odata.context': `${call.base}/$metadata#users('${mailbox.userId}')/mailFolders`,
  };
  if (query.$count === 'true') body['@odata.count'] = all.length;
  if (all.length > skip + top) {
    const select = query.$select === undefined ? '' : `&%24select=${encodeURIComponent(query.$select)}`;
    body['@odata.nextLink'] = `${call.base}${call.path}?%24top=${top}&%24skip=${skip + top}${select}`;
  }
  body.value = all.slice(skip, skip + top).map((folder) => selected(call, folderShape(call.tenant, mailbox, folder)));
  return { status: 200, body };
}

function newFolder(call: Call, mailbox: Mailbox, parent: Folder): Reply {
  const { displayName } = (typeof call.json === 'object' && call.json !== null ? call.json : {}) as Record<
    string,
    unknown
  >;
  if (typeof displayName !== 'string' || displayName.trim() === '' || displayName.length > 255) {
    throw new GraphFault(400, 'RequestBodyRead', "The folder's 'displayName' is missing or not valid.");
  }
  return oneFolder(call, mailbox, createFolder(call.tenant, parent, displayName.replaceAll('\0', '')), 201);
}

function selected(call: Call, shape: Record<string, unknown>): Record<string, unknown> {
  if (call.query.$select === undefined) return shape;
  const names = call.query.$select.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !PROPERTIES.has(name));
  if (wrong !== undefined) throw unknownProperty(wrong, 'microsoft.graph.mailFolder');
  return pick(shape, names, ['id']);
}

function wholeNumber(text: string | undefined, preset: number): number {
  if (text === undefined) return preset;
  if (!/^\d{1,6}$/.test(text)) throw badQuery('The value of $top or $skip is not valid.');
  return Number(text);
}
