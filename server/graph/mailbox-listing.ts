import type { Cursor, Sighting } from '../ports.ts';
import { GraphFault } from './graph-fault.ts';
import { mailboxPath, outlook, prefer } from './outlook.ts';
import { type Graph, query } from './request.ts';
import { type ListedMessage, SEEN, type Seen, type Sightings } from './sightings.ts';

/** Messages of one answer, of a listing and of the changes alike. */
const PAGE = 200;
/** Exchange forgets its sync state when it likes, also while pages are being read. */
const RESTARTS = 3;

type Page = {
  readonly value: readonly ListedMessage[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
};

/** The inbox's changes, page by page (message delta, per folder). */
export async function* inboxChanges(
  graph: Graph,
  sightings: Sightings,
  mailbox: string,
  cursor: Cursor,
): AsyncGenerator<{ seen: readonly Sighting[]; cursor: Cursor }> {
  const start = `${mailboxPath(mailbox)}/mailFolders/inbox/messages/delta${query({ $select: SEEN })}`;
  let next: string | null = cursor ?? start;
  let restarts = 0;
  while (next !== null) {
    let page: Page;
    try {
      page = await listed(graph, mailbox, 'follow the inbox', next);
    } catch (error) {
      if (!isForgotten(error) || restarts === RESTARTS) throw error;
      restarts += 1;
      next = start;
      continue;
    }
    const place: string = graph.pathOf(page['@odata.nextLink'] ?? page['@odata.deltaLink'] ?? '');
    const here = page.value.filter((message) => message['@removed'] === undefined);
    yield { seen: (await noted(sightings, mailbox, here)).map(({ sighting }) => sighting), cursor: place };
    next = page['@odata.nextLink'] ? place : null;
  }
}

/** Everything the mailbox holds, in any folder but those of what it sends itself. */
export async function* receivedMail(
  graph: Graph,
  sightings: Sightings,
  ownFolders: (mailbox: string) => Promise<ReadonlySet<string>>,
  mailbox: string,
  since: string | null,
): AsyncGenerator<readonly Sighting[]> {
  const own = await ownFolders(mailbox);
  // To order by a property it must be in the filter, and first (else 400 InefficientFilter).
  const from = since === null ? '1900-01-01T00:00:00Z' : new Date(since).toISOString();
  const options = query({
    $select: SEEN,
    $filter: `receivedDateTime ge ${from}`,
    $orderby: 'receivedDateTime',
    $top: PAGE,
  });
  let next: string | null = `${mailboxPath(mailbox)}/messages${options}`;
  while (next !== null) {
    const page: Page = await listed(graph, mailbox, 'list the mailbox', next);
    const others = page.value.filter(({ parentFolderId }) => !own.has(parentFolderId ?? ''));
    yield (await noted(sightings, mailbox, others)).map(({ sighting }) => sighting);
    next = page['@odata.nextLink'] ? graph.pathOf(page['@odata.nextLink']) : null;
  }
}

/** Messages of one Message-ID, in any folder but those of what the mailbox sends itself. */
export async function mailOfId(
  graph: Graph,
  sightings: Sightings,
  ownFolders: (mailbox: string) => Promise<ReadonlySet<string>>,
  mailbox: string,
  messageId: string,
): Promise<readonly Sighting[]> {
  // In OData an apostrophe is written twice.
  const options = query({ $select: SEEN, $filter: `internetMessageId eq '<${messageId.replaceAll("'", "''")}>'` });
  const [own, page] = await Promise.all([
    ownFolders(mailbox),
    listed(graph, mailbox, 'look for a message', `${mailboxPath(mailbox)}/messages${options}`),
  ]);
  const others = page.value.filter(({ parentFolderId }) => !own.has(parentFolderId ?? ''));
  return (await noted(sightings, mailbox, others)).map(({ sighting }) => sighting);
}

async function listed(graph: Graph, mailbox: string, operation: string, path: string): Promise<Page> {
  const { json } = await graph.call(
    outlook(mailbox, { operation, method: 'GET', path, headers: prefer(`odata.maxpagesize=${PAGE}`), alone: true }),
  );
  return json as Page;
}

async function noted(sightings: Sightings, mailbox: string, listed: readonly ListedMessage[]): Promise<Seen[]> {
  const seen = await Promise.all(listed.map((message) => sightings.note(mailbox, message)));
  return seen.filter((one) => one !== 'gone');
}

/** Sync state lost: 410 as documented, whatever the code; some tenants say it with a 40X and one of these codes. */
function isForgotten(error: unknown): boolean {
  if (!(error instanceof GraphFault)) return false;
  return error.status === 410 || (error.status === 400 && /^(syncstate|resync)/i.test(error.code));
}
