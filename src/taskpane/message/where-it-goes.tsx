import type { IntakeDetail } from '../../api/shapes.ts';
import { useNames } from '../../ui/words-context.ts';
import type { Choice } from '../choices.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './message.module.css';

type Props = { row: IntakeDetail; choice: Choice | null };

/** The service it is about, and the directorate that answers for it. */
export function WhereItGoes({ row: { proposal }, choice }: Props) {
  const { goesTo } = usePaneWords();
  const names = useNames();
  if (!proposal?.service || choice?.is === 'case') return null;
  const { service, directorate } = proposal;
  return (
    <section className={css.part} aria-label={goesTo.title}>
      <h2 className={css.title}>{goesTo.title}</h2>
      <p>
        <strong>{names.service[service]}</strong>
        {directorate && directorate !== names.service[service] && <span className={css.quiet}> · {directorate}</span>}
      </p>
      {!directorate && <p className={css.quiet}>{goesTo.nobody}</p>}
    </section>
  );
}
