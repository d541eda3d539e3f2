import type { Language } from '../../words/shape.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './frame.module.css';

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['cy', 'Cymraeg'],
];

type Props = { language: Language; onSpeak: (language: Language) => void };

/** The keys of the pane, and its language. */
export function Foot({ language, onSpeak }: Props) {
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
    </footer>
  );
}
