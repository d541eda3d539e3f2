import { GraphFault } from '../route.ts';

/** Refusals of the Teams workload. Status and code are what a client may lean on; most sentences are not documented. */
export const invalid = (message: string): GraphFault => new GraphFault(400, 'BadRequest', message);
export const forbidden = (message: string): GraphFault => new GraphFault(403, 'Forbidden', message);
export const notFound = (message: string): GraphFault => new GraphFault(404, 'NotFound', message);

/** What this emulator does not imitate; never a friendly answer instead. */
export const notImitated = (what: string): GraphFault =>
  new GraphFault(501, 'notSupported', `${what} is not imitated here.`);

/** Properties of a JSON body, or the gateway's 400 for one that is no object or has a property nobody knows. */
export function bodyOf(json: unknown, type: string, known: readonly string[]): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw invalid('The body must be a JSON object.');
  const body = json as Record<string, unknown>;
  for (const name in body) {
    if (name.startsWith('@odata.') || known.includes(name)) continue;
    throw invalid(`The property '${name}' does not exist on type '${type}'.`);
  }
  return body;
}
