import { memo } from 'react';
import type { BoardRow as Row } from '../../api/case-shapes.ts';
import { londonDay } from '../../domain/calendar/london-day.ts';
import { kindSaid, useCardWords } from '../../ui/card-words.ts';
import { Deadline, pressing } from '../../ui/deadline.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import type { BoardWords } from '../../words/screens/board/shape.ts';
import { hashOf } from '../routes.ts';
import css from './board-row.module.css';

type Props = {
  card: Row;
  today: string;
  /** Its place in the list, from 0, and how many there are. */
  index: number;
  of: number;
  /** Pixels from the top of the list. */
  top: number;
  words: BoardWords;
  onTake: (card: Row) => void;
};

/** A row whose case is on its way. */
export const RowToCome = ({ index, of, top, words }: Pick<Props, 'index' | 'of' | 'top' | 'words'>) => (
  <li
    data-row=""
    className={`${css.row} ${css.toCome}`}
    style={{ transform: `translateY(${top}px)` }}
    aria-setsize={of}
    aria-posinset={index + 1}
  >
    <span className="unseen">{words.loadingMore}</span>
  </li>
);

/** One case of the board, in a row of fixed height. */
export const BoardRow = memo(function BoardRow({ card, today, index, of, top, words, onTake }: Props) {
  const cards = useCardWords();
  const names = useNames();
  const { next } = card;
  return (
    <li
      data-row=""
      data-reference={card.reference}
      className={`${css.row} ${css[pressing(next, today)]}`}
      style={{ transform: `translateY(${top}px)` }}
      aria-setsize={of}
      aria-posinset={index + 1}
    >
      <span className={css.due}>
        <Deadline when={next} today={today} />
      </span>
      <span className={css.about}>
        <a className={css.subject} href={hashOf({ at: 'case', reference: card.reference })} title={card.subject}>
          {card.sight === 'progress' ? cards.progressOnly : card.subject || cards.noSubject}
        </a>
        <span className={css.quiet}>
          <span className={css.reference}>{card.reference}</span>
          {card.restricted && (
            <span className={css.lock}>
              <Glyph name="lock" size={12} />
              {cards.restricted}
            </span>
          )}
          <span>{words.received(dayOf(londonDay(card.receivedAt), today, names))}</span>
        </span>
      </span>
      <span className={css.kind}>
        <span>{kindSaid(card, cards, names)}</span>
        {card.category === 'complaint' && <span className={css.quiet}>{cards.stage(card.stage)}</span>}
      </span>
      <span className={css.where}>
        <span>{card.service && names.service[card.service]}</span>
        <span className={css.quiet} title={card.directorates.join(', ')}>
          {card.directorates.join(', ')}
        </span>
      </span>
      <span className={css.next}>
        <span>{next ? cards.next[next.clock] : names.caseStatus[card.status]}</span>
        <span className={css.quiet}>
          {card.handler?.name ?? (next && next.move !== 'handler' ? cards.move[next.move] : cards.nobody)}
        </span>
      </span>
      {card.mayTake && (
        <button
          type="button"
          className={css.take}
          aria-label={words.takeIt(card.reference)}
          onClick={() => onTake(card)}
        >
          {words.take}
        </button>
      )}
    </li>
  );
});
