import { addMailbox } from '../../emulator/mail/mailboxes.ts';
import { type Emulator, startEmulator } from '../../emulator/start.ts';
import { type Connection, connectGraph } from '../../server/graph/connect.ts';
import type { GraphSettings } from '../../server/graph/connection-settings.ts';
import type { ListName } from '../../server/graph/lists/column.ts';
import { type Pause, pause } from '../../server/graph/pause.ts';
import type { MailboxKind } from '../../src/domain/triage/intake.ts';

export type Told = Pick<
  GraphSettings,
  'graphUrl' | 'authority' | 'authorityMetadata' | 'clientId' | 'clientSecret' | 'siteHost' | 'sitePath'
> & { readonly mailboxes: readonly { readonly address: string; readonly kind: MailboxKind }[] };

export type Fault = {
  readonly match: { readonly method?: string; readonly path?: string; readonly workload?: string };
  readonly fault: Readonly<Record<string, unknown>>;
  readonly times?: number;
  readonly probability?: number;
};

/** The fault that strikes when the work has been done. (Spelt so because a property `then` makes a promise of an object.) */
export const afterTheWork = (fault: Fault['fault']): Fault['fault'] =>
  Object.fromEntries([
    ['kind', 'after'],
    ['then', fault],
  ]);

/** Waits are decided on at their full length and pass twenty times as fast: no fault of a rule lasts for a time. */
const soon: Pause = (ms, signal) => pause(ms / 20, signal);

export type TenantUnderTest = {
  readonly emulator: Emulator;
  readonly origin: string;
  readonly told: Told;
  connect(settings?: Partial<GraphSettings>): Connection;
  /** Switches faults on for what follows. */
  faults(rules: readonly Fault[], seed?: number): Promise<void>;
  noFaults(): Promise<void>;
  /** Runs `work` and answers how many calls reached a route meanwhile, such as `POST /sites/:site/lists/:list/items`. */
  reaching(route: RegExp, work: () => Promise<unknown>): Promise<number>;
  set(settings: Readonly<Record<string, unknown>>): Promise<void>;
  expireDelta(): Promise<void>;
  /** The tenant's time, and how to let it pass. */
  now(): Promise<string>;
  pass(minutes: number): Promise<void>;
  /** Graph as another application would call it: with the token of the app and nothing of our code. */
  graph<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; json: T }>;
  /** The address of a new shared mailbox with nothing in it. */
  newMailbox(): string;
  deliver(mailbox: string, mime: string, more?: { folder?: string; receivedAt?: string }): Promise<string>;
  close(): Promise<void>;
};

/** An empty tenant with Redress's lists in place, and connections to it through the real adapters. */
export async function startTenant(
  options: { readonly provisioned?: boolean; readonly throttles?: boolean } = {},
): Promise<TenantUnderTest> {
  const emulator: Emulator = await startEmulator({ seed: false });
  const { origin } = emulator;
  const control = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${origin}/control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`control ${path}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  };
  const told = (await control('GET', '/connection')) as Told;
  await control('POST', '/settings', { throttles: options.throttles ?? false });
  const connections: Connection[] = [];
  const connect = (settings: Partial<GraphSettings> = {}) => {
    const mailboxes = told.mailboxes.map((mailbox) => ({ ...mailbox, mode: 'suggest' as const }));
    const connection = connectGraph({ ...told, mailboxes, wait: soon, ...settings });
    connections.push(connection);
    return connection;
  };
  if (options.provisioned ?? true) {
    const left = await connect({ mailboxes: [] }).provision.apply();
    if (left.steps.length + left.problems.length > 0) throw new Error(JSON.stringify(left));
  }
  let token: string | null = null;
  let mailboxes = 0;
  return {
    emulator,
    origin,
    told,
    connect,
    faults: (rules, seed) => control('POST', '/faults', { rules, ...(seed !== undefined && { seed }) }),
    noFaults: () => control('DELETE', '/faults'),
    reaching: async (route, work) => {
      await control('DELETE', '/counts');
      await work();
      const { byRoute } = (await control('GET', '/counts')) as { byRoute: Record<string, number> };
      return Object.entries(byRoute).reduce((sum, [name, count]) => (route.test(name) ? sum + count : sum), 0);
    },
    set: (settings) => control('POST', '/settings', settings),
    now: async () => ((await control('GET', '/clock')) as { now: string }).now,
    pass: async (minutes) => {
      await control('POST', '/clock', { advance: `PT${minutes}M` });
    },
    expireDelta: () => control('POST', '/expire-delta'),
    graph: async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      token ??= ((await control('POST', '/token', { app: told.clientId })) as { access_token: string }).access_token;
      const answer = await fetch(`${origin}/v1.0${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, json: (text ? JSON.parse(text) : undefined) as T };
    },
    newMailbox: () => {
      mailboxes += 1;
      return addMailbox(emulator.tenant, {
        address: `post${mailboxes}@marlsbury.gov.example`,
        displayName: `Post ${mailboxes}`,
      }).address;
    },
    deliver: async (mailbox, mime, more = {}) => {
      const options = new URLSearchParams({ mailbox, ...more });
      const answer = await fetch(`${origin}/control/import?${options}`, {
        method: 'POST',
        headers: { 'content-type': 'message/rfc822' },
        body: mime,
      });
      if (answer.status !== 201) throw new Error(`import: ${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { id: string }).id;
    },
    close: async () => {
      for (const connection of connections) connection.close();
      await emulator.close();
    },
  };
}

/** The address of a row, looked up by the value of a column: a person opening it in SharePoint. */
export async function rowOf(tenant: TenantUnderTest, list: ListName, column: string, value: string): Promise<string> {
  const items = `/sites/${tenant.told.siteHost}:${tenant.told.sitePath}:/lists/${encodeURIComponent(list)}/items`;
  const filter = encodeURIComponent(`fields/${column} eq '${value}'`);
  const { json } = await tenant.graph<{ value?: { id: string }[] }>('GET', `${items}?$filter=${filter}`);
  const id = json.value?.[0]?.id;
  if (id === undefined) throw new Error(`No row of ${list} has ${column} ${value}: ${JSON.stringify(json)}`);
  return `${items}/${id}`;
}
