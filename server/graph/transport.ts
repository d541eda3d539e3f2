import { randomUUID } from 'node:crypto';
import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { safeAddress } from './address.ts';
import type { Counter } from './counts.ts';
import { Bearer, chain } from './middleware.ts';
import { type GraphAnswer, type GraphRequest, NO_BYTES, type TransferRequest, type Tried } from './request.ts';
import type { Tokens } from './token.ts';

export type Transport = {
  /** One try of one request: an answer of any status, or `lost`. Throws where no token can be had. */
  send(request: GraphRequest): Promise<Tried>;
  transfer(request: TransferRequest): Promise<Tried>;
};

type Wire = {
  /** `https://graph.microsoft.com`, without a version. */
  readonly graphUrl: string;
  readonly tokens: Tokens;
  readonly counter: Counter;
  readonly closing: AbortSignal;
  readonly timeLimitMs?: number;
};

const TIME_LIMIT_MS = 60_000;
/** A slow line carries this much in a millisecond; large bodies get their time on top of the limit. */
const SLOWEST_BYTES_PER_MS = 50;
// SharePoint gives traffic without this form a lower priority (Microsoft's throttling guidance, "decorate your traffic").
const USER_AGENT = 'NONISV|Redress|Redress/0.1';

/** The one place that sends. */
export function openTransport({ graphUrl, tokens, counter, closing, timeLimitMs = TIME_LIMIT_MS }: Wire): Transport {
  const client = Client.initWithMiddleware({
    baseUrl: `${graphUrl}/`,
    defaultVersion: 'v1.0',
    middleware: chain(graphUrl),
  });
  const limit = (bytes: number) =>
    AbortSignal.any([closing, AbortSignal.timeout(Math.ceil(timeLimitMs + bytes / SLOWEST_BYTES_PER_MS))]);

  const once = async (request: GraphRequest, token: string): Promise<Tried> => {
    counter.add('requests');
    const body = bodyOf(request);
    const sdk = client
      // The SDK takes `https://` anywhere in a path for the beginning of an address.
      .api(request.path.replaceAll('https://', 'https%3A%2F%2F'))
      .responseType(ResponseType.RAW)
      .middlewareOptions([new Bearer(token)])
      .options({ signal: limit(body?.byteLength ?? 0), redirect: 'manual' })
      .headers({
        ...request.headers,
        ...(body && { 'Content-Type': request.bytes?.mediaType ?? 'application/json' }),
        Accept: request.wantsBytes ? '*/*' : 'application/json',
        // Node's fetch sends `*`, which some directory endpoints refuse with 400.
        'Accept-Language': 'en-US',
        'User-Agent': USER_AGENT,
        'client-request-id': randomUUID(),
      });
    return received(() => verb(sdk, request.method, body), request.wantsBytes ?? false, counter, closing);
  };

  return {
    send: async (request) => {
      const token = await tokens.get();
      const answer = await once(request, token);
      if (answer === 'lost' || answer.status !== 401) return answer;
      // An ended or withdrawn token; nothing was done, so even a POST may go once more.
      tokens.forget(token);
      return once(request, await tokens.get());
    },
    transfer: async ({ method, address, headers, content }) => {
      const url = safeAddress(address, 'a file transfer');
      counter.add('transfers');
      const get = () =>
        fetch(url, {
          method,
          redirect: 'error',
          signal: limit(content?.byteLength ?? 0),
          headers: { ...headers, 'accept-language': 'en-US', 'user-agent': USER_AGENT },
          ...(content ? { body: Buffer.from(content) } : {}),
        });
      return received(get, method === 'GET', counter, closing);
    },
  };
}

type SdkRequest = ReturnType<Client['api']>;

function verb(sdk: SdkRequest, method: GraphRequest['method'], body: Buffer | null): Promise<Response> {
  switch (method) {
    case 'GET':
      return sdk.get();
    case 'DELETE':
      return sdk.delete();
    case 'POST':
      return sdk.post(body ?? '');
    case 'PATCH':
      return sdk.patch(body ?? '');
    case 'PUT':
      return sdk.put(body ?? '');
  }
}

async function received(
  get: () => Promise<Response>,
  wantsBytes: boolean,
  counter: Counter,
  closing: AbortSignal,
): Promise<Tried> {
  try {
    const response = await get();
    const content = new Uint8Array(await response.arrayBuffer());
    if (response.status === 429) counter.add('throttled');
    return readAnswer(response.status, Object.fromEntries(response.headers), content, wantsBytes);
  } catch {
    // A reset connection, the time limit, half a body: whether the work was done is not known.
    closing.throwIfAborted();
    counter.add('lost');
    return 'lost';
  }
}

function readAnswer(
  status: number,
  headers: Record<string, string>,
  content: Uint8Array,
  wantsBytes: boolean,
): GraphAnswer {
  if (wantsBytes && status < 400) return { status, headers, json: undefined, bytes: content };
  const json = /\bjson\b/i.test(headers['content-type'] ?? '') && content.byteLength > 0;
  return { status, headers, json: json ? JSON.parse(Buffer.from(content).toString()) : undefined, bytes: NO_BYTES };
}

function bodyOf({ json, bytes }: GraphRequest): Buffer | null {
  if (bytes) return Buffer.from(bytes.content.buffer, bytes.content.byteOffset, bytes.content.byteLength);
  return json === undefined ? null : Buffer.from(JSON.stringify(json));
}
