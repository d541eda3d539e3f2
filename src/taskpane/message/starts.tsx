import { lazy, Suspense } from 'react';
import type { Category } from '../../domain/triage/proposal.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Fold } from '../../ui/fold.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { usePaneWords } from '../pane-words.ts';
import type { KnownMessage } from './known.tsx';
import css from './message.module.css';

const Steps = lazy(() => import('../../ui/clock-steps.tsx').then(({ Steps }) => ({ default: Steps })));

type Started = KnownMessage['starts']['complaint'][number];
type Props = { category: Category; starts: KnownMessage['starts']; today: string };

/** The dates that logging it would start, each with the way to it. */
export function Starts({ category, starts, today }: Props) {
  const { starts: say } = usePaneWords();
  const clocks = category === 'contact' ? [] : starts[category];
  return (
    <section className={css.part} aria-label={say.title}>
      <h2 className={css.title}>{say.title}</h2>
      {clocks.length === 0 ? (
        <p className={css.quiet}>{say.none}</p>
      ) : (
        <ul className={css.clocks}>
          {clocks.map((clock) => (
            <Clock key={`${clock.clock}${clock.due}`} clock={clock} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Clock({ clock: { clock, due, why }, today }: { clock: Started; today: string }) {
  const { starts: say } = usePaneWords();
  const cards = useCardWords();
  const names = useNames();
  return (
    <li>
      <p className={css.clock}>
        <span>{cards.next[clock]}</span>
        {due && <time dateTime={due}>{dayOf(due, today, names)}</time>}
      </p>
      <Fold says={say.why}>
        {() => (
          <Suspense>{why.length > 0 ? <Steps steps={why} /> : <p className={css.quiet}>{say.noRule}</p>}</Suspense>
        )}
      </Fold>
    </li>
  );
}
