import {
  Client,
  HTTPMessageHandler,
  type Middleware,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { DefaultHeaders, type GraphFI, graphfi } from '@pnp/graph';
import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
import '@pnp/graph/users/index.js';
import type { IUsers } from '@pnp/graph/users/types.js';
import { InjectHeaders, RejectOnError, ResolveOnData } from '@pnp/queryable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUser } from '../../../emulator/directory/people.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { AMINA, type Caller, callerOf } from '../core/caller.ts';

let emulator: Emulator;
let caller: Caller;
const COUNT = 23;

beforeAll(async () => {
  emulator = await startEmulator();
  caller = await callerOf(emulator);
  for (let i = 0; i < COUNT - 4; i++) {
    addUser(emulator.tenant, { userPrincipalName: `person${i}@marlsbury.gov.example`, displayName: `Person ${i}` });
  }
});
afterAll(() => emulator.close());

/** The SDK sends its token to https only, so one middleware of ours sends it to this origin. */
class BearerTo implements Middleware {
  #next: Middleware | null = null;
  setNext(next: Middleware): void {
    this.#next = next;
  }
  async execute(context: Parameters<Middleware['execute']>[0]): Promise<void> {
    const headers = new Headers((context.options?.headers ?? {}) as Record<string, string>);
    headers.set('authorization', `Bearer ${caller.ownToken}`);
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    // It also takes https alone for an absolute address and glues a nextLink of ours to its base.
    if (typeof context.request === 'string') context.request = context.request.replace(/^.+(?=http:\/\/)/, '');
    await this.#next!.execute(context);
  }
}

function sdk(): Client {
  const [bearer, retry, http] = [
    new BearerTo(),
    new RetryHandler(new RetryHandlerOptions(1, 3)),
    new HTTPMessageHandler(),
  ];
  bearer.setNext(retry);
  retry.setNext(http);
  return Client.initWithMiddleware({ baseUrl: `${emulator.origin}/`, defaultVersion: 'v1.0', middleware: bearer });
}

describe('Microsoft’s own SDK 3.0.7, written by others for the real Graph', () => {
  it('pages through all people with its PageIterator', async () => {
    const client = sdk();
    const first = await client.api('/users').top(5).select('id,displayName').get();
    const seen: string[] = [];
    await new PageIterator(client, first, (user: { id: string }) => {
      seen.push(user.id);
      return true;
    }).iterate();
    expect(new Set(seen).size).toBe(COUNT);
  });

  it('posts a batch of twenty and reads every part', async () => {
    const requests = Array.from({ length: 20 }, (_, i) => ({
      id: String(i),
      method: 'GET',
      url: i < 18 ? `/users/person${i}@marlsbury.gov.example` : '/users/nobody',
    }));
    const { responses } = await sdk().api('/$batch').post({ requests });
    const byId = new Map(responses.map((part: { id: string; status: number }) => [part.id, part.status]));
    expect([...byId.values()].filter((status) => status === 200)).toHaveLength(18);
    expect(byId.get('19')).toBe(404);
  });

  it('waits and tries again when it is throttled', async () => {
    await caller.control('POST', '/faults', {
      rules: [{ match: { path: '^/users' }, fault: { kind: 'throttle', retryAfter: 1 }, times: 1 }],
    });
    const began = Date.now();
    expect((await sdk().api(`/users/${AMINA}`).get()).displayName).toBe('Amina Shah');
    expect(Date.now() - began).toBeGreaterThan(900);
  });

  it('turns our error bodies into its GraphError, request id included', async () => {
    const error = await sdk()
      .api('/users/nobody')
      .get()
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound' });
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('@pnp/graph, written by others for the real Graph', () => {
  const pnp = () =>
    graphfi(`${emulator.origin}/v1.0`).using(
      DefaultHeaders(),
      BrowserFetchWithRetry(),
      DefaultParse(),
      InjectHeaders({ Authorization: `Bearer ${caller.ownToken}` }),
      ResolveOnData(),
      RejectOnError(),
    ) as GraphFI & { readonly users: IUsers };

  it('reads people, chosen and counted', async () => {
    const some = await pnp().users.select('displayName', 'mail').top(3)();
    expect(some).toHaveLength(3);
    expect(Object.keys(some[0]!).filter((name) => !name.startsWith('@'))).toEqual(['displayName', 'mail']);
    expect(await pnp().users.getById(AMINA)()).toMatchObject({ givenName: 'Amina' });
  });
});
