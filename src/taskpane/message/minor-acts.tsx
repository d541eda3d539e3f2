import type { IntakeDetail } from '../../api/shapes.ts';
import type { Decision } from '../../domain/triage/decisions.ts';
import { Button } from '../../ui/button.tsx';
import { usePaneWords } from '../pane-words.ts';
import css from './act-bar.module.css';

type Props = {
  row: IntakeDetail;
  /** Nothing can be done now. */
  frozen: boolean;
  finding: boolean;
  onFind: () => void;
  onDecide: (decision: Decision) => Promise<void>;
};

/** What else a message may be, a press each: nothing for us, spam, written by a machine, or part of a case to look for. */
export function MinorActs({ row, frozen, finding, onFind, onDecide }: Props) {
  const { act } = usePaneWords();
  const drops = row.may.includes('not for us');
  const links = row.may.includes('link');
  if (!drops && !links) return null;
  const drop = (label: string, reason: string) => (
    <Button small busy={frozen} onClick={() => void onDecide({ choice: 'not for us', reason })}>
      {label}
    </Button>
  );
  return (
    <section className={css.more} aria-label={act.more}>
      {drops && drop(act.notForUs, '')}
      {drops && drop(act.spam, act.reason.spam)}
      {drops && drop(act.automatic, act.reason.automatic)}
      {links && (
        <Button
          small
          busy={frozen}
          aria-expanded={finding}
          aria-label={row.reference ? act.move : act.another}
          onClick={onFind}
        >
          {row.reference ? act.move : act.anotherShort}
        </Button>
      )}
    </section>
  );
}
