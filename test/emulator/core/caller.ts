import type { Emulator } from '../../../emulator/start.ts';

export type Connection = {
  readonly tenantId: string;
  readonly graphUrl: string;
  readonly authority: string;
  readonly authorityMetadata: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiAudience: string;
  readonly siteHost: string;
  readonly sitePath: string;
  readonly mailboxes: readonly { readonly address: string; readonly kind: string }[];
};

/** An answer, read whole. `body` is the parsed JSON, or null where there is none. */
// biome-ignore lint/suspicious/noExplicitAny: tests read whatever the tenant answers.
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: any };

export type Sent = {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly token?: string | null;
};

/** More than Redress is granted: these tests hold the tenant to its rules, not Redress to its permissions. */
export const WIDE_ROLES: readonly string[] = [
  'Sites.ReadWrite.All',
  'Sites.Manage.All',
  'Mail.ReadWrite',
  'Mail.Send',
  'MailboxSettings.ReadWrite',
  'User.Read.All',
  'GroupMember.Read.All',
];

/** Plain HTTP towards one emulated tenant: `graph` as Redress with wide roles unless a token (or none) is given. */
export async function callerOf(emulator: Emulator) {
  const send = async (method: string, url: string, { body, headers = {} }: Omit<Sent, 'token'>): Promise<Answer> => {
    const json = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array);
    const response = await fetch(url, {
      method,
      headers: { ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as BodyInit) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
  };
  const control = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    send(method, `${emulator.origin}/control${path}`, { body, headers });
  const connection = (await control('GET', '/connection')).body as Connection;
  const token = async (asked: Record<string, unknown>): Promise<string> =>
    (await control('POST', '/token', asked)).body.access_token;
  const own = await token({ app: connection.clientId, roles: WIDE_ROLES });
  const graph = (method: string, path: string, sent: Sent = {}) => {
    const bearer = sent.token === undefined ? own : sent.token;
    return send(method, `${emulator.origin}/v1.0${path}`, {
      body: sent.body,
      headers: { ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }), ...sent.headers },
    });
  };
  const batch = async (requests: unknown, sent: Sent = {}) => graph('POST', '/$batch', { ...sent, body: { requests } });
  return { send, control, connection, token, graph, batch, ownToken: own };
}

export type Caller = Awaited<ReturnType<typeof callerOf>>;

export const AMINA = 'amina.shah@marlsbury.gov.example';
