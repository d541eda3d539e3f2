import type { ActAsked } from '../../src/api/act-shapes.ts';
import type { CaseDetail } from '../../src/api/case-detail-shapes.ts';
import { type Client, makeClient, type Problem } from '../../src/api/client.ts';
import type { Answer, Asked, EndpointName } from '../../src/api/contract.ts';
import { readsByContract } from '../../src/api/reads.ts';
import type { ProblemBody } from '../../src/api/shapes.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { Person } from '../../src/domain/triage/intake.ts';

/** Somebody of the council who is signed in, and what they do through the API: every answer is held to the contract. */
export type Desk = {
  readonly person: Person;
  readonly client: Client;
  /** What an endpoint answers; throws with the words of the problem. */
  get<N extends EndpointName>(name: N, asked?: Asked<N>): Promise<Answer<N>>;
  /** What is wrong, in the words a person reads; throws where nothing is. */
  problem<N extends EndpointName>(name: N, asked?: Asked<N>): Promise<ProblemBody>;
  /** Does it on the case as it stands now: looks, and acts on what was seen. */
  act(reference: string, act: ActAsked): Promise<{ readonly detail: CaseDetail; readonly opened: string | null }>;
  /** The same where it is to be refused. */
  refused(reference: string, act: ActAsked): Promise<ProblemBody>;
};

/** The desk of whoever a token is for. */
export async function deskOf(origin: string, token: string): Promise<Desk> {
  const client = makeClient({
    token: async () => token,
    language: () => 'en',
    fetch: (path, init) => fetch(`${origin}${path}`, init),
    reads: readsByContract,
  });
  const get: Desk['get'] = async (name, asked) => value(name, await client.call(name, asked));
  const problem: Desk['problem'] = async (name, asked) => body(name, await client.call(name, asked));
  const asNow = async (reference: string, act: ActAsked) => {
    const { card } = await get('caseDetail', { params: { reference } });
    return { params: { reference }, body: { seen: card.sequence, act } };
  };
  const { id, name } = await get('me');
  return {
    person: { id, name },
    client,
    get,
    problem,
    act: async (reference, act) => get('act', await asNow(reference, act)),
    refused: async (reference, act) => problem('act', await asNow(reference, act)),
  };
}

function value<T>(name: string, answer: Outcome<T, Problem>): T {
  if (answer.ok) return answer.value;
  throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
}

function body(name: string, answer: Outcome<unknown, Problem>): ProblemBody {
  if (!answer.ok && answer.refusal.kind === 'answered') return answer.refusal.body;
  throw new Error(`${name} was not refused in words: ${JSON.stringify(answer)}`);
}
