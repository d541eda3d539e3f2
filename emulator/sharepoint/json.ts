import { invalid } from './refusals.ts';

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The request's body as an object with no other properties than `known`; annotations (`@…`) pass. 400 otherwise. */
export function bodyOf(value: unknown, known: ReadonlySet<string>): Json {
  if (!isObject(value)) throw invalid('The request body must be a JSON object.');
  for (const name of Object.keys(value)) {
    if (!known.has(name) && !name.startsWith('@')) throw invalid(`Property '${name}' is not recognized.`);
  }
  return value;
}

/** A text property; '' where it is absent. 400 where it is something else. */
export function textOf(body: Json, name: string): string {
  const value = body[name];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw invalid(`Property '${name}' must be a string.`);
  return value;
}

/** A yes or no; `otherwise` where it is absent. 400 where it is something else. */
export function flagOf(body: Json, name: string, otherwise: boolean): boolean {
  const value = body[name];
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'boolean') throw invalid(`Property '${name}' must be a boolean.`);
  return value;
}
