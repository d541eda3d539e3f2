import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SignIn } from '../../src/api/shapes.ts';

/**
 * The built surfaces. What has its content's hash in its name is kept by the browser for a year; a page is asked for
 * again each time. Files compressed at build time (`.br`, `.gz`) are sent as they are. The page of the tab brings with it
 * where to sign in; to a host that frames it (as browsers tell: "Fetch Metadata Request Headers", W3C, `Sec-Fetch-Dest`)
 * goes the one that greets the host before anything else has come.
 */
export function surface(app: FastifyInstance, webRoot: string, signIn: SignIn): void {
  app.register(fastifyStatic, {
    root: webRoot,
    preCompressed: true,
    index: false,
    dotfiles: 'ignore',
    // A page goes out with its own policy and what it brings, below, and not as a file.
    allowedPath: (path) => !/\.html(\.|$)/i.test(path),
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = pageOf(readFileSync(join(webRoot, 'tab/index.html'), 'utf8'), signIn);
  const framed = pageOf(readFileSync(join(webRoot, 'tab/framed.html'), 'utf8'), signIn);
  app.get('/', { schema: { hide: true } }, (request, reply) => {
    const framing = request.headers['sec-fetch-dest'] === 'iframe';
    return send(reply, framing ? framed : page, String(request.headers['accept-encoding'] ?? ''));
  });
}

type Page = { readonly plain: Buffer; readonly br: Buffer; readonly gzip: Buffer; readonly scripts: readonly string[] };

function pageOf(html: string, signIn: SignIn): Page {
  // `<` could end the element that the words stand in.
  const told = JSON.stringify(signIn).replaceAll('<', '\\u003c');
  const plain = Buffer.from(
    html.replace(/(<script type="application\/json" id="sign-in">)null/, (_, tag) => tag + told),
  );
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => sha256(code));
  return { plain, br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }), scripts };
}

/** A script in the page, as a content security policy names it (CSP level 3, hash-source). */
const sha256 = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

function send(reply: FastifyReply, { plain, br, gzip, scripts }: Page, accepts: string): FastifyReply {
  const policy = String(reply.getHeader('content-security-policy'));
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'sec-fetch-dest, accept-encoding')
    .header(
      'content-security-policy',
      policy.replace("script-src 'self'", ["script-src 'self'", ...scripts].join(' ')),
    );
  if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(br);
  if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(plain);
}
