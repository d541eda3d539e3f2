import { patternOf } from '../../ui/quote-pattern.ts';

export type MarkedPiece = { readonly text: string; readonly finding: number | null };

/** A text in pieces; those a finding is about carry its place in the list. Where two are about the same words, the first has them. */
export function markedDraft(text: string, abouts: readonly string[]): readonly MarkedPiece[] {
  const marks: { from: number; to: number; finding: number }[] = [];
  for (const [finding, about] of abouts.entries()) {
    const match = placeOf(text, about);
    if (match === null) continue;
    const { from, to } = match;
    if (!marks.some((mark) => from < mark.to && to > mark.from)) marks.push({ from, to, finding });
  }
  marks.sort((a, b) => a.from - b.from);
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { from, to, finding } of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), finding: null });
    pieces.push({ text: text.slice(from, to), finding });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null });
  return pieces;
}

/** The server reads every apostrophe and quotation mark as the plain one. */
function placeOf(text: string, about: string): { readonly from: number; readonly to: number } | null {
  const plain = text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
  const match = patternOf(about)?.exec(plain);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}
