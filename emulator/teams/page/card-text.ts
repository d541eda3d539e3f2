/** The marks that Teams reads in the text of an adaptive card, as far as a digest needs them. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** `**bold**`, `_italic_` and `[text](address)`; an address other than https, http or mailto stays text. */
export function cardText(text: string): Piece[] {
  const pieces: Piece[] = [];
  const marks = /\*\*(.+?)\*\*|(?<![\p{L}\p{N}])_(.+?)_(?![\p{L}\p{N}])|\[([^\]]+)\]\(([^)\s]+)\)/gsu;
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, bold, italic, label, address] = match;
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (bold !== undefined) pieces.push({ kind: 'bold', text: bold });
    else if (italic !== undefined) pieces.push({ kind: 'italic', text: italic });
    else if (isAddress(address!)) pieces.push({ kind: 'link', text: label!, href: address! });
    else pieces.push({ kind: 'text', text: whole });
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

export const isAddress = (address: string): boolean =>
  URL.canParse(address) && /^(https?|mailto):$/.test(new URL(address).protocol);
