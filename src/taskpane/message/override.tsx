import { Button } from '../../ui/button.tsx';
import type { Choice } from '../choices.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './message.module.css';

type Props = {
  choice: Choice;
  frozen: boolean;
  onReason: (reason: string) => void;
};

/** Somebody says otherwise than was proposed: why, in one press, which logs it as well. */
export function Override({ choice, frozen, onReason }: Props) {
  const { override } = usePaneWords();
  if (choice.is !== 'category') return null;
  return (
    <section className={css.override} aria-label={override.lead}>
      <p>{override.lead}</p>
      <div className={css.reasons}>
        {override.reasons[choice.category].map((reason) => (
          <Button key={reason} small busy={frozen} onClick={() => onReason(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <p className={css.quiet}>{override.hint}</p>
    </section>
  );
}
