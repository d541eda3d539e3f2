import { connectGraph, type GraphSettings } from './connect.ts';
import { GraphFault } from './graph-fault.ts';
import { refusedSignIn, refusedSite, type Wrong, wrongSaid } from './sign-in-refusals.ts';

/** How a first word with Microsoft 365 went; `words` are lines for whoever wrote the settings. */
export type Contact =
  | { readonly is: 'there' }
  /** No answer, or one that asks for patience: nothing is known to be wrong, and trying again makes sense. */
  | { readonly is: 'away'; readonly words: readonly string[] }
  | { readonly is: 'wrong'; readonly words: readonly string[] };

/** How long it may take in all. */
const PATIENCE_MS = 6_000;
const IMPATIENT = { budgetMs: 1_000, timeLimitMs: 4_000 };

/** Signs in once and reads the site once, so that wrong settings show within seconds and not as work that fails for ever. */
export async function firstContact(settings: GraphSettings): Promise<Contact> {
  const connection = connectGraph({ ...settings, ...IMPATIENT });
  const patience = setTimeout(() => connection.close(), PATIENCE_MS);
  try {
    await connection.contact();
    return { is: 'there' };
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

/** What the fault says is wrong; nothing where it may pass by itself. */
function wrongIn(fault: GraphFault): readonly Wrong[] {
  if (fault.kind === 'throttled' || fault.kind === 'unavailable') return [];
  if (fault.operation === 'sign the server in') return fault.kind === 'forbidden' ? refusedSignIn(fault.code) : [];
  if (fault.kind === 'forbidden') return [refusedSite(true)];
  // A host that is no SharePoint of this tenant is answered 400, a path that is not there 404.
  return fault.kind === 'missing' || fault.status === 400 ? [refusedSite(false)] : [];
}

function awaySaid(fault: GraphFault | null, settings: GraphSettings): readonly string[] {
  const signIn = fault === null || fault.operation === 'sign the server in';
  const name = signIn ? 'REDRESS_AUTHORITY' : 'REDRESS_GRAPH_URL';
  const { host, hostname } = new URL(signIn ? tokenAddress(settings) : settings.graphUrl);
  const whose = signIn ? "Microsoft's sign-in" : 'Microsoft Graph';
  const how =
    fault === null || fault.status === 0
      ? 'does not answer'
      : `answers, but not as it should (${[fault.status, fault.code].filter(Boolean).join(' ')})`;
  const todo = ['login.microsoftonline.com', 'graph.microsoft.com'].includes(hostname)
    ? `See whether this machine reaches https://${host} (network, proxy, firewall, DNS).`
    : `${name} names that address: see whether it is right, and whether this machine reaches it.`;
  return [`${whose} at ${host} ${how}.`, todo];
}

/** Where tokens are asked for: of an authority that is not Microsoft's own its configuration says. */
function tokenAddress({ authority, authorityMetadata }: GraphSettings): string {
  const told = authorityMetadata ? (JSON.parse(authorityMetadata) as { token_endpoint: string }).token_endpoint : null;
  return told ?? authority;
}
