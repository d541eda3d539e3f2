import type { ReplyChecked } from '../../api/pane-shapes.ts';
import css from './compose.module.css';
import { useReplyWords } from './reply-words.ts';

type Props = { points: ReplyChecked['points']; onTick: (number: number, answered: boolean) => void };

/** The points of the complaint, with a tick where the draft speaks of them; the writer has the last word. */
export function Points({ points, onTick }: Props) {
  const { points: say } = useReplyWords();
  const done = points.filter(({ answered }) => answered).length;
  return (
    <section className={css.part} aria-label={say.heading}>
      <h2 className={css.title}>{say.heading}</h2>
      {points.length === 0 ? (
        <p className={css.quiet}>{say.none}</p>
      ) : (
        <>
          <p className={css.quiet}>
            {say.ticked(done, points.length)}. {say.lead}
          </p>
          <ul className={css.points}>
            {points.map(({ number, text, answered }) => (
              <li key={number}>
                <label className={css.point}>
                  <input type="checkbox" checked={answered} onChange={({ target }) => onTick(number, target.checked)} />
                  <span>
                    {number}. {text}
                    <span className={css.spoken}>{answered ? say.spokenOf : say.notYet}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
