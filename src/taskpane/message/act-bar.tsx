import type { IntakeDetail } from '../../api/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { timeOf } from '../../words/dates.ts';
import type { Choice } from '../choices.ts';
import { shortName, shortSubject } from '../named.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './act-bar.module.css';

type Props = {
  row: IntakeDetail;
  choice: Choice | null;
  /** What is chosen can be logged. */
  can: boolean;
  busy: boolean;
  /** Another message is selected by now: nothing can be done with this one. */
  moved: boolean;
};

/** The one button, which says what it does to which message. */
export function ActBar({ row, choice, can, busy, moved }: Props) {
  const { act, moved: said } = usePaneWords();
  const frozen = busy || moved;
  if (!can && !moved) return null;
  return (
    <div className={css.bar}>
      {moved && <Moved {...said} />}
      {can && choice && (
        <Button look="primary" type="submit" className={css.primary ?? ''} busy={frozen}>
          <Glyph name={choice.is === 'case' ? 'linked' : 'check'} size={20} />
          <span className={css.says}>
            <strong>
              {busy ? act.saving : choice.is === 'case' ? act.putOn(choice.reference) : act.log[choice.category]}
            </strong>
            <span className="unseen">: </span>
            <span className={css.which}>{act.about(which(row, act.noSubject))}</span>
          </span>
        </Button>
      )}
    </div>
  );
}

function Moved({ title, lead }: { title: string; lead: string }) {
  return (
    <p className={css.moved} role="alert">
      <strong>{title}.</strong> {lead}
    </p>
  );
}

/** Which message, so that nobody takes it for another: what about, who, when. */
function which({ subject, from, received }: IntakeDetail, noSubject: string): readonly string[] {
  const at = received[0]?.at;
  return [shortSubject(subject) || noSubject, shortName(from.name, from.address), at ? timeOf(at) : ''].filter(Boolean);
}
