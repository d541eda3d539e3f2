import type { BoardRow } from '../../api/case-shapes.ts';
import { londonDay } from '../../domain/calendar/london-day.ts';
import { dueSaid, kindSaid, type Pressing, pressing } from '../../ui/card-said.ts';
import { dayOf } from '../../words/dates.ts';
import type { Names } from '../../words/names/shape.ts';
import type { BoardWords } from '../../words/screens/board/shape.ts';
import type { CardWords } from '../../words/screens/cards/shape.ts';

/** What a row of the board says of its case. An empty text is a place that stays empty. */
export type RowSaid = {
  readonly reference: string;
  readonly pressing: Pressing;
  readonly due: string;
  /** The date that is due, `YYYY-MM-DD`, and as it is said; null: there is none. */
  readonly on: { readonly date: string; readonly said: string } | null;
  /** `title`: the whole subject, for where it is cut; empty where it is not to be seen. */
  readonly subject: string;
  readonly title: string;
  /** Null: nobody is kept from it. */
  readonly restricted: string | null;
  readonly received: string;
  readonly kind: string;
  readonly stage: string;
  readonly service: string;
  readonly directorates: string;
  readonly next: string;
  readonly who: string;
  /** What the button that takes the case says in full; null where there is nothing to take. */
  readonly take: string | null;
};

/** The words a row is said in. */
export type RowWords = { readonly board: BoardWords; readonly cards: CardWords; readonly names: Names };

/** A case as a row says it on the day `today`. */
export function rowSaid(card: BoardRow, today: string, { board, cards, names }: RowWords): RowSaid {
  const { next, handler, reference } = card;
  const service = card.service ? names.service[card.service] : '';
  // A directorate that is called as its service is said once.
  const directorates = card.directorates.join(', ');
  return {
    reference,
    pressing: pressing(next, today),
    due: dueSaid(next, today, cards),
    on: next && { date: next.on, said: dayOf(next.on, today, names) },
    subject: card.sight === 'progress' ? cards.progressOnly : card.subject || cards.noSubject,
    title: card.subject,
    restricted: card.restricted ? cards.restricted : null,
    received: board.received(dayOf(londonDay(card.receivedAt), today, names)),
    kind: kindSaid(card, cards, names),
    stage: card.category === 'complaint' ? cards.stage(card.stage) : '',
    service,
    directorates: directorates === service ? '' : directorates,
    next: next ? cards.next[next.clock] : names.caseStatus[card.status],
    who: handler?.name ?? (next && next.move !== 'handler' ? cards.move[next.move] : cards.nobody),
    take: card.mayTake ? board.takeIt(reference) : null,
  };
}
