import { awaySaid, wrongIn } from './advice.ts';
import { connectGraph } from './connect.ts';
import type { GraphSettings } from './connection-settings.ts';
import { GraphFault } from './graph-fault.ts';
import { wrongSaid } from './sign-in-refusals.ts';
import type { Unread } from './unread-mailboxes.ts';

/** How a first word with Microsoft 365 went; `words` are lines for whoever wrote the settings. */
export type Contact =
  /** With what is worth knowing: a mailbox that cannot be read keeps no other from being watched. */
  | { readonly is: 'there'; readonly words: readonly string[] }
  /** No answer, or one that asks for patience: nothing is known to be wrong, and trying again makes sense. */
  | { readonly is: 'away'; readonly words: readonly string[] }
  | { readonly is: 'wrong'; readonly words: readonly string[] };

/** How long it may take in all. */
const PATIENCE_MS = 6_000;
const IMPATIENT = { budgetMs: 1_000, timeLimitMs: 4_000 };

/** Signs in once and reads the site and every mailbox once, so that wrong settings show within seconds and not as work that fails for ever. */
export async function firstContact(settings: GraphSettings): Promise<Contact> {
  const connection = connectGraph({ ...settings, ...IMPATIENT });
  const patience = setTimeout(() => connection.close(), PATIENCE_MS);
  try {
    const unread = await connection.contact();
    return judgedMailboxes(unread, settings.mailboxes.length);
  } catch (error) {
    return judged(error, settings);
  } finally {
    clearTimeout(patience);
    connection.close();
  }
}

function judged(error: unknown, settings: GraphSettings): Contact {
  if (!(error instanceof GraphFault)) return { is: 'away', words: awaySaid(null, settings) };
  const wrong = wrongIn(error);
  if (wrong.length === 0) return { is: 'away', words: awaySaid(error, settings) };
  return { is: 'wrong', words: wrong.map((one) => wrongSaid(one, error.code)) };
}

function judgedMailboxes(unread: readonly Unread[], all: number): Contact {
  const words = unread.map((one) => `${one.words} ${one.todo}`);
  return unread.length > 0 && unread.length === all ? { is: 'wrong', words } : { is: 'there', words };
}
