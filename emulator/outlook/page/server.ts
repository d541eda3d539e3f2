import type { Attachment, Line, Mailboxes, Message, Session, TokenAnswer } from './shapes.ts';

/** The server did not do it; the message is its own words. */
export class Refused extends Error {
  override name = 'Refused';
}

const LINE =
  'id,subject,from,toRecipients,receivedDateTime,bodyPreview,isRead,isDraft,hasAttachments,categories,conversationId,internetMessageId';
const WHOLE = `${LINE},sender,ccRecipients,bccRecipients,createdDateTime,lastModifiedDateTime,sentDateTime,body,internetMessageHeaders`;
const FILE = 'name,contentType,size,isInline,contentId';

type Answering = 'createReply' | 'createReplyAll' | 'createForward';

const box = (mailbox: string): string => `/mail/users/${encodeURIComponent(mailbox)}`;
const at = (mailbox: string, id: string): string => `${box(mailbox)}/messages/${encodeURIComponent(id)}`;

/** What the page asks of its own server, below `/outlook/data`. Rejects where it is refused, or nobody answers. */
export const server = {
  session: () => asked<Session>('GET', '/session'),
  mailboxes: () => asked<Mailboxes>('GET', '/mailboxes'),
  changes: () => asked<{ readonly at: number; readonly session: Session }>('GET', '/changes'),
  token: (of: { clientId: string; scope: string; origin: string; agreed: boolean }) =>
    asked<TokenAnswer>('POST', '/token', of),

  lines: async (mailbox: string, folder: string, skip: number, top: number): Promise<readonly Line[]> => {
    const query = `$select=${LINE}&$orderby=receivedDateTime desc&$top=${top}&$skip=${skip}`;
    const path = `${box(mailbox)}/mailFolders/${encodeURIComponent(folder)}/messages?${encodeURI(query)}`;
    return (await asked<{ value: readonly Line[] }>('GET', path)).value;
  },
  message: async (mailbox: string, id: string): Promise<Message> => {
    const [message, files] = await Promise.all([
      asked<Omit<Message, 'attachments'>>('GET', `${at(mailbox, id)}?$select=${WHOLE}`),
      asked<{ value: readonly Attachment[] }>('GET', `${at(mailbox, id)}/attachments?$select=${FILE}`),
    ]);
    return { ...message, attachments: files.value };
  },
  /** A file in base64. */
  content: async (mailbox: string, id: string, attachment: string): Promise<string> =>
    (await asked<{ contentBytes?: string }>('GET', `${at(mailbox, id)}/attachments/${encodeURIComponent(attachment)}`))
      .contentBytes ?? '',
  change: (mailbox: string, id: string, changes: Record<string, unknown>) =>
    asked<Message>('PATCH', at(mailbox, id), changes),
  remove: (mailbox: string, id: string) => asked<null>('DELETE', at(mailbox, id)),
  move: (mailbox: string, id: string, destinationId: string) =>
    asked<Message>('POST', `${at(mailbox, id)}/move`, { destinationId }),
  masterCategories: async (mailbox: string) =>
    (
      await asked<{ value: readonly { displayName: string; color: string }[] }>(
        'GET',
        `${box(mailbox)}/outlook/masterCategories`,
      )
    ).value,

  newDraft: (mailbox: string, message: Record<string, unknown>) =>
    asked<Message>('POST', `${box(mailbox)}/messages`, message),
  answer: (mailbox: string, id: string, kind: Answering, html: string | null) =>
    asked<Message>(
      'POST',
      `${at(mailbox, id)}/${kind}`,
      html === null ? {} : { message: { body: { contentType: 'html', content: html } } },
    ),
  attach: (mailbox: string, id: string, name: string, contentType: string, contentBytes: string, isInline: boolean) =>
    asked<Attachment>('POST', `${at(mailbox, id)}/attachments`, {
      '@odata.type': '#microsoft.graph.fileAttachment',
      ...{ name, contentType, contentBytes, isInline },
    }),
  detach: (mailbox: string, id: string, attachment: string) =>
    asked<null>('DELETE', `${at(mailbox, id)}/attachments/${encodeURIComponent(attachment)}`),
  send: (mailbox: string, id: string) => asked<null>('POST', `${at(mailbox, id)}/send`),
};

async function asked<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/outlook/data${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  // The session ended elsewhere: the page's address leads to the sign-in and back.
  if (response.status === 401) location.reload();
  if (!response.ok) throw new Refused((await wordsOf(response)) ?? `${response.status}`);
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

async function wordsOf(response: Response): Promise<string | null> {
  try {
    const { error } = (await response.json()) as { error?: { message?: string } | string };
    return typeof error === 'string' ? error : (error?.message ?? null);
  } catch {
    return null;
  }
}
