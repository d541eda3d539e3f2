import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { FoundCase } from '../http/case-needs.ts';
import { folded, wordsOf } from '../mirror/search.ts';

const BEFORE = 40;
const AFTER = 110;

/** Where a case was found, and the words around it where the case itself does not show them. */
export function foundIn(
  sought: string,
  by: 'reference' | 'person' | 'words',
  kase: CaseSummary,
  others: () => string,
): Pick<FoundCase, 'found' | 'snippet'> {
  const words = wordsOf(sought).filter((word) => word.length > 1);
  if (by === 'reference') return { found: 'reference', snippet: null };
  if (by === 'person') return { found: holds(kase.fromName, words) ? 'name' : 'address', snippet: null };
  if (holds(kase.subject, words)) return { found: 'subject', snippet: null };
  return { found: 'words', snippet: snippet(others(), words) };
}

const holds = (text: string, words: readonly string[]): boolean => {
  const there = wordsOf(text);
  return words.every((word) => there.some((one) => one.startsWith(word)));
};

/** The text around the first word found, every match between U+0002 and U+0003; null where none is. */
export function snippet(text: string, words: readonly string[]): string | null {
  const flat = text.replace(/\s+/g, ' ');
  const matches = [...flat.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter(([word]) =>
    words.some((sought) => folded(word).startsWith(sought)),
  );
  const first = matches[0];
  if (first === undefined) return null;
  const from = Math.max(0, first.index - BEFORE);
  const to = Math.min(flat.length, first.index + AFTER);
  let said = from > 0 ? '…' : '';
  let at = from;
  for (const match of matches) {
    if (match.index + match[0].length > to) break;
    said += `${flat.slice(at, match.index)}\u0002${match[0]}\u0003`;
    at = match.index + match[0].length;
  }
  return `${said}${flat.slice(at, to)}${to < flat.length ? '…' : ''}`;
}
