import type { GraphSettings } from './connection-settings.ts';
import { GraphFault } from './graph-fault.ts';
import { refusedSignIn, refusedSite, type Wrong, wrongSaid } from './sign-in-refusals.ts';
import { SIGNING_IN } from './token.ts';

type Addresses = Pick<GraphSettings, 'graphUrl' | 'authority' | 'authorityMetadata'>;

/** What to do about a fault of Microsoft 365, in a sentence or two. */
export function adviceOn(error: unknown, settings: Addresses): string {
  const otherwise = 'Compare the settings and the permissions of the app registration with docs/permissions.md.';
  if (!(error instanceof GraphFault)) return otherwise;
  const wrong = wrongIn(error);
  if (wrong.length > 0) return wrong.map((one) => wrongSaid(one, error.code)).join(' ');
  if (error.kind === 'throttled') return 'Try again in a few minutes.';
  return error.kind === 'unavailable' ? `Try again in a few minutes. ${awaySaid(error, settings)[1]}` : otherwise;
}

/** What the fault says is wrong; nothing where it may pass by itself. */
export function wrongIn(fault: GraphFault): readonly Wrong[] {
  if (fault.kind === 'throttled' || fault.kind === 'unavailable') return [];
  if (fault.operation === SIGNING_IN) return fault.kind === 'forbidden' ? refusedSignIn(fault.code) : [];
  if (fault.operation !== 'find the SharePoint site') return [];
  if (fault.kind === 'forbidden') return [refusedSite(true)];
  // A host that is no SharePoint of this tenant is answered 400, a path that is not there 404.
  return fault.kind === 'missing' || fault.status === 400 ? [refusedSite(false)] : [];
}

/** In words: who does not answer where, and what to see to. */
export function awaySaid(fault: GraphFault | null, settings: Addresses): readonly string[] {
  const signIn = fault === null || fault.operation === SIGNING_IN;
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
function tokenAddress({ authority, authorityMetadata }: Addresses): string {
  const told = authorityMetadata ? (JSON.parse(authorityMetadata) as { token_endpoint: string }).token_endpoint : null;
  return told ?? authority;
}
