import { GraphFault, type Route } from '../../../emulator/route.ts';
import type { Slice } from '../../../emulator/slice.ts';

/** What the probe routes were called with, newest last. */
export type Seen = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly json: unknown;
  readonly prefer: ReadonlyMap<string, string>;
};

/** A slice with the smallest routes that show what the shell does, beside the tenant's own. */
export function probeSlice() {
  const seen: Seen[] = [];
  let busy = 0;
  let most = 0;
  const open = { app: [], delegated: [] };
  const route = (
    method: Route['method'],
    pattern: string,
    workload: Route['workload'],
    handle: Route['handle'],
    more: Partial<Route> = {},
  ): Route => ({ method, pattern, workload, permissions: open, handle, ...more });
  const note: Route['handle'] = (call) => {
    seen.push({ path: call.path, bytes: call.bytes, json: call.json, prefer: call.prefer });
    return { status: 201, body: { params: call.params, query: call.query, json: call.json ?? null } };
  };
  const slice: Slice = {
    name: 'probe',
    schema: '',
    routes: [
      route('POST', '/probe', 'directory', note, { accepts: ['text/plain'] }),
      route('PATCH', '/probe', 'sharepoint', note),
      route('PUT', '/probe/content', 'sharepoint', note),
      route('GET', '/probe', 'directory', note, { options: ['$top'] }),
      route('GET', '/probe/bytes', 'outlook', () => ({
        status: 200,
        headers: { 'Content-Type': 'message/rfc822' },
        body: Buffer.from('From: a\r\n\r\n\u00e9'),
      })),
      route('GET', '/probe/nothing', 'directory', () => ({ status: 204 })),
      route('GET', '/probe/bug', 'directory', () => {
        throw new Error('secret words of a resident');
      }),
      route('GET', '/probe/fault', 'sharepoint', () => {
        throw new GraphFault(422, 'notSupported', 'too many', { inner: { code: 'tooManyResources' } });
      }),
      route('GET', '/users/:user/probe', 'outlook', async () => {
        busy += 1;
        most = Math.max(most, busy);
        await new Promise((go) => setTimeout(go, 150));
        busy -= 1;
        return { status: 200, body: {} };
      }),
      ...(['outlook', 'sharepoint', 'teams', 'directory'] as const).map((workload) =>
        route('GET', `/probe/needs/${workload}`, workload, () => ({ status: 200, body: {} }), {
          permissions: { app: ['Never.Granted', 'Nor.This'], delegated: null },
        }),
      ),
    ],
    transfers: [route('PUT', '/upload/:key', 'sharepoint', note)],
  };
  return { slice, seen, most: () => most };
}
