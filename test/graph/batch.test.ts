import { describe, expect, it } from 'vitest';
import { openBatcher } from '../../server/graph/batch.ts';
import { startCounting } from '../../server/graph/counts.ts';
import { type GraphAnswer, type GraphRequest, NO_BYTES, type Tried } from '../../server/graph/request.ts';

type Part = { id: string; method: string; url: string };
type Trip = { readonly path: string; readonly parts: readonly Part[] };

const answer = (status: number, json?: unknown): GraphAnswer => ({ status, headers: {}, json, bytes: NO_BYTES });
const look = (path: string, more: Partial<GraphRequest> = {}): GraphRequest => ({
  operation: 'look',
  method: 'GET',
  path,
  ...more,
});

/** A line to a Graph that answers every call with its own path, after a while, and remembers its trips. */
function line(refuse: (trip: Trip) => Tried | Error | null = () => null) {
  const trips: Trip[] = [];
  const under = { way: 0, most: 0 };
  const transport = {
    transfer: async (): Promise<Tried> => 'lost',
    send: async (request: GraphRequest): Promise<Tried> => {
      const body = request.bytes ? JSON.parse(Buffer.from(request.bytes.content).toString()) : { requests: [] };
      const trip = { path: request.path, parts: body.requests as Part[] };
      trips.push(trip);
      under.way += 1;
      under.most = Math.max(under.most, under.way);
      await new Promise((done) => setTimeout(done, 15));
      under.way -= 1;
      const refused = refuse(trip);
      if (refused instanceof Error) throw refused;
      if (refused !== null) return refused;
      if (request.path !== '/$batch') return answer(200, request.path);
      return answer(200, { responses: trip.parts.map(({ id, url }) => ({ id, status: 200, body: url })).reverse() });
    },
  };
  const batcher = openBatcher(transport, startCounting());
  const ask = async (path: string, more?: Partial<GraphRequest>) => {
    const tried = await batcher.send(look(path, more));
    return tried === 'lost' ? tried : (tried.json ?? tried.status);
  };
  return { trips, under, ask };
}

const paths = (count: number) => Array.from({ length: count }, (_, n) => `/things/${n}`);

describe('calls asked for at about the same time', () => {
  it('travel together, twenty to a trip, and each gets its own answer', async () => {
    const { ask, trips } = line();
    expect(await Promise.all(paths(45).map((path) => ask(path)))).toEqual(paths(45));
    expect(trips.map(({ parts }) => parts.length)).toEqual([20, 20, 5]);
  });

  it('need no batch when there is only one', async () => {
    const { ask, trips } = line();
    expect(await ask('/me')).toBe('/me');
    expect(trips).toEqual([{ path: '/me', parts: [] }]);
  });

  it('wait for the callers that answers set free, so that batches stay full', async () => {
    const { ask, trips } = line();
    const worker = async (n: number) => {
      for (let step = 0; step < 5; step += 1) await ask(`/worker/${n}/step/${step}`);
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => worker(n)));
    expect(trips).toHaveLength(5);
  });

  it('never have two batches under way for one mailbox', async () => {
    const { ask, under } = line();
    const all = paths(50).map((path) => ask(path, { mailbox: 'contact@marlsbury.gov.example' }));
    expect(await Promise.all(all)).toEqual(paths(50));
    expect(under.most).toBe(1);
  });

  it('go alone when the answer may be large, four at a time for a mailbox', async () => {
    const { ask, under, trips } = line();
    const all = paths(9).map((path) => ask(path, { mailbox: 'contact@marlsbury.gov.example', alone: true }));
    expect(await Promise.all(all)).toEqual(paths(9));
    expect(trips).toHaveLength(9);
    expect(under.most).toBe(4);
  });
});

describe('a batch that fails as a whole', () => {
  it('was not looked into when its envelope is refused: each call goes by itself and the faulty one shows', async () => {
    const { ask, trips } = line(({ parts }) =>
      parts.length > 0 ? answer(400, { error: { code: 'BadRequest' } }) : null,
    );
    expect(await Promise.all(paths(3).map((path) => ask(path)))).toEqual(paths(3));
    expect(trips.map(({ path }) => path)).toEqual(['/$batch', ...paths(3)]);
  });

  it('gives every call the answer of the whole, for each to decide by its own rule', async () => {
    const busy = line(({ parts }) => (parts.length > 0 ? answer(503) : null));
    expect(await Promise.all(paths(2).map((path) => busy.ask(path)))).toEqual([503, 503]);
    const broken = line(() => 'lost');
    expect(await Promise.all(paths(2).map((path) => broken.ask(path)))).toEqual(['lost', 'lost']);
  });

  it('tells every caller when there is no token to travel with', async () => {
    const { ask } = line(() => new Error('no token'));
    const outcomes = await Promise.allSettled([...paths(3).map((path) => ask(path)), ask('/alone', { alone: true })]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    await expect(ask('/later')).rejects.toThrow('no token');
  });
});
