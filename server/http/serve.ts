import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { type Answer, type Contract, contract, type EndpointName, type Received } from '../../src/api/contract.ts';
import type { Endpoint } from '../../src/api/endpoint.ts';
import { problem } from '../../src/api/shapes.ts';
import { type Action, isAreaMissing, may } from '../../src/domain/access.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { bearerOf, challenge, type SignedIn, type TokenRefusal, type VerifyToken } from './authenticate.ts';
import type { CaseReads, CaseWorkflows } from './case-needs.ts';
import type { Limits } from './limits.ts';
import type { LiveHub } from './live.ts';
import type { Metrics } from './metrics.ts';
import type { HttpSettings, Reads, Workflows } from './needs.ts';
import type { MyNotices } from './notice-needs.ts';
import type { PresenceBoard } from './presence.ts';
import { answerProblem, type Refusal } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

/** What every route works with. */
export type Tools = {
  readonly workflows: Workflows;
  readonly reads: Reads;
  readonly cases: CaseReads;
  readonly caseWorkflows: CaseWorkflows;
  readonly notices: MyNotices;
  readonly presence: PresenceBoard;
  readonly live: LiveHub;
  readonly verifyToken: VerifyToken;
  readonly settings: HttpSettings;
  readonly metrics: Metrics;
  readonly limits: Limits;
};

/** A person for the endpoints that name an action, nobody for the public ones. */
type Who<N extends EndpointName> = Contract[N]['caller'] extends Action ? SignedIn : null;

type Handle<N extends EndpointName> = (
  asked: Received<N>,
  who: Who<N>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Outcome<Answer<N>, Refusal>>;

const PROBLEM = {
  description: 'What happened, what was kept, and what can be done',
  content: { 'application/problem+json': { schema: problem } },
};

/** Puts one endpoint of the contract up: its address, its shapes, who may call it, and what answers. */
export function serve<N extends EndpointName>(app: FastifyInstance, name: N, tools: Tools, handle: Handle<N>): void {
  const endpoint: Endpoint = contract[name];
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    onRequest: doorFor(endpoint, tools),
    ...(endpoint.mostBytes ? { bodyLimit: endpoint.mostBytes } : {}),
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.path.split('/')[2] ?? 'monitoring'],
      ...(isAction(endpoint)
        ? { security: [{ signIn: ['access_as_user'] }], description: `Action: ${endpoint.caller}` }
        : {}),
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      response: {
        ...(typeof endpoint.answer === 'string' ? {} : { [endpoint.status]: endpoint.answer }),
        '4xx': PROBLEM,
        '5xx': PROBLEM,
      },
    },
    handler: async (request, reply) => {
      const asked = { params: request.params, query: request.query, body: request.body } as Received<N>;
      const answer = await handle(asked, request.signedIn as Who<N>, request, reply);
      if (reply.sent || reply.raw.headersSent) return reply;
      if (!answer.ok) return answerProblem(request, reply, answer.refusal);
      return reply.code(endpoint.status).send(answer.value);
    },
  });
}

const isAction = (endpoint: Endpoint): endpoint is Endpoint & { caller: Action } =>
  endpoint.caller !== 'anybody' && endpoint.caller !== 'Microsoft Graph';

/** What is shown by these hangs on the directorate of whoever asks. */
const OF_CASES: readonly Action[] = [
  'read the mail log',
  'read cases',
  'act on cases',
  'see the load',
  'see the figures',
];

/** The door of an endpoint, closed before the body is read: how often from this address, who, how often this person. */
function doorFor(endpoint: Endpoint, { verifyToken, limits, cases }: Tools): onRequestHookHandler[] {
  if (!isAction(endpoint)) return [limits.perAddress];
  const { caller } = endpoint;
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const token = bearerOf(request.headers.authorization);
    const checked = token === null ? ({ ok: false, refusal: 'no token' } as const) : await verifyToken(token);
    if (!checked.ok) return turnAway(request, reply, checked.refusal);
    const { roles, viewer, person } = checked.value;
    if (!may(roles, caller)) return answerProblem(request, reply, { reason: 'not allowed', action: caller });
    if (OF_CASES.includes(caller) && isAreaMissing(viewer)) {
      request.log.warn('somebody is in more groups than their sign-in can carry, so their directorate is not known');
      return answerProblem(request, reply, { reason: 'directorate not known' });
    }
    if (viewer.area !== null) cases.saw(person, viewer.area, roles);
    request.signedIn = checked.value;
    return undefined;
  };
  return [limits.perAddress, admit, limits.perPerson];
}

const DOOR: Readonly<Record<TokenRefusal, Refusal>> = {
  'no token': { reason: 'not signed in' },
  unreadable: { reason: 'not signed in' },
  'bad signature': { reason: 'not signed in' },
  'other issuer': { reason: 'sign-in is not for Redress' },
  'other audience': { reason: 'sign-in is not for Redress' },
  'other tenant': { reason: 'sign-in is not for Redress' },
  expired: { reason: 'sign-in has ended' },
  'not yet valid': { reason: 'sign-in has ended' },
  'not a person': { reason: 'not a person' },
  'missing scope': { reason: 'not a person' },
  'keys not reachable': { reason: 'sign-in cannot be checked' },
};

function turnAway(request: FastifyRequest, reply: FastifyReply, why: TokenRefusal): FastifyReply {
  request.log.info({ why, route: request.routeOptions.url }, 'a call was turned away');
  if (why === 'keys not reachable') return answerProblem(request, reply, DOOR[why], { retryAfter: 30 });
  return answerProblem(request, reply.header('www-authenticate', challenge(why)), DOOR[why]);
}
