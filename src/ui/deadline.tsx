import { dayOf } from '../words/dates.ts';
import type { CardWords } from '../words/screens/cards/shape.ts';
import { useCardWords } from './card-words.ts';
import css from './deadline.module.css';
import type { GlyphName } from './glyph-outlines.ts';
import { Glyph } from './glyphs.tsx';
import { useNames } from './words-context.ts';

/** How pressing a date is: passed, to be kept today, within five working days, later, none. */
export type Pressing = 'late' | 'today' | 'soon' | 'calm' | 'none';

type When = { readonly on: string; readonly daysLeft: number } | null;

const SOON = 5;

export function pressing(when: When, today: string): Pressing {
  if (when === null) return 'none';
  if (when.on < today) return 'late';
  if (when.daysLeft === 0) return 'today';
  return when.daysLeft <= SOON ? 'soon' : 'calm';
}

export function dueSaid(when: When, today: string, { due }: CardWords): string {
  if (when === null) return due.none;
  if (when.on < today) return due.overdue(-when.daysLeft);
  return when.on === today ? due.today : due.left(when.daysLeft);
}

export const SIGN: Readonly<Record<Pressing, GlyphName>> = {
  late: 'late',
  today: 'today',
  soon: 'waiting',
  calm: 'calendar',
  none: 'none',
};

type Props = {
  when: When;
  today: string;
  /** Where nothing can be late any more: the date alone, in grey. */
  calm?: boolean;
};

/** When something is due: by words, sign and colour together, with the day beside it. */
export function Deadline({ when, today, calm = false }: Props) {
  const words = useCardWords();
  const names = useNames();
  const how = calm && when ? 'calm' : pressing(when, today);
  return (
    <span className={`${css.deadline} ${css[how]}`}>
      <span className={css.said}>
        <Glyph name={SIGN[how]} />
        {dueSaid(when, today, words)}
      </span>
      {when && (
        <time className={css.day} dateTime={when.on}>
          {dayOf(when.on, today, names)}
        </time>
      )}
    </span>
  );
}
