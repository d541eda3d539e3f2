import {
  Client,
  HTTPMessageHandler,
  LargeFileUploadTask,
  type Middleware,
  PageIterator,
} from '@microsoft/microsoft-graph-client';
import { DefaultHeaders, DefaultInit, type GraphFI, graphfi } from '@pnp/graph';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/columns/index.js';
import '@pnp/graph/files/index.js';
import type { IListItems } from '@pnp/graph/list-item/types.js';
import type { ISites } from '@pnp/graph/sites/types.js';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, BY_PATH, type Site } from './a-site.ts';

let tenant: Site;
let at: string;
const COUNT = 65;
const THRESHOLD = 20;

beforeAll(async () => {
  tenant = await aSite({ listViewThreshold: THRESHOLD });
  at = await tenant.list('Peers', [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }]);
  await tenant.rows(
    at,
    Array.from({ length: COUNT }, (_, i) => ({ Title: `Row ${i}`, Ref: `R-${i}` })),
  );
});
afterAll(() => tenant.close());

/** The SDK sends its token to https only, and takes https alone for an absolute address. */
class BearerTo implements Middleware {
  #next: Middleware | null = null;
  setNext(next: Middleware): void {
    this.#next = next;
  }
  async execute(context: Parameters<Middleware['execute']>[0]): Promise<void> {
    if (typeof context.request === 'string') context.request = context.request.replace(/^.+(?=http:\/\/)/, '');
    const address = typeof context.request === 'string' ? context.request : context.request.url;
    const headers = new Headers((context.options?.headers ?? {}) as Record<string, string>);
    if (address.startsWith(`${tenant.emulator.origin}/v1.0/`)) {
      headers.set('authorization', `Bearer ${tenant.caller.ownToken}`);
    }
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.#next!.execute(context);
  }
}

function sdk(): Client {
  const [bearer, http] = [new BearerTo(), new HTTPMessageHandler()];
  bearer.setNext(http);
  return Client.initWithMiddleware({
    baseUrl: `${tenant.emulator.origin}/`,
    defaultVersion: 'v1.0',
    middleware: bearer,
  });
}

describe('Microsoft’s own SDK 3.0.7, written by others for the real Graph', () => {
  it('pages through more rows than the threshold with its PageIterator', async () => {
    const client = sdk();
    const first = await client.api(`${BY_PATH}:/lists/Peers/items`).top(10).expand('fields($select=Ref)').get();
    const seen: string[] = [];
    await new PageIterator(client, first, (row: { fields: { Ref: string } }) => {
      seen.push(row.fields.Ref);
      return true;
    }).iterate();
    expect(seen).toEqual(Array.from({ length: COUNT }, (_, i) => `R-${i}`));
  });

  it('follows a delta to its deltaLink with the same iterator', async () => {
    const client = sdk();
    const first = await client.api(`${at}/items/delta`).top(30).get();
    let rows = 0;
    const iterator = new PageIterator(client, first, () => {
      rows += 1;
      return true;
    });
    await iterator.iterate();
    expect([rows, iterator.isComplete()]).toEqual([COUNT, true]);
    expect(iterator.getDeltaLink()).toContain('/items/delta?token=');
  });

  it('writes a row, changes it under its tag, and reads our refusals as GraphErrors', async () => {
    const client = sdk();
    const made = await client.api(`${at}/items`).post({ fields: { Ref: 'sdk' } });
    const changed = await client
      .api(`${at}/items/${made.id}/fields`)
      .header('If-Match', made.eTag)
      .patch({ Title: 'x' });
    expect(changed.Title).toBe('x');
    const caught = (work: Promise<unknown>) => work.catch((error: unknown) => error);
    const stale = client.api(`${at}/items/${made.id}/fields`).header('If-Match', made.eTag).patch({ Title: 'y' });
    expect(await caught(stale)).toMatchObject({ statusCode: 412, code: 'notAllowed' });
    expect(await caught(client.api(`${at}/items`).post({ fields: { Ref: 'SDK' } }))).toMatchObject({
      statusCode: 400,
      code: 'invalidRequest',
    });
    const wide = client.api(`${at}/items`).filter("startswith(fields/Ref,'R')").get();
    expect(await caught(wide)).toMatchObject({ statusCode: 422, code: 'notSupported' });
    await client.api(`${at}/items/${made.id}`).delete();
  });

  it('puts and gets a file, and uploads a large one in pieces with its LargeFileUploadTask', async () => {
    const client = sdk();
    const drive = `${tenant.site}/drive`;
    const letter = await client.api(`${drive}/root:/Peers/letter.txt:/content`).put('Dear council');
    expect(letter.size).toBe(12);
    const content = await client
      .api(`${drive}/items/${letter.id}/content`)
      .responseType('text' as never)
      .get();
    expect(content).toBe('Dear council');
    const bytes = new ArrayBuffer(1_000_000);
    new Uint8Array(bytes).forEach((_, i, all) => {
      all[i] = i % 256;
    });
    const session = await LargeFileUploadTask.createUploadSession(
      client,
      `${drive}/root:/Peers/large.bin:/createUploadSession`,
      {},
    );
    const file = { content: bytes, name: 'large.bin', size: bytes.byteLength };
    const task = new LargeFileUploadTask(
      client,
      { ...file, sliceFile: ({ minValue, maxValue }) => bytes.slice(minValue, maxValue + 1) },
      session,
      { rangeSize: 327_680 },
    );
    const { responseBody } = await task.upload();
    expect(responseBody).toMatchObject({ name: 'large.bin', size: 1_000_000 });
  });
});

