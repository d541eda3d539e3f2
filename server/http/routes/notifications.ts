import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { done } from '../../../src/domain/outcome.ts';
import type { Notice } from '../needs.ts';
import { serve, type Tools } from '../serve.ts';

/** More than any batch of notices Graph sends without resource data. */
const MOST_BYTES = 512 * 1024;

const envelope = z.object({ value: z.array(z.unknown()).max(2_000) });
const notice = z.object({
  subscriptionId: z.string().min(1).max(100),
  clientState: z.string().max(255),
  tenantId: z.string().max(100),
  lifecycleEvent: z.string().optional(),
});

const MEANS: Readonly<Record<string, Notice['what']>> = {
  missed: 'missed',
  subscriptionRemoved: 'removed',
  reauthorizationRequired: 'reauthorise',
};

/**
 * Change notifications of Microsoft Graph. A notice only wakes the worker and is answered before the worker starts,
 * because an endpoint that is slow (over 3 s) has its notices delayed and then dropped ("Receive change notifications
 * through webhooks"). What does not carry our client state and tenant wakes nothing; the answer does not tell.
 */
export function notificationRoutes(parent: FastifyInstance, tools: Tools): void {
  parent.register(async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, parsed) => {
      parsed(null, body);
    });
    app.addHook('onRequest', shakeHands);
    for (const name of ['notice', 'lifecycleNotice'] as const) {
      serve(app, name, tools, async ({ body }, _who, request, reply) => {
        const notices = accept(body as unknown, tools);
        reply.type('text/plain; charset=utf-8');
        setImmediate(() => {
          for (const each of notices) wake(each, tools, request);
        });
        return done('');
      });
    }
  });
}

/** The validation handshake: the token comes back as plain text, decoded, and nothing else. */
async function shakeHands(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { validationToken } = request.query as { validationToken?: unknown };
  if (typeof validationToken !== 'string' || validationToken.length > 2048) return undefined;
  return reply.code(200).type('text/plain; charset=utf-8').send(validationToken);
}

/** The notices of a body that are ours, one per subscription and meaning. */
function accept(body: unknown, { settings, metrics }: Tools): Notice[] {
  const read = envelope.safeParse(json(body));
  if (!read.success) {
    metrics.notice('unreadable');
    return [];
  }
  const accepted = new Map<string, Notice>();
  for (const item of read.data.value) {
    const { success, data } = notice.safeParse(item);
    if (!success) metrics.notice('unreadable');
    else if (!sameSecret(data.clientState, settings.clientState)) metrics.notice('wrong client state');
    else if (data.tenantId !== settings.tenantId) metrics.notice('wrong tenant');
    else {
      metrics.notice('woken');
      const what = data.lifecycleEvent === undefined ? 'changed' : MEANS[data.lifecycleEvent];
      if (what) accepted.set(`${what} ${data.subscriptionId}`, { subscription: data.subscriptionId, what });
    }
  }
  return [...accepted.values()];
}

function wake(each: Notice, { workflows }: Tools, request: FastifyRequest): void {
  try {
    workflows.wake(each);
  } catch (error) {
    request.log.error({ err: error }, 'the worker could not be woken; the sweep will find what changed');
  }
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(given: string, ours: string | null): boolean {
  if (ours === null) return false;
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(ours));
}

function json(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
