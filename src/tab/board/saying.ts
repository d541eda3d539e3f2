import type { BoardRow } from '../../api/case-shapes.ts';
import type { RowLabels } from './drawn-row.ts';
import { type RowSaid, type RowWords, rowSaid } from './row-said.ts';

/** How rows are said: of one case, and what is the same on every row. */
export type Saying = { readonly of: (card: BoardRow) => RowSaid; readonly labels: RowLabels };

let last: { readonly today: string; readonly words: RowWords; readonly saying: Saying } | null = null;

/**
 * How rows are said on a day in these words. What a row says is made once for as long as it says the same; whoever asks
 * for the same as was asked last has the same, so that rows drawn before React came need not be said anew.
 */
export function sayingOf(today: string, words: RowWords): Saying {
  const { board, cards, names } = words;
  const { board: b, cards: c, names: n } = last?.words ?? {};
  if (last?.today === today && b === board && c === cards && n === names) return last.saying;
  const said = new WeakMap<BoardRow, RowSaid>();
  const saying: Saying = {
    labels: { take: board.take, toCome: board.loadingMore },
    of(card) {
      const known = said.get(card) ?? rowSaid(card, today, words);
      said.set(card, known);
      return known;
    },
  };
  last = { today, words, saying };
  return saying;
}
