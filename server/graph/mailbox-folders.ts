import { GraphFault } from './graph-fault.ts';
import { mailboxPath, outlook } from './outlook.ts';
import { type Graph, piece, query } from './request.ts';

/** What the mailbox itself writes: nobody sent it to the council. */
const OUR_OWN = ['sentitems', 'drafts', 'outbox'] as const;
const KEPT_MS = 60 * 60_000;

type Folder = { readonly id: string; readonly childFolderCount: number };

/** Ids of the folders of what the mailbox sends, with all folders below them; kept for an hour. */
export function ownFolders(graph: Graph): (mailbox: string) => Promise<ReadonlySet<string>> {
  const kept = new Map<string, { readonly until: number; readonly ids: ReadonlySet<string> }>();

  const below = async (mailbox: string, folder: Folder, ids: Set<string>): Promise<void> => {
    ids.add(folder.id);
    if (folder.childFolderCount === 0) return;
    const options = query({ $select: 'id,childFolderCount', $top: 100, includeHiddenFolders: 'true' });
    let next: string | null = `${mailboxPath(mailbox)}/mailFolders/${piece(folder.id)}/childFolders${options}`;
    while (next !== null) {
      const { json } = await graph.call(outlook(mailbox, { operation: 'read the folders', method: 'GET', path: next }));
      const page = json as { value: Folder[]; '@odata.nextLink'?: string };
      for (const child of page.value) await below(mailbox, child, ids);
      next = page['@odata.nextLink'] ? graph.pathOf(page['@odata.nextLink']) : null;
    }
  };

  return async (mailbox) => {
    const known = kept.get(mailbox);
    if (known && known.until > Date.now()) return known.ids;
    const ids = new Set<string>();
    await Promise.all(
      OUR_OWN.map(async (name) => {
        const path = `${mailboxPath(mailbox)}/mailFolders/${name}${query({ $select: 'id,childFolderCount' })}`;
        try {
          const { json } = await graph.call(outlook(mailbox, { operation: 'read the folders', method: 'GET', path }));
          await below(mailbox, json as Folder, ids);
        } catch (error) {
          // A mailbox that never sent anything may have no such folder yet.
          if (!(error instanceof GraphFault) || error.kind !== 'missing') throw error;
        }
      }),
    );
    kept.set(mailbox, { until: Date.now() + KEPT_MS, ids });
    return ids;
  };
}
