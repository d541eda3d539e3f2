import { GraphFault, type Route } from '../route.ts';
import type { Body } from './graph-call.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** `application/json; charset=utf-8` to `application/json`. */
export const mediaType = (header: string | undefined): string => (header ?? '').split(';', 1)[0]!.trim().toLowerCase();

export const isJson = (media: string): boolean => media === 'application/json' || media.endsWith('+json');

/**
 * The JSON value of a body, undefined where it is of another kind the route takes. What is PUT is a file's bytes,
 * whatever it says it is. Throws the 400 or 415 Graph answers when the content type is missing, is not taken, or lies.
 */
export function readJson(route: Route, contentType: string | undefined, body: Body): unknown {
  if (body.kind === 'none' || route.method === 'GET' || route.method === 'DELETE' || route.method === 'PUT')
    return undefined;
  const media = mediaType(contentType);
  if (media === '') {
    throw new GraphFault(
      400,
      'BadRequest',
      'A missing or empty content type header was found when trying to read a message. The content type header is required.',
    );
  }
  if (isJson(media)) return body.kind === 'value' ? body.value : parseJson(body.bytes);
  if (!route.accepts?.includes(media)) {
    throw new GraphFault(415, 'UnsupportedMediaType', `The content type '${media}' is not taken here.`);
  }
  return undefined;
}

/** Throws the gateway's 400 where the bytes are no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new GraphFault(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}
