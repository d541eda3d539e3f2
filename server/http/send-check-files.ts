import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpSettings } from './needs.ts';
import { type Page, sendPage } from './page.ts';

/** What stands in the script in the place of the server's own address (`src/outlook-events/events.ts`). */
const SERVER = 'https://redress.invalid';

/**
 * What Outlook runs when a mail is sent: the script by itself in classic Outlook on Windows, elsewhere by its page. The list
 * under `.well-known` lets the script of this server have single sign-on there ("Use single sign-on (SSO) or cross-origin
 * resource sharing (CORS) in your event-based or spam-reporting Outlook add-in", Microsoft 365 documentation).
 */
export function sendCheckFiles(app: FastifyInstance, webRoot: string, page: Page, settings: HttpSettings): void {
  const script = readFileSync(join(webRoot, 'outlook-events/events.js'), 'utf8');
  const own = ({ protocol, host }: FastifyRequest): string =>
    settings.publicUrl !== null
      ? new URL(settings.publicUrl).origin
      : // A caller says what the host is; nothing but a host may stand in the script.
        /^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)
        ? `${protocol}://${host}`
        : SERVER;

  app.get('/outlook/events.html', { schema: { hide: true } }, (request, reply) =>
    sendPage(reply, page, String(request.headers['accept-encoding'] ?? '')),
  );
  app.get('/outlook/events.js', { schema: { hide: true } }, (request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(script.replaceAll(SERVER, own(request))),
  );
  app.get('/.well-known/microsoft-officeaddins-allowed.json', { schema: { hide: true } }, (request, reply) =>
    reply.header('cache-control', 'no-cache').send({ allowed: [`${own(request)}/outlook/events.js`] }),
  );
}
