import { contract, type EndpointName } from './contract.ts';
import type { Endpoint } from './endpoint.ts';

/** What a caller has to know of an endpoint. */
export type Call = {
  readonly method: Endpoint['method'];
  readonly path: string;
  /** Needs no token. */
  readonly open: boolean;
  /** Takes a body. */
  readonly sends: boolean;
  /** The answer is text, not JSON. */
  readonly text: boolean;
};

const callOf = ({ method, path, caller, body, answer }: Endpoint): Call => ({
  method,
  path,
  open: caller === 'anybody',
  sends: body !== undefined,
  text: typeof answer === 'string',
});

/** Every endpoint without its schemas. The build of the surfaces writes this table out, so that no browser loads them. */
export const endpoints: Readonly<Record<EndpointName, Call>> = Object.fromEntries(
  Object.entries(contract).map(([name, endpoint]) => [name, callOf(endpoint)]),
) as Record<EndpointName, Call>;
