import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IntakeRow } from '../api/shapes.ts';
import type { IntakeState } from '../domain/triage/intake.ts';
import { Glyph, type GlyphName } from './glyphs.tsx';
import { useWhen, useWords } from './words-context.ts';

const SIGN: Readonly<Record<IntakeState, GlyphName>> = {
  proposed: 'waiting',
  logged: 'check',
  linked: 'linked',
  automatic: 'automatic',
  'not for us': 'notForUs',
  held: 'held',
};

const useStyles = makeStyles({
  lines: { display: 'grid', gap: '2px', minWidth: 0 },
  state: { display: 'flex', alignItems: 'center', gap: '6px', fontWeight: tokens.fontWeightSemibold },
  proposed: { color: tokens.colorBrandForeground1 },
  logged: { color: tokens.colorStatusSuccessForeground1 },
  linked: { color: tokens.colorNeutralForeground2 },
  automatic: { color: tokens.colorNeutralForeground3 },
  'not for us': { color: tokens.colorNeutralForeground3 },
  held: { color: tokens.colorStatusWarningForeground1 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  reference: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

/** Where a message stands, why, on which case, and who said so. */
export function StateLine({ row }: { row: IntakeRow }) {
  const styles = useStyles();
  const words = useWords();
  const when = useWhen(true);
  const { row: say } = words.screen;
  return (
    <div className={styles.lines}>
      <span className={mergeClasses(styles.state, styles[row.state])}>
        <Glyph name={SIGN[row.state]} />
        {words.state[row.state]}
      </span>
      <span className={styles.small}>{words.reason[row.reason]}</span>
      {row.reference && (
        <span className={styles.small}>
          {say.caseLabel} <span className={styles.reference}>{row.reference}</span>
        </span>
      )}
      {row.decided && <span className={styles.small}>{say.decidedBy(row.decided.by, when(row.decided.at))}</span>}
      {row.decided?.reason && <q className={styles.small}>{row.decided.reason}</q>}
    </div>
  );
}
