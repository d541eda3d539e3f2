import type { Reads } from './client.ts';
import { contract } from './contract.ts';
import type { Endpoint } from './endpoint.ts';

/** Holds an answer to its schema, for callers that are not a page of the same build: tests and programs. */
export const readsByContract: Reads = (name, body) => {
  const { answer }: Endpoint = contract[name];
  if (typeof answer === 'string') return null;
  const read = answer.safeParse(body);
  return read.success ? { value: read.data } : null;
};
