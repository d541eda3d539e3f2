import { type Caller, GraphFault } from '../route.ts';
import type { Answer, Door } from './door.ts';
import type { RequestIds } from './errors.ts';
import type { Body } from './graph-call.ts';
import { isJson, mediaType } from './media.ts';

const MOST = 20;

type Part = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
};

type PartAnswer = {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/**
 * Runs a `$batch`: every part through the same door, dependants after what they depend on (424 where that failed).
 * Throws GraphFault for an envelope that is not one. `null`: a part broke the connection.
 */
export async function runBatch(
  door: Door,
  envelope: unknown,
  caller: Caller,
  ids: RequestIds,
): Promise<PartAnswer[] | null> {
  const parts = readParts(envelope);
  const answers = new Map<string, Promise<PartAnswer | null>>();
  for (const part of parts) {
    const before = part.dependsOn.map((id) => answers.get(id)!);
    answers.set(
      part.id,
      before.length === 0 ? runPart(door, part, caller, ids) : runAfter(door, part, before, caller, ids),
    );
  }
  const all = await Promise.all(answers.values());
  return all.includes(null) ? null : (all as PartAnswer[]);
}

async function runAfter(
  door: Door,
  part: Part,
  before: readonly Promise<PartAnswer | null>[],
  caller: Caller,
  ids: RequestIds,
): Promise<PartAnswer | null> {
  const results = await Promise.all(before);
  if (results.includes(null)) return null;
  if (results.some((result) => result!.status >= 400)) {
    const fault = new GraphFault(424, 'FailedDependency', 'A request this one depends on has failed.');
    return partAnswer(part.id, door.failed(fault, part.method, ids));
  }
  return runPart(door, part, caller, ids);
}

async function runPart(door: Door, part: Part, caller: Caller, ids: RequestIds): Promise<PartAnswer | null> {
  const url = part.url.startsWith('/') ? part.url : `/${part.url}`;
  const refused = (message: string): PartAnswer => partAnswer(part.id, door.failed(bad(message), part.method, ids));
  if (/^\/\$batch\b/i.test(url)) return refused('A batch cannot hold a batch.');
  const body = partBody(part);
  if (typeof body === 'string') return refused(body);
  const answer = await door.answer({
    method: part.method,
    target: url,
    headers: part.headers,
    body,
    caller,
    part: true,
    ids,
  });
  return answer.broken ? null : partAnswer(part.id, answer);
}

/** A string says why the body is refused. */
function partBody(part: Part): Body | string {
  if (part.body === undefined || part.body === null) return { kind: 'none' };
  const media = mediaType(part.headers['content-type']);
  if (media === '') return `Write request id : ${part.id} does not contain Content-Type header or body.`;
  if (isJson(media)) return { kind: 'value', value: part.body };
  if (typeof part.body !== 'string' || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(part.body)) {
    return 'A body that is not JSON must be base64.';
  }
  return { kind: 'bytes', bytes: Buffer.from(part.body, 'base64') };
}

function partAnswer(id: string, answer: Answer): PartAnswer {
  if (answer.body === undefined) return { id, status: answer.status, headers: answer.headers };
  if (answer.body instanceof Uint8Array) {
    return { id, status: answer.status, headers: answer.headers, body: Buffer.from(answer.body).toString('base64') };
  }
  return {
    id,
    status: answer.status,
    headers: { ...answer.headers, 'Content-Type': 'application/json' },
    body: answer.body,
  };
}

function readParts(envelope: unknown): Part[] {
  const requests = isRecord(envelope) ? envelope.requests : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw bad('Invalid batch payload format.');
  if (requests.length > MOST) throw bad(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  const seen = new Set<string>();
  const parts = requests.map((request): Part => {
    if (!isRecord(request)) throw bad('Invalid batch payload format.');
    const { id, method, url, headers = {}, dependsOn = [], body } = request;
    if (typeof id !== 'string' || id === '') throw bad('Each request needs an id.');
    if (seen.has(id)) throw bad(`Request Id ${id} is used twice.`);
    if (typeof method !== 'string' || !/^(GET|POST|PATCH|PUT|DELETE)$/i.test(method))
      throw bad(`Request ${id} needs a method.`);
    if (typeof url !== 'string' || url === '') throw bad(`Request ${id} needs a url.`);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url) || url.startsWith('//'))
      throw bad(`The url of request ${id} must be relative.`);
    if (!isRecord(headers)) throw bad(`The headers of request ${id} must be an object.`);
    if (!Array.isArray(dependsOn) || !dependsOn.every((on) => typeof on === 'string' && seen.has(on))) {
      throw bad(`Request ${id} depends on a request that does not come before it.`);
    }
    seen.add(id);
    return { id, method: method.toUpperCase(), url, headers: lowerCased(headers, id), dependsOn, body };
  });
  if (!sequenced(parts)) {
    throw bad('Requests depend all on the one before them, all on the same one, or on none.');
  }
  return parts;
}

/** The three documented patterns: parallel, serial, or everything after one and the same request. */
function sequenced(parts: readonly Part[]): boolean {
  const depending = parts.filter((part) => part.dependsOn.length > 0);
  if (depending.some((part) => part.dependsOn.length > 1)) return false;
  if (new Set(depending.map((part) => part.dependsOn[0])).size <= 1) return true;
  return parts.every((part, index) => part.dependsOn[0] === parts[index - 1]?.id);
}

function lowerCased(headers: Record<string, unknown>, id: string): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (typeof value !== 'string') throw bad(`A header of request ${id} is not text.`);
    lower[name.toLowerCase()] = value;
  }
  return lower;
}

const bad = (message: string): GraphFault => new GraphFault(400, 'BadRequest', message);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
