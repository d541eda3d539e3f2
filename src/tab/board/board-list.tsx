import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { BoardRow as Row } from '../../api/case-shapes.ts';
import type { BoardWords } from '../../words/screens/board/shape.ts';
import { useCopyLink } from '../view/use-copy-link.ts';
import { BoardRow, RowToCome } from './board-row.tsx';
import css from './board-view.module.css';
import { type Loaded, placeOf } from './loaded.ts';
import { useWindow } from './use-window.ts';
import type { Span } from './window-of.ts';

type Props = {
  /** As many as there are, with gaps where they are not read yet. */
  rows: Loaded;
  today: string;
  words: BoardWords;
  onTake: (card: Row) => void;
  /** The rows that are drawn: the first that can be seen, and the end. */
  onSpan: (firstSeen: number, end: number) => void;
};

/** The rows of the board, as high as all of them: only those that can be seen are drawn, and the one that has the keyboard. */
export function BoardList({ rows, today, words, onTake, onSpan }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { span, rowHeight } = useWindow(list, rows.length);
  const [focused, setFocused] = useState<string | null>(null);
  const copyLink = useCopyLink();
  const firstSeen = (): number => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    return rowHeight > 0 ? Math.max(0, Math.floor(-top / rowHeight)) : 0;
  };

  /** Where rows came or went above what the reader looks at, what they look at stays where it is. */
  const before = useRef(rows);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = rows;
    const first = firstSeen();
    if (old === rows || (first === 0 && focused === null)) return;
    const anchor = focused ?? old[first]?.reference;
    const [was, is] = [placeOf(old, anchor), placeOf(rows, anchor)];
    if (was >= 0 && is >= 0 && was !== is) window.scrollBy({ top: (is - was) * rowHeight, behavior: 'instant' });
  });
  useLayoutEffect(() => onSpan(firstSeen(), span.end));

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const reference = referenceOf(event.target);
    const at = placeOf(rows, reference);
    const card = rows[at];
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const place = Math.max(0, Math.min(rows.length - 1, at + step));
      const to = rows[place];
      if (to) focusRow(to.reference);
      // It is not read yet: it comes into sight and is read, and the next press goes there.
      else window.scrollBy({ top: (place - at) * rowHeight, behavior: 'instant' });
    } else if (event.key.toLowerCase() === 'c') void copyLink(card.reference);
    else if (event.key.toLowerCase() === 't' && card.mayTake) onTake(card);
  };
  /** A row that is not drawn yet is drawn first: it has the keyboard already, as far as this list is concerned. */
  const focusRow = (reference: string): void => {
    setFocused(reference);
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-reference="${reference}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      row?.querySelector('a')?.focus({ preventScroll: true });
    });
  };

  return (
    <ul
      ref={list}
      className={css.list}
      aria-label={words.heading}
      style={rowHeight > 0 ? { height: `${rows.length * rowHeight}px` } : undefined}
      onKeyDown={press}
      onFocus={({ target }) => setFocused(referenceOf(target))}
      onBlur={({ relatedTarget }) => setFocused((old) => (list.current?.contains(relatedTarget) ? old : null))}
    >
      {drawn(rows, span, focused).map((index) => {
        const card = rows[index];
        const place = { index, of: rows.length, top: index * rowHeight };
        return card === undefined ? (
          <RowToCome key={`at ${index}`} {...place} words={words} />
        ) : (
          <BoardRow key={card.reference} card={card} today={today} {...place} words={words} onTake={onTake} />
        );
      })}
    </ul>
  );
}

const referenceOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-reference]')?.getAttribute('data-reference') ?? null) : null;

/** The places of the rows to draw, in order. */
function drawn(rows: Loaded, { first, end }: Span, focused: string | null): readonly number[] {
  const shown = Array.from({ length: Math.min(end, rows.length) - first }, (_, i) => first + i);
  const kept = placeOf(rows, focused);
  if (kept < 0 || (kept >= first && kept < end)) return shown;
  return kept < first ? [kept, ...shown] : [...shown, kept];
}
