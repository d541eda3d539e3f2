import { GraphFault } from './graph-fault.ts';
import { headerOf, type TakenOut, takeApart } from './mime-parts.ts';
import { mailboxPath, outlook } from './outlook.ts';
import { type Graph, type GraphAnswer, literal, NO_BYTES, piece, query } from './request.ts';
import { uploadInPieces } from './upload-session.ts';

/** Graph takes requests of 4 MB; MIME travels as base64, a third longer. */
const IN_ONE = 2_900_000;
/** An attachment below 3 MB is posted, a larger one goes up in pieces. */
const POSTED = 2_200_000;
/** A message of ours is looked for among those made since we began; Exchange's clock may differ this much. */
const CLOCKS_MS = 120_000;

/**
 * Puts a MIME message into the inbox, as it is. One that is too large for a request is put together in Drafts, its
 * attachments uploaded one by one, and moved to the inbox when it is whole, so that nobody reads half of it.
 */
export async function putMessage(graph: Graph, mailbox: string, mime: Uint8Array): Promise<string> {
  if (mime.byteLength <= IN_ONE)
    return post(graph, mailbox, `${mailboxPath(mailbox)}/mailFolders/inbox/messages`, mime);
  const apart = takeApart(mime, IN_ONE);
  if (apart === null) {
    throw new GraphFault({
      kind: 'unexpected',
      operation:
        'put a message into the mailbox: it is larger than 2.9 MB and no attachment of it can be uploaded by itself, so it has to be put into the mailbox with Outlook',
      status: 413,
    });
  }
  const id = await post(graph, mailbox, `${mailboxPath(mailbox)}/messages`, apart.rest);
  const message = `${mailboxPath(mailbox)}/messages/${piece(id)}`;
  try {
    for (const file of apart.files) await attach(graph, mailbox, message, file);
    await graph.call(
      outlook(mailbox, {
        operation: 'put a large message into the inbox',
        method: 'POST',
        path: `${message}/move`,
        json: { destinationId: 'inbox' },
        // With immutable ids a message that moved is still found here; moving it twice is the same.
        looked: async () => null,
      }),
    );
    return id;
  } catch (error) {
    await graph
      .call(
        outlook(mailbox, {
          operation: 'take back half a message',
          method: 'POST',
          // A plain DELETE would only move it to Deleted Items, where it would be found and logged.
          path: `${message}/permanentDelete`,
          looked: async () => null,
        }),
      )
      .catch(() => undefined); // the first fault is the one to tell; a draft left over is in Drafts, which nobody logs
    throw error;
  }
}

async function post(graph: Graph, mailbox: string, path: string, mime: Uint8Array): Promise<string> {
  const messageId = headerOf(mime, 'message-id')?.match(/<[^<>\s]+>/)?.[0] ?? null;
  // Without a Message-ID nobody can tell ours from another: then a lost answer is a fault.
  if (messageId === null) return postNow(graph, mailbox, path, mime);
  const sent = Date.parse(headerOf(mime, 'date') ?? '');
  const looked = (began: number) => () => lookFor(graph, mailbox, path, { messageId, sent }, began);
  // One after another where they share an id: what is under way has not been given an id that another could leave alone.
  const turns = underWay.get(graph) ?? new Map<string, Promise<unknown>>();
  underWay.set(graph, turns);
  const run = (): Promise<string> => postNow(graph, mailbox, path, mime, looked(Date.now()));
  const turn = (turns.get(messageId) ?? Promise.resolve()).then(run, run);
  turns.set(messageId, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(messageId) === turn) turns.delete(messageId);
  }
}

const underWay = new WeakMap<Graph, Map<string, Promise<unknown>>>();

async function postNow(
  graph: Graph,
  mailbox: string,
  path: string,
  mime: Uint8Array,
  looked?: () => Promise<GraphAnswer | null>,
): Promise<string> {
  const { json } = await graph.call(
    outlook(mailbox, {
      operation: 'put a message into the mailbox',
      method: 'POST',
      path,
      bytes: { content: Buffer.from(Buffer.from(mime).toString('base64'), 'latin1'), mediaType: 'text/plain' },
      alone: true,
      ...(looked && { looked }),
    }),
  );
  const { id } = json as { id: string };
  remember(graph, id);
  return id;
}

/** Ids of messages that lately were put, by the connection: some senders use one Message-ID for every letter. */
const given = new WeakMap<Graph, Set<string>>();
const GIVEN_KEPT = 1_000;

function remember(graph: Graph, id: string): void {
  const ids = given.get(graph) ?? new Set();
  given.set(graph, ids.add(id));
  for (const oldest of ids) if (ids.size > GIVEN_KEPT) ids.delete(oldest);
}

type Found = { readonly id: string; readonly createdDateTime: string; readonly sentDateTime: string };

/** `sent`: when its `Date` says, epoch milliseconds; letters of one id were not written at once. NaN: it does not say. */
async function lookFor(
  graph: Graph,
  mailbox: string,
  path: string,
  { messageId, sent }: { readonly messageId: string; readonly sent: number },
  began: number,
): Promise<GraphAnswer | null> {
  const options = query({
    $filter: `internetMessageId eq ${literal(messageId)}`,
    $select: 'id,createdDateTime,sentDateTime',
  });
  const { json } = await graph.call(
    outlook(mailbox, { operation: 'look for a message', method: 'GET', path: `${path}${options}` }),
  );
  const made = (json as { value: Found[] }).value.find(
    ({ id, createdDateTime, sentDateTime }) =>
      Date.parse(createdDateTime) >= began - CLOCKS_MS &&
      (Number.isNaN(sent) || Date.parse(sentDateTime) === sent) &&
      !given.get(graph)?.has(id),
  );
  return made ? { status: 200, headers: {}, json: made, bytes: NO_BYTES } : null;
}

async function attach(graph: Graph, mailbox: string, message: string, file: TakenOut): Promise<void> {
  const { name, mediaType, inline, contentId, content } = file;
  if (content.byteLength <= POSTED) {
    await graph.call(
      outlook(mailbox, {
        operation: 'attach a file',
        method: 'POST',
        path: `${message}/attachments`,
        json: {
          '@odata.type': '#microsoft.graph.fileAttachment',
          name,
          contentType: mediaType,
          isInline: inline,
          ...(contentId !== null && { contentId }),
          contentBytes: Buffer.from(content).toString('base64'),
        },
        alone: true,
      }),
    );
    return;
  }
  const { json } = await graph.call(
    outlook(mailbox, {
      operation: 'begin to attach a large file',
      method: 'POST',
      path: `${message}/attachments/createUploadSession`,
      json: {
        AttachmentItem: {
          attachmentType: 'file',
          name,
          contentType: mediaType,
          size: content.byteLength,
          isInline: inline,
          ...(contentId !== null && { contentId }),
        },
      },
      looked: async () => null,
    }),
  );
  await uploadInPieces(graph, (json as { uploadUrl: string }).uploadUrl, content, 'attach a large file');
}