describe('@pnp/graph, written by others for the real Graph', () => {
  type Row = { id: string; fields: { Ref: string; Title: string } };
  type WithLists = { readonly lists: () => Promise<readonly { id: string; displayName: string; webUrl: string }[]> } & {
    readonly lists: { getById(id: string): { readonly items: IListItems } };
  };
  const pnp = () =>
    graphfi().using(
      DefaultInit(`${tenant.emulator.origin}/v1.0`),
      DefaultHeaders(),
      BrowserFetchWithRetry(),
      DefaultParse(),
      InjectHeaders({ Authorization: `Bearer ${tenant.caller.ownToken}` }),
    ) as GraphFI & { readonly sites: ISites };
  const site = async () =>
    (await pnp().sites.getByUrl('marlsbury.sharepoint.example', '/sites/redress')) as unknown as WithLists;

  /** A query of PnP remembers what was asked of it, so every question gets one of its own. */
  const items = async (list: string) => (await site()).lists.getById(list).items;
  const read = async (query: IListItems) => (await query.expand('fields')()) as unknown as readonly Row[];

  it('finds the site by its address, its lists, and its rows with their fields', async () => {
    const lists = await (await site()).lists();
    const peers = lists.find((list) => list.displayName === 'Peers')!;
    expect(peers.webUrl).toBe('https://marlsbury.sharepoint.example/sites/redress/Lists/Peers');
    const some = await read((await items(peers.id)).top(3));
    expect(some.map((row) => row.fields.Ref)).toEqual(['R-0', 'R-1', 'R-2']);
    const found = await read((await items(peers.id)).filter("fields/Ref eq 'r-40'"));
    expect(found.map((row) => row.fields.Title)).toEqual(['Row 40']);
    let rows = 0;
    for await (const page of (await items(peers.id)).top(25)) rows += page.length;
    expect(rows).toBe(COUNT);
  });

  it('adds, changes and removes a row', async () => {
    const list = at.split('/').at(-1)!;
    const made = (await (await items(list)).add({ fields: { Ref: 'pnp' } as never })) as unknown as Row;
    expect(made.fields.Ref).toBe('pnp');
    const row = async () => (await items(list)).getById(made.id);
    await (await row()).update({ fields: { Title: 'by pnp' } as never });
    const mine = async () => read((await items(list)).filter("fields/Ref eq 'pnp'"));
    expect((await mine()).map(({ fields }) => fields.Title)).toEqual(['by pnp']);
    expect(await (await row()).versions()).toHaveLength(2);
    await (await row()).delete();
    expect(await mine()).toEqual([]);
  });
});
