import type { FastifyInstance } from 'fastify';
import { HEALTH_PARTS, type Health, type HealthPart, type SignIn } from '../../../src/api/shapes.ts';
import { actionsOf } from '../../../src/domain/access.ts';
import { done } from '../../../src/domain/outcome.ts';
import type { HttpSettings } from '../needs.ts';
import { serve, type Tools } from '../serve.ts';

/** Where a page of ours signs people in. */
export const signInOf = (settings: HttpSettings): SignIn => ({
  council: settings.council,
  clientId: settings.clientId,
  authority: settings.authority,
  authorityMetadata: settings.authorityMetadata,
  scopes: [...settings.scopes],
  teamsHosts: [...settings.teamsHosts],
});

/** Who is there, how to come in, and whether the house stands. */
export function doorRoutes(app: FastifyInstance, tools: Tools): void {
  const { settings, reads, metrics } = tools;

  serve(app, 'signIn', tools, async () => done(signInOf(settings)));

  serve(app, 'me', tools, async (_, { person, roles, viewer }) =>
    done({
      id: person.id,
      name: person.name,
      roles: [...roles],
      actions: [...actionsOf(roles)],
      areas: {
        directorates: [...(viewer.area?.directorates ?? [])],
        services: [...(viewer.area?.services ?? [])],
        known: viewer.area === null ? 'too many groups' : 'yes',
      },
    }),
  );

  serve(app, 'reconcile', tools, async () => {
    const { checkedAt, mailboxes } = await reads.reconcile();
    const sum = (of: (one: (typeof mailboxes)[number]) => number): number =>
      mailboxes.reduce((n, one) => n + of(one), 0);
    const messages = sum((one) => one.messages);
    const accounted = sum((one) => one.accounted);
    return done({
      checkedAt,
      messages,
      accounted,
      difference: messages - accounted,
      mailboxes: mailboxes.map((one) => ({ ...one, difference: one.messages - one.accounted })),
    });
  });

  serve(app, 'health', tools, async (_asked, _who, request) => {
    let parts: Readonly<Record<HealthPart, Health['status']>>;
    try {
      parts = await reads.health();
    } catch (error) {
      request.log.error({ err: error }, 'the health of the parts could not be read');
      parts = Object.fromEntries(HEALTH_PARTS.map((part) => [part, 'degraded'])) as typeof parts;
    }
    const status = Object.values(parts).every((part) => part === 'ok') ? 'ok' : 'degraded';
    return done({ status, parts: { ...parts } });
  });

  serve(app, 'metrics', tools, async (_asked, _who, _request, reply) => {
    reply.type('text/plain; version=0.0.4; charset=utf-8');
    return done(metrics.text((await reads.gauges?.()) ?? []));
  });
}
