import { type GraphAnswer, type GraphRequest, NO_BYTES, type Tried } from './request.ts';

/** A call as a part of a batch, still without its id. Bodies that are not JSON travel as base64. */
export function partOf({ method, path, headers, json, bytes }: GraphRequest): string {
  const body = bytes ? Buffer.from(bytes.content).toString('base64') : json;
  const type = bytes?.mediaType ?? 'application/json';
  // A part with a body and no Content-Type is answered 400.
  const named = { ...headers, ...(body !== undefined && { 'Content-Type': type }) };
  return JSON.stringify({
    method,
    url: path,
    ...(Object.keys(named).length > 0 && { headers: named }),
    ...(body !== undefined && { body }),
  });
}

/** The body of one batch. Ids are the positions. */
export const batchOf = (parts: readonly string[]): Uint8Array =>
  Buffer.from(`{"requests":[${parts.map((part, id) => `{"id":"${id}",${part.slice(1)}`).join(',')}]}`);

type Part = { readonly id?: unknown; readonly status?: unknown; readonly headers?: unknown; readonly body?: unknown };

/** Each call's answer out of a batch's answer; the order of parts is not promised, and a missing one is lost. */
export function answersOf(json: unknown, requests: readonly GraphRequest[]): Tried[] {
  const parts = new Map<unknown, Part>();
  const responses = (json as { responses?: unknown } | undefined)?.responses;
  for (const part of Array.isArray(responses) ? (responses as Part[]) : []) parts.set(String(part.id), part);
  return requests.map((request, id) => {
    const part = parts.get(String(id));
    return part && typeof part.status === 'number' ? answerOf(part, part.status, request) : 'lost';
  });
}

function answerOf({ headers, body }: Part, status: number, { wantsBytes }: GraphRequest): GraphAnswer {
  const named = Object.fromEntries(
    Object.entries((headers ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
  const file = wantsBytes && status < 300 && typeof body === 'string';
  return {
    status,
    headers: named,
    json: file ? undefined : (body ?? undefined),
    bytes: file ? new Uint8Array(Buffer.from(body, 'base64')) : NO_BYTES,
  };
}
