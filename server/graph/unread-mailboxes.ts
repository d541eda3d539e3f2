import { isFault } from '../ports.ts';
import { mailboxPath, outlook } from './outlook.ts';
import { type Graph, query } from './request.ts';

/** A mailbox that cannot be read as the settings and permissions stand. */
export type Unread = { readonly mailbox: string; readonly words: string; readonly todo: string };

/** Looks once into the inbox of each; answers those that do not exist or may not be read. Throws other faults. */
export async function unreadMailboxes(graph: Graph, mailboxes: readonly string[]): Promise<readonly Unread[]> {
  const found = await Promise.all(
    mailboxes.map(async (mailbox) => {
      const path = `${mailboxPath(mailbox)}/mailFolders/inbox/messages${query({ $top: 1, $select: 'id' })}`;
      try {
        await graph.call(outlook(mailbox, { operation: 'look into a mailbox', method: 'GET', path }));
        return [];
      } catch (error) {
        if (!isFault(error, 'forbidden', 'missing')) throw error;
        const words = `${mailbox} ${error.kind === 'missing' ? 'does not exist' : 'may not be read by this app'}.`;
        const todo = 'Check the address in REDRESS_MAILBOXES and the scope of Application Mail.ReadWrite in Exchange.';
        return [{ mailbox, words, todo }];
      }
    }),
  );
  return found.flat();
}
