import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ProblemBody } from '../../src/api/shapes.ts';
import type { CaseRefusal } from '../../src/domain/case/refusal.ts';
import type { DecisionRefusal } from '../../src/domain/triage/decisions.ts';
import { languageOf } from '../../src/words/languages.ts';
import { refusalSaid } from '../../src/words/refusals/said.ts';
import type { DoorProblem, Language, ProblemWords } from '../../src/words/shape.ts';
import { wordsIn } from '../../src/words/words.ts';

/** Every "no" this server can give. */
export type Refusal = DoorProblem | DecisionRefusal | ActRefused;

/** An act on a case that was not done; its reasons have names of their own, some the same as those of decisions. */
export type ActRefused = { readonly reason: 'act refused'; readonly reference: string; readonly why: CaseRefusal };

const STATUS: Readonly<Record<Exclude<Refusal['reason'], 'act refused'>, number>> = {
  'no such message': 404,
  'already decided by someone else': 409,
  'not the message you saw': 409,
  'received after now': 422,
  'form was sent otherwise': 409,
  'nothing to undo': 409,
  'case has moved on': 409,
  'no such case to put it on': 404,
  'case was withdrawn': 409,
  'message was acted on': 409,
  'not possible as it stands': 409,
  'no such page': 404,
  'bad request': 400,
  'too large': 413,
  'too many requests': 429,
  'not signed in': 401,
  'sign-in has ended': 401,
  'sign-in is not for Redress': 401,
  'not a person': 403,
  'sign-in cannot be checked': 503,
  'not allowed': 403,
  'directorate not known': 403,
  'message cannot be read': 404,
  'file not given out': 403,
  'Microsoft 365 is busy': 503,
  'something broke': 500,
};

type About = { readonly message?: string; readonly case?: string };
type FieldError = { readonly at: string; readonly says: string };

/**
 * What was asked for is not right in itself (422); everything else does not fit how the case stands (409), or there is no
 * such case.
 */
const UNFIT: readonly CaseRefusal['reason'][] = [
  'text missing',
  'too much text',
  'day in the future',
  'day before it began',
  'day before the answer',
  'day before the acknowledgement',
  'day after what followed',
  'not a moment',
  'no such point',
  'no points named',
  'point numbers repeat',
  'no such remedy',
  'no such kind of correspondence',
  'no such service',
  'no such person',
  'Ombudsman not told of',
  'next step not told',
  'rights not told',
  'merits not weighed',
  'twelve months not passed',
  'reasons not given',
];

function statusOf(refusal: Refusal): number {
  if (refusal.reason !== 'act refused') return STATUS[refusal.reason];
  if (refusal.why.reason === 'no such case') return 404;
  return UNFIT.includes(refusal.why.reason) ? 422 : 409;
}

/** The one place where a refusal becomes a body of RFC 9457 with sentences in the reader's language. */
export function problemBody(
  refusal: Refusal,
  said: { language: Language; reference: string; about?: About; errors?: readonly FieldError[] },
): ProblemBody {
  const { title, detail, kept, todo } = sentence(refusal, said.language);
  const reference = 'reference' in refusal ? refusal.reference : null;
  return {
    type: `urn:redress:problem:${reasonOf(refusal)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')}`,
    title,
    status: statusOf(refusal),
    detail,
    about: { message: said.about?.message ?? null, case: said.about?.case ?? reference },
    kept,
    todo,
    reference: said.reference,
    ...toldOf(refusal),
    ...(said.errors ? { errors: [...said.errors] } : {}),
  };
}

/** What the person who was slower is told of; anything after it they are told of again. */
function toldOf(refusal: Refusal): Pick<ProblemBody, 'toldOf'> {
  if (refusal.reason !== 'act refused' || refusal.why.reason !== 'someone was faster') return {};
  const last = refusal.why.meanwhile.at(-1);
  return last ? { toldOf: last.sequence } : {};
}

const reasonOf = (refusal: Refusal): string => (refusal.reason === 'act refused' ? refusal.why.reason : refusal.reason);

/** A case that is not the reader's to see is one that does not exist, in the same words and with the same status. */
export const NO_SUCH_CASE = (reference: string): ActRefused => ({
  reason: 'act refused',
  reference,
  why: { reason: 'no such case' },
});

function sentence(refusal: Refusal, language: Language): ProblemWords {
  if (refusal.reason === 'act refused') return refusalSaid(refusal.why, language);
  const words = wordsIn(language);
  const all: Record<string, (facts: never) => ProblemWords> = { ...words.decisionRefused, ...words.door };
  return (all[refusal.reason] as (facts: Refusal) => ProblemWords)(refusal);
}

/** Answers a refusal. What the request was about is read from its path, never from what was sent. */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  more: { errors?: readonly FieldError[]; status?: number; retryAfter?: number } = {},
): FastifyReply {
  const key = (request.params as { key?: string } | undefined)?.key;
  const language = languageOf(request.headers['accept-language']);
  const body = problemBody(refusal, {
    language,
    reference: request.id,
    ...(key ? { about: { message: key } } : {}),
    ...(more.errors ? { errors: more.errors } : {}),
  });
  if (more.retryAfter !== undefined) reply.header('retry-after', String(more.retryAfter));
  const status = more.status ?? body.status;
  return reply
    .code(status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send({ ...body, status });
}

/** Thrown by the rate limiter; carried here so that one handler words every error. */
export class TooManyRequests extends Error {
  readonly statusCode = 429;
  readonly seconds: number;
  constructor(seconds: number) {
    super('too many requests');
    this.name = 'TooManyRequests';
    this.seconds = seconds;
  }
}

/** Any thrown error becomes a problem body; what it says goes into no answer and no log, for it may name a person. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      at: `${error.validationContext ?? ''}${instancePath}`,
      says: message ?? '',
    }));
    return answerProblem(request, reply, { reason: 'bad request' }, { errors });
  }
  if (error instanceof TooManyRequests) {
    return answerProblem(request, reply, { reason: 'too many requests', seconds: error.seconds });
  }
  const { statusCode } = error as Partial<FastifyError>;
  if (statusCode === 413) return answerProblem(request, reply, { reason: 'too large' });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return answerProblem(request, reply, { reason: 'bad request' }, { status: statusCode });
  }
  const { kind, retryAt } = error as { kind?: unknown; retryAt?: unknown };
  request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed');
  if (kind === 'throttled' || kind === 'unavailable') {
    const seconds = typeof retryAt === 'string' ? (Date.parse(retryAt) - Date.now()) / 1000 : Number.NaN;
    const retryAfter = Number.isNaN(seconds) ? 30 : Math.max(1, Math.ceil(seconds));
    return answerProblem(request, reply, { reason: 'Microsoft 365 is busy' }, { retryAfter });
  }
  return answerProblem(request, reply, { reason: 'something broke' });
}
