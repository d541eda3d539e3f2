import type { IntakeDetail } from '../../api/shapes.ts';
import { kindSaid } from '../../ui/card-said.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { useNames, useWhen } from '../../ui/words-context.ts';
import { usePaneWords } from '../pane-words.ts';
import type { KnownMessage } from './known.tsx';
import { caseHref } from './links.ts';
import css from './message.module.css';

type Props = { person: KnownMessage['person']; row: IntakeDetail; today: string };

const SHOWN = 3;

/** Who wrote is to the council: their cases and their earlier mail, as far as the reader may see them. */
export function PersonPart({ person: { cases, earlier }, row, today }: Props) {
  const { person: say, act } = usePaneWords();
  const words = useMailWords();
  const cards = useCardWords();
  const names = useNames();
  const when = useWhen(true);
  // Those that stand among the cards to choose from need not stand twice.
  const others = cases.filter(({ card }) => !row.suggested.some((one) => one.card.reference === card.reference));
  if (others.length === 0 && earlier.length === 0) return null;
  const name = row.from.name || row.from.address;
  return (
    <section className={css.part} aria-label={say.title(name)}>
      <h2 className={css.title}>{say.title(name)}</h2>
      {others.length > 0 && (
        <ul className={css.cases} aria-label={say.cases}>
          {others.slice(0, SHOWN).map(({ card }) => (
            <li key={card.reference} className={css.case}>
              <a href={caseHref(card.reference)} rel="noopener">
                {card.reference}
              </a>
              <span>{card.subject || cards.noSubject}</span>
              <span className={css.quiet}>
                {[kindSaid(card, cards, names), card.status === 'Open' ? null : names.caseStatus[card.status]]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {card.status !== 'Closed' && card.status !== 'Withdrawn' && <Deadline when={card.next} today={today} />}
            </li>
          ))}
          {others.length > SHOWN && <li className={css.quiet}>{say.more(others.length - SHOWN)}</li>}
        </ul>
      )}
      {earlier.length > 0 && (
        <Fold says={`${say.earlier} (${earlier.length})`}>
          <ul className={css.lines}>
            {earlier.map((one) => (
              <li key={one.key}>
                <span className={css.earlier}>{one.subject || act.noSubject}</span>
                <span className={css.quiet}>
                  {[when(one.at), one.category ? names.category[one.category] : words.state[one.state], one.reference]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
