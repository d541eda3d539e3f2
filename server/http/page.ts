import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import type { SignIn } from '../../src/api/shapes.ts';

/** A page with what it brings: scripts and styles that stand in it, and the places that others come from. */
export type Page = {
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
  /** What its policy allows beside that of every answer, by directive. */
  readonly allows: Readonly<Record<'script-src' | 'style-src', readonly string[]>>;
};

/** A page of the build, told where to sign in. `scriptsFrom`: origins whose scripts it fetches. */
export function pageOf(html: string, signIn: SignIn, scriptsFrom: readonly string[] = []): Page {
  // `<` could end the element that the words stand in.
  const told = JSON.stringify(signIn).replaceAll('<', '\\u003c');
  const plain = Buffer.from(
    html.replace(/(<script type="application\/json" id="sign-in">)null/, (_, tag) => tag + told),
  );
  const within = (element: RegExp): readonly string[] =>
    [...html.matchAll(element)].map(([, text = '']) => sha256(text));
  return {
    plain,
    br: brotliCompressSync(plain),
    gzip: gzipSync(plain, { level: 9 }),
    allows: {
      'script-src': [...within(/<script>([\s\S]*?)<\/script>/g), ...scriptsFrom],
      'style-src': within(/<style>([\s\S]*?)<\/style>/g),
    },
  };
}

/** A script or a style in the page, as a content security policy names it (CSP level 3, hash-source). */
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Sends a page as the browser takes it, asked for again each time. `varies`: what of the request decides which page it is. */
export function sendPage(
  reply: FastifyReply,
  page: Page,
  accepts: string,
  varies: readonly string[] = [],
): FastifyReply {
  let policy = String(reply.getHeader('content-security-policy'));
  for (const [directive, allowed] of Object.entries(page.allows))
    policy = policy.replace(`${directive} 'self'`, [`${directive} 'self'`, ...allowed].join(' '));
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', [...varies, 'accept-encoding'].join(', '))
    .header('content-security-policy', policy);
  if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(page.br);
  if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(page.gzip);
  return reply.send(page.plain);
}
