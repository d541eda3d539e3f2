import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { BrandMark, Glyph } from '../../ui/glyphs.tsx';
import type { FrameWords, ThemeChoice } from '../../words/screens/frame/shape.ts';
import type { Language } from '../../words/shape.ts';
import css from './header.module.css';

export type Tools = {
  /** Null where the host decides about colours. */
  readonly theme: { readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void } | null;
  readonly onLanguage: (language: Language) => void;
  readonly onSignOut: (() => void) | null;
};

export type HeaderProps = {
  readonly words: FrameWords;
  readonly language: Language;
  /** Whether there is room for all of it beside each other. */
  readonly wide: boolean;
  readonly council: string | null;
  readonly person: string | null;
  readonly nav: ReactNode;
  /** Its place is kept while it is on its way; null: there is none. */
  readonly bell: ReactNode;
  readonly tools: Tools;
};

/** From so many pixels on there is room. */
export const WIDE = 700;

/** Each language in itself: that is how those look for it who read it. */
const OTHER = { en: { language: 'cy', name: 'Cymraeg' }, cy: { language: 'en', name: 'English' } } as const;

/** Whose Redress this is, where one can go, who is here, and how it shows itself. */
export function Header({ words, language, wide, council, person, nav, bell, tools: has }: HeaderProps) {
  const { header, product } = words;
  const { theme, onLanguage, onSignOut } = has;
  const other = OTHER[language];
  const tools = (
    <div className={css.tools}>
      {person && (
        <span className={css.person} title={header.signedInAs(person)}>
          <Glyph name="person" />
          <span className={css.name}>{person}</span>
        </span>
      )}
      {theme && (
        <label>
          <span className="unseen">{header.colours}</span>
          <select
            className={css.select}
            value={theme.choice}
            onChange={({ target }) => theme.choose(target.value as ThemeChoice)}
          >
            {(['device', 'light', 'dark', 'contrast'] as const).map((choice) => (
              <option key={choice} value={choice}>
                {header.theme[choice]}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button small look="subtle" lang={other.language} onClick={() => onLanguage(other.language)}>
        {other.name}
      </Button>
      {onSignOut && (
        <Button small look="subtle" onClick={onSignOut}>
          {header.signOut}
        </Button>
      )}
    </div>
  );
  return (
    <header className={css.header}>
      <div className={css.inner}>
        <div className={css.brand}>
          <BrandMark />
          <div className={css.names}>
            <h1 className={css.product}>{product}</h1>
            {council && <span className={css.council}>{council}</span>}
          </div>
        </div>
        {nav}
        <div className={css.end}>
          {bell !== null && <div className={css.bell}>{bell}</div>}
          {wide ? (
            tools
          ) : (
            <details
              className={css.menu}
              onBlur={({ currentTarget, relatedTarget }) => {
                if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
              }}
              onKeyDown={({ key, currentTarget }) => {
                if (key !== 'Escape' || !currentTarget.open) return;
                currentTarget.open = false;
                currentTarget.querySelector('summary')?.focus();
              }}
            >
              <summary aria-label={person ? header.account(person) : header.settings} title={header.settings}>
                <Glyph name="person" size={20} />
              </summary>
              <div className={css.sheet}>{tools}</div>
            </details>
          )}
        </div>
      </div>
    </header>
  );
}
