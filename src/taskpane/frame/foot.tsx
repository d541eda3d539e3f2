import type { Language } from '../../words/shape.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './frame.module.css';

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['cy', 'Cymraeg'],
];

/** `who`: the account that acts; null: nobody yet. */
type Props = { who: string | null; language: Language; onSpeak: (language: Language) => void };

/** The keys of the pane, its language, and who is signed in. */
export function Foot({ who, language, onSpeak }: Props) {
  const { shortcuts, foot } = usePaneWords();
  return (
    <footer className={css.foot}>
      <details className={css.keys}>
        <summary>{shortcuts.title}</summary>
        <dl>
          {shortcuts.list.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
      <fieldset className={css.languages}>
        <legend className="unseen">{foot.language}</legend>
        {LANGUAGES.map(([one, name]) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={language === one}
            className={css.language}
            onClick={() => onSpeak(one)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      {who && <p className={css.who}>{foot.signedInAs(who)}</p>}
    </footer>
  );
}
