import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IntakeRow } from '../api/shapes.ts';
import type { Category } from '../domain/triage/proposal.ts';
import type { Sureness } from '../words/shape.ts';
import { Glyph } from './glyphs.tsx';
import { useWords } from './words-context.ts';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    padding: '2px 10px 2px 7px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  contact: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground1 },
  service_request: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  complaint: { backgroundColor: tokens.colorPaletteBerryBackground2, color: tokens.colorPaletteBerryForeground2 },
  sure: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  meter: { display: 'inline-flex', gap: '2px' },
  bar: {
    width: '5px',
    height: '10px',
    borderRadius: '2px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  full: {
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
});

/** A category, told by word, sign and colour together. */
export function CategoryBadge({ category }: { category: Category }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <span className={mergeClasses(styles.badge, styles[category])}>
      <Glyph name={category} />
      {words.category[category]}
    </span>
  );
}

type Proposed = Pick<NonNullable<IntakeRow['proposal']>, 'confidence' | 'needsHuman'>;

export function surenessOf({ confidence, needsHuman }: Proposed): Sureness {
  if (needsHuman || confidence < 0.5) return 'unsure';
  if (confidence >= 0.85) return 'very likely';
  return confidence >= 0.7 ? 'likely' : 'possible';
}

const BARS: Readonly<Record<Sureness, number>> = { unsure: 1, possible: 2, likely: 3, 'very likely': 4 };

/** How sure Redress is, in words; the little bars say the same again. */
export function SurenessMeter({ proposal }: { proposal: Proposed }) {
  const styles = useStyles();
  const words = useWords();
  const sureness = surenessOf(proposal);
  return (
    <span className={styles.sure}>
      <span className={styles.meter} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={mergeClasses(styles.bar, bar <= BARS[sureness] && styles.full)} />
        ))}
      </span>
      {proposal.needsHuman ? words.screen.row.needsHuman : words.sureness[sureness]}
    </span>
  );
}
