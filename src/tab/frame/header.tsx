import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { BrandMark, Glyph } from '../../ui/glyphs.tsx';
import { useFrameWords, useLanguage } from '../../ui/words-context.ts';
import type { ThemeChoice } from '../../words/screens/frame/shape.ts';
import type { Language } from '../../words/shape.ts';
import type { Appearance } from '../use-appearance.ts';
import { useWide } from '../view/use-wide.ts';
import css from './header.module.css';

export type Tools = {
  readonly theme: Appearance['theme'];
  readonly onLanguage: (language: Language) => void;
  readonly onSignOut: (() => void) | null;
};

type Props = { council: string | null; person: string | null; nav: ReactNode; bell: ReactNode; tools: Tools };

/** Each language in itself: that is how those look for it who read it. */
const OTHER = { en: { language: 'cy', name: 'Cymraeg' }, cy: { language: 'en', name: 'English' } } as const;

/** Whose Redress this is, where one can go, who is here, and how it shows itself. */
export function Header({ council, person, nav, bell, tools: { theme, onLanguage, onSignOut } }: Props) {
  const { header, product } = useFrameWords();
  const other = OTHER[useLanguage()];
  const wide = useWide(700);
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
          {bell && <div className={css.bell}>{bell}</div>}
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
