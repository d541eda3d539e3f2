import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Addresses of the browser surfaces and the page each one is. */
const PAGES: Readonly<Record<string, string>> = { '/': 'tab/index.html' };

/**
 * The built surfaces. What has its content's hash in its name is kept by the browser for a year; a page is asked for
 * again each time. Files compressed at build time (`.br`, `.gz`) are sent as they are.
 */
export function surface(app: FastifyInstance, webRoot: string): void {
  app.register(fastifyStatic, {
    root: webRoot,
    preCompressed: true,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const [url, page] of Object.entries(PAGES)) {
    app.get(url, { schema: { hide: true } }, (_request, reply) => reply.sendFile(page));
  }
}
