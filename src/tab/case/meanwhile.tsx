import type { TimelineEntry } from '../../api/case-detail-shapes.ts';
import { Button } from '../../ui/button.tsx';
import { useWhen } from '../../ui/words-context.ts';
import css from './case-view.module.css';
import { useCaseSaid, useCaseWords } from './case-words.ts';

type Props = { entries: readonly TimelineEntry[]; onSeen: () => void };

/** What others recorded while this person was filling in a form; it stood in no way of theirs, and they should know. */
export function Meanwhile({ entries, onSeen }: Props) {
  const { meanwhile, by: byWhom } = useCaseWords();
  const said = useCaseSaid();
  const when = useWhen();
  if (entries.length === 0) return null;
  return (
    <section className={css.meanwhile} aria-label={meanwhile.title}>
      <p className={css.quiet}>{meanwhile.title}</p>
      <ul>
        {entries.map(({ sequence, type, at, by }) => (
          <li key={sequence}>
            {said.event[type] ?? said.unknownEvent} <span className={css.quiet}>{`${when(at)} ${byWhom(by)}`}</span>
          </li>
        ))}
      </ul>
      <Button small look="subtle" onClick={onSeen}>
        {meanwhile.seen}
      </Button>
    </section>
  );
}
