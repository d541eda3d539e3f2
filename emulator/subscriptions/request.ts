import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { type ChangeType, type Kind, LONGEST } from './topic.ts';

export type Asked = {
  readonly resource: string;
  readonly types: readonly ChangeType[];
  readonly changeType: string;
  readonly notificationUrl: string;
  readonly lifecycleUrl: string | null;
  readonly clientState: string | null;
  readonly tls: string;
  readonly expires: string;
};

const LONGEST_STATE = 128;
const SHORTEST_MINUTES = 45;
const MINUTE = 60_000;
const KNOWN = new Set([
  'resource',
  'changeType',
  'notificationUrl',
  'lifecycleNotificationUrl',
  'clientState',
  'expirationDateTime',
  'latestSupportedTlsVersion',
  'includeResourceData',
]); // prettier-ignore
const RICH = new Set([
  'encryptionCertificate',
  'encryptionCertificateId',
  'notificationQueryOptions',
  'notificationUrlAppId',
]);

/** Reads the body of POST /subscriptions. Throws the 400s of Graph, 501 for rich notifications. */
export function readSubscription(json: unknown): Asked {
  const asked = record(json);
  for (const name of Object.keys(asked)) {
    if (name.includes('@odata.') || KNOWN.has(name)) continue;
    if (RICH.has(name)) throw notImitated(name);
    throw invalid(`The property '${name}' does not exist on type 'microsoft.graph.subscription'.`);
  }
  if (asked.includeResourceData === true) throw notImitated('includeResourceData');
  const changeType = required(asked, 'changeType');
  const types = changeType.split(',').map((type) => type.trim().toLowerCase());
  if (!types.every((type): type is ChangeType => type === 'created' || type === 'updated' || type === 'deleted')) {
    throw invalid(`'${changeType.slice(0, 100)}' is no changeType.`);
  }
  const { clientState = null, lifecycleNotificationUrl = null, latestSupportedTlsVersion = 'v1_2' } = asked;
  if (clientState !== null && (typeof clientState !== 'string' || clientState.length > LONGEST_STATE)) {
    throw invalid(`clientState must be text of at most ${LONGEST_STATE} characters.`);
  }
  return {
    resource: required(asked, 'resource'),
    types,
    changeType: types.join(','),
    notificationUrl: readUrl(required(asked, 'notificationUrl'), 'notificationUrl'),
    lifecycleUrl:
      lifecycleNotificationUrl === null ? null : readUrl(lifecycleNotificationUrl, 'lifecycleNotificationUrl'),
    clientState,
    tls: typeof latestSupportedTlsVersion === 'string' ? latestSupportedTlsVersion : 'v1_2',
    expires: required(asked, 'expirationDateTime'),
  };
}

/** Reads the body of a PATCH: a new expiry, a new notificationUrl, or both. */
export function readRenewal(json: unknown): { expires: string | null; notificationUrl: string | null } {
  const asked = record(json);
  for (const name of Object.keys(asked)) {
    if (name === 'expirationDateTime' || name === 'notificationUrl' || name.includes('@odata.')) continue;
    if (RICH.has(name)) throw notImitated(name);
    throw invalid(`The property '${name}' of a subscription cannot be changed.`);
  }
  return {
    expires: asked.expirationDateTime === undefined ? null : required(asked, 'expirationDateTime'),
    notificationUrl: asked.notificationUrl === undefined ? null : readUrl(asked.notificationUrl, 'notificationUrl'),
  };
}

/** The expiry in milliseconds: refused beyond the longest, raised to 45 minutes below that (platform facts 3.1). */
export function readExpiry(tenant: Tenant, kind: Kind, text: string): number {
  const now = tenant.clock.now();
  const asked = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(asked)) throw invalid('expirationDateTime must be an instant.');
  if (asked <= now) throw extension('Subscription expiration must be in the future.');
  if (asked > now + LONGEST[kind] * MINUTE) {
    throw extension(`Subscription expiration can only be ${LONGEST[kind]} minutes in the future.`);
  }
  return Math.max(asked, now + SHORTEST_MINUTES * MINUTE);
}

/** https everywhere; http on this machine alone, because the whole tenant lives on it. */
function readUrl(value: unknown, name: string): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  const loopback = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))) {
    throw invalid(`The ${name} must be an https address.`);
  }
  return String(value);
}

function required(asked: Record<string, unknown>, name: string): string {
  const value = asked[name];
  if (typeof value !== 'string' || value === '') throw invalid(`The property '${name}' is missing or not text.`);
  return value;
}

function record(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw invalid('The body must be a subscription.');
  return json as Record<string, unknown>;
}

export const invalid = (message: string): GraphFault => new GraphFault(400, 'InvalidRequest', message);
const extension = (message: string): GraphFault => new GraphFault(400, 'ExtensionError', message);
const notImitated = (name: string): GraphFault =>
  new GraphFault(501, 'notSupported', `The emulator does not imitate '${name}' of a subscription.`);
