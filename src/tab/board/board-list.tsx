import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { BoardRow } from '../../api/case-shapes.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { useNames } from '../../ui/words-context.ts';
import type { BoardWords } from '../../words/screens/board/shape.ts';
import { useCopyLink } from '../view/use-copy-link.ts';
import { BoardPanel } from './board-picture.tsx';
import type { Loaded } from './loaded.ts';
import { RowWindow, referenceOf } from './row-window.ts';
import { sayingOf } from './saying.ts';

type Props = {
  /** As many as there are, with gaps where they are not read yet. */
  rows: Loaded;
  today: string;
  words: BoardWords;
  onTake: (card: BoardRow) => void;
  /** The rows that are drawn: the first that can be seen, and the end. */
  onSpan: (firstSeen: number, end: number) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The rows of the board, as high as all of them: only those that can be seen are drawn, and the one that has the keyboard. */
export function BoardList({ rows, today, words, onTake, onSpan }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const drawn = useRef<RowWindow | null>(null);
  const copyLink = useCopyLink();
  const cards = useCardWords();
  const names = useNames();
  const saying = sayingOf(today, { board: words, cards, names });

  useLayoutEffect(() => {
    const shown = RowWindow.on(list.current as HTMLElement);
    drawn.current = shown;
    return () => shown.close();
  }, []);
  useLayoutEffect(() => drawn.current?.show(rows, saying, onSpan));

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const at = rows.placeOf(referenceOf(event.target));
    const card = rows.at(at);
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      drawn.current?.go(at, Math.max(0, Math.min(rows.length - 1, at + step)));
    } else if (event.key.toLowerCase() === 'c') void copyLink(card.reference);
    else if (event.key.toLowerCase() === 't' && card.mayTake) onTake(card);
  };
  const click = ({ target }: MouseEvent<HTMLElement>): void => {
    const card =
      target instanceof Element && target.closest('button') ? rows.at(rows.placeOf(referenceOf(target))) : null;
    if (card) onTake(card);
  };

  return <BoardPanel words={words} list={list} onKeyDown={press} onClick={click} />;
}
