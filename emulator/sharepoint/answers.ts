import type { Call, Reply } from '../route.ts';

type Json = Record<string, unknown>;

/** One entity with its context address. */
export const entity = (call: Call, context: string, body: Json, status = 200): Reply => ({
  status,
  body: { '@odata.context': `${call.base}/$metadata#${context}/$entity`, ...body },
});

/** A collection, with the address of what follows where there is more. */
export const collection = (call: Call, context: string, value: readonly unknown[], links: Json = {}): Reply => ({
  status: 200,
  body: { '@odata.context': `${call.base}/$metadata#${context}`, ...links, value },
});

export const noContent: Reply = { status: 204 };

/** This call's own address with other options, for nextLinks and deltaLinks. Undefined options are left out. */
export function linkTo(call: Call, options: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(options)
    .filter((option): option is [string, string] => option[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${call.base}${call.path}?${query}`;
}
