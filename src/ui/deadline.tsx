import { dayOf } from '../words/dates.ts';
import { dueSaid, pressing, SIGN, type When } from './card-said.ts';
import { useCardWords } from './card-words.ts';
import css from './deadline.module.css';
import { Glyph } from './glyphs.tsx';
import { useNames } from './words-context.ts';

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
