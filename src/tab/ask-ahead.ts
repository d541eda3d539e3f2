import type { Client, Problem } from '../api/client.ts';
import type { Answer, Asked, EndpointName } from '../api/contract.ts';
import type { Outcome } from '../domain/outcome.ts';
import { asks } from './asks.ts';
import type { Route } from './routes.ts';

export type AheadClient = Client & {
  /** Ends when the answer is there, or where nothing was asked. */
  readonly ahead: Promise<unknown>;
  /** The answer to what was asked ahead, for whoever must not wait: null where it has not come, or was given already. */
  answered<N extends EndpointName>(name: N, asked?: Asked<N>): Outcome<Answer<N>, Problem> | null;
};

/**
 * A client that has asked for what the first view will want, before that view is there to want it. Whoever asks the same
 * first is given that answer, once.
 */
export function askAhead(client: Client, route: Route | null): AheadClient {
  const first = firstCall(route);
  if (first === null) return { ...client, ahead: Promise.resolve(), answered: () => null };
  const [name, asked] = first;
  const key = keyOf(name, asked);
  let ahead: ReturnType<Client['call']> | null = client.call(name, asked);
  let there: Outcome<unknown, Problem> | null = null;
  ahead.then((answer: Outcome<unknown, Problem>) => {
    there = answer;
  });
  return {
    ...client,
    ahead,
    answered: ((wanted: EndpointName, given?: unknown) =>
      ahead !== null && keyOf(wanted, given) === key ? there : null) as AheadClient['answered'],
    call: ((wanted: EndpointName, given?: unknown) => {
      if (ahead === null || keyOf(wanted, given) !== key) return client.call(wanted, given as never);
      const answer = ahead;
      ahead = null;
      return answer;
    }) as Client['call'],
  };
}

const keyOf = (name: EndpointName, asked: unknown): string => JSON.stringify([name, asked]);

/** Null where a view asks for nothing that can be known before it is there. */
function firstCall(route: Route | null): [EndpointName, never] | null {
  const call = <N extends EndpointName>(name: N, asked: Asked<N>) => [name, asked] as [EndpointName, never];
  switch (route?.at) {
    case 'board':
      return call('board', asks.board(route));
    case 'case':
      return call('caseDetail', asks.caseDetail(route.reference));
    case 'mail':
      return call('intake', asks.intake(route.state));
    case 'notices':
      return ['notices', undefined as never];
    case 'search':
    case 'calendar':
    case 'trends':
      return null;
    default:
      return call('work', asks.work(route?.at === 'work' ? route.whose : 'mine'));
  }
}
