import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { HttpSettings } from './needs.ts';
import { type Page, pageOf, sendPage } from './page.ts';
import { signInOf } from './routes/door.ts';
import { sendCheckFiles } from './send-check-files.ts';

/**
 * The built surfaces. What has its content's hash in its name is kept by the browser for a year; a page is asked for
 * again each time. Files compressed at build time (`.br`, `.gz`) are sent as they are. The page of the tab brings with it
 * where to sign in; to a host that frames it (as browsers tell: "Fetch Metadata Request Headers", W3C, `Sec-Fetch-Dest`)
 * goes the one that greets the host before anything else has come.
 */
export function surface(app: FastifyInstance, webRoot: string, settings: HttpSettings): void {
  const signIn = signInOf(settings);
  app.register(fastifyStatic, {
    root: webRoot,
    preCompressed: true,
    index: false,
    dotfiles: 'ignore',
    // A page goes out with its own policy and what it brings, below, and not as a file.
    allowedPath: (path) => !/\.html(\.|$)/i.test(path),
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Outlook shows these in its own pages, and does not take them where they may not be kept ("Office Add-ins icons").
      const icon = /[\\/]outlook[\\/]icons[\\/]/.test(path);
      if (icon) reply.header('cross-origin-resource-policy', 'cross-origin');
      const forever = /[\\/]assets[\\/]/.test(path);
      const kept = forever ? 'public, max-age=31536000, immutable' : icon ? 'public, max-age=86400' : 'no-cache';
      reply.header('cache-control', kept);
    },
  });
  const page = pageOf(readFileSync(join(webRoot, 'tab/index.html'), 'utf8'), signIn);
  const framed = pageOf(readFileSync(join(webRoot, 'tab/framed.html'), 'utf8'), signIn);
  app.get('/', { schema: { hide: true } }, (request, reply) => {
    const framing = request.headers['sec-fetch-dest'] === 'iframe';
    return sendPage(reply, framing ? framed : page, String(request.headers['accept-encoding'] ?? ''), [
      'sec-fetch-dest',
    ]);
  });
  const ofOutlook = (file: string): Page => paneOf(readFileSync(join(webRoot, file), 'utf8'), settings);
  const pane = ofOutlook('taskpane/index.html');
  app.get('/pane', { schema: { hide: true } }, (request, reply) =>
    sendPage(reply, pane, String(request.headers['accept-encoding'] ?? '')),
  );
  sendCheckFiles(app, webRoot, ofOutlook('outlook-events/events.html'), settings);
}

/** Where Microsoft's own library for add-ins fetches what it needs besides what stands beside it. */
const OFFICE_NEEDS = ['https://ajax.aspnetcdn.com'];
const MICROSOFT = 'https://appsforoffice.microsoft.com';

/** A page that Outlook shows or runs, with the library for add-ins from where the settings say. */
function paneOf(html: string, settings: HttpSettings): Page {
  const origin = new URL(settings.officeJs).origin;
  const src = settings.officeJs.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const told = html.replace(/(<script (?:async )?id="office" src=")[^"]*/, (_, tag) => tag + src);
  return pageOf(told, signInOf(settings), [origin, ...(origin === MICROSOFT ? OFFICE_NEEDS : [])]);
}
