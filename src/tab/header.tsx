import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BrandMark, Glyph } from '../ui/glyphs.tsx';
import { useWords } from '../ui/words-context.ts';
import type { Language, ThemeChoice } from '../words/shape.ts';

const useStyles = makeStyles({
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  inner: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '6px',
    maxWidth: '1240px',
    margin: '0 auto',
    padding: '10px 20px',
    '@media (max-width: 480px)': { padding: '10px 12px' },
  },
  brand: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0, marginRight: 'auto' },
  names: { display: 'grid', minWidth: 0 },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  council: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  person: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  select: {
    height: '28px',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

type Props = {
  council: string | null;
  person: string | null;
  /** Null where the host decides about colours. */
  theme: { readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void } | null;
  onLanguage: (language: Language) => void;
  onSignOut: (() => void) | null;
};

/** Whose Redress this is, who is here, and how it shows itself. */
export function Header({ council, person, theme, onLanguage, onSignOut }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { header, product } = words.screen;
  const { otherLanguage } = words;
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={styles.brand}>
          <BrandMark />
          <div className={styles.names}>
            <h1 className={styles.product}>{product}</h1>
            {council && <span className={styles.council}>{council}</span>}
          </div>
        </div>
        <div className={styles.tools}>
          {person && (
            <span className={styles.person} title={header.signedInAs(person)}>
              <Glyph name="person" />
              {person}
            </span>
          )}
          {theme && (
            <label>
              <span className={styles.unseen}>{header.colours}</span>
              <select
                className={styles.select}
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
          <Button
            size="small"
            appearance="subtle"
            lang={otherLanguage.language}
            onClick={() => onLanguage(otherLanguage.language)}
          >
            {otherLanguage.name}
          </Button>
          {onSignOut && (
            <Button size="small" appearance="subtle" onClick={onSignOut}>
              {header.signOut}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
