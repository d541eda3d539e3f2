import { Fold } from '../../ui/fold.tsx';
import { useLanguage } from '../../ui/words-context.ts';
import { whyNotSaid } from '../../words/triage-questions.ts';
import { type Excerpt, excerpts } from '../excerpts.ts';
import { usePaneWords } from '../pane-words.ts';
import type { KnownMessage } from './known.tsx';
import css from './message.module.css';

type Why = NonNullable<KnownMessage['row']['proposal']>['why'];

/** So many places are shown at once: the letter itself stands beside the pane. */
const AT_ONCE = 2;

/** The writer's own words around what led to the proposal, marked; and why not the others. */
export function Evidence({ answer: { row, ownWords }, why }: { answer: KnownMessage; why: Why }) {
  const { proposal: say } = usePaneWords();
  const language = useLanguage();
  if (!row.proposal) return null;
  const { whyNot } = row.proposal;
  const quotes = (part: 'subject' | 'body') => why.filter((one) => one.part === part).map(({ quote }) => quote);
  const places = excerpts(ownWords ?? '', quotes('body'));
  // Where the letter could not be read again the words themselves were kept with the proposal.
  const alone = ownWords === null || (places.length === 0 && quotes('body').length > 0) ? quotes('body') : [];
  const subject = excerpts(row.subject, quotes('subject'));
  return (
    <section className={css.part} aria-label={say.why}>
      <h2 className={css.title}>{say.why}</h2>
      {why.length === 0 && <p className={css.quiet}>{say.noWords}</p>}
      {subject.map((place) => (
        <p key={textOf(place)} className={css.excerpt}>
          <span className={css.quiet}>{say.inSubject}</span> <Marked place={place} />
        </p>
      ))}
      {places.slice(0, AT_ONCE).map((place) => (
        <p key={textOf(place)} className={css.excerpt}>
          <Marked place={place} />
        </p>
      ))}
      {alone.slice(0, AT_ONCE).map((quote) => (
        <p key={quote} className={css.excerpt}>
          <mark>{quote}</mark>
        </p>
      ))}
      {whyNot.length > 0 && (
        <Fold says={say.whyNot}>
          <ul className={css.lines}>
            {whyNot.map((one) => (
              <li key={one.category}>{whyNotSaid(one, language)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

const textOf = ({ pieces }: Excerpt): string => pieces.map(({ text }) => text).join('');

function Marked({ place: { pieces, before, after } }: { place: Excerpt }) {
  return (
    <q className={css.quoted}>
      {before && '… '}
      {pieces.map(({ text, marked }) => (marked ? <mark key={text}>{text}</mark> : text))}
      {after && ' …'}
    </q>
  );
}
