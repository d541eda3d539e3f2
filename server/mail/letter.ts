import type { Letter } from '../ports.ts';
import { readWithHtml } from './mime.ts';
import { safeHtml } from './safe-html.ts';

/** A kept message taken apart for a person to read. */
export async function letterOf(bytes: Uint8Array): Promise<Letter> {
  const { mail, html } = await readWithHtml(bytes);
  if (html.trim() === '') return { mail, html: null, leftOut: false };
  const safe = safeHtml(html);
  return { mail, html: safe.html === '' ? null : safe.html, leftOut: safe.leftOut };
}
