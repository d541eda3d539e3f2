import { makeStyles, tokens } from '@fluentui/react-components';
import type { Evidence } from '../api/shapes.ts';
import { CATEGORIES, type Category, type Flag } from '../domain/triage/proposal.ts';
import { ruleSaid } from '../words/rules.ts';
import type { Words } from '../words/shape.ts';
import { Glyph } from './glyphs.tsx';
import { useWords } from './words-context.ts';

const useStyles = makeStyles({
  details: { minWidth: 0, '&[open] > summary svg': { transform: 'rotate(90deg)' } },
  summary: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    paddingRight: '6px',
    listStyle: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& svg': { transitionProperty: 'transform', transitionDuration: tokens.durationFast },
  },
  list: { listStyle: 'none', margin: '2px 0 4px', padding: 0, display: 'grid', gap: '6px' },
  item: {
    paddingLeft: '10px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  quote: { color: tokens.colorNeutralForeground1, quotes: '"“" "”"' },
  means: { color: tokens.colorNeutralForeground3 },
  none: { margin: '2px 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The writer's own words that led to the proposal, folded until somebody asks why. */
export function EvidenceList({ why }: { why: readonly Evidence[] }) {
  const styles = useStyles();
  const words = useWords();
  const { row } = words.screen;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <Glyph name="chevron" size={12} />
        {row.why}
      </summary>
      {why.length === 0 ? (
        <p className={styles.none}>{row.noWhy}</p>
      ) : (
        <ul className={styles.list} aria-label={row.whyLead}>
          {why.map((one) => (
            <li key={`${one.part}${one.rule}${one.points}${one.quote}`} className={styles.item}>
              <q className={styles.quote}>{one.quote}</q> <span className={styles.means}>{meaning(one, words)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** What the words do, where they stand if not in the letter itself, and what they point to. */
function meaning({ rule, part, points }: Evidence, words: Words): string {
  const { row } = words.screen;
  const said = [ruleSaid(rule, words.language), part === 'subject' ? row.inSubject : null];
  return [...said.filter((piece) => piece !== null), row.pointsTo(pointName(points, words))].join(', ');
}

const isCategory = (points: Category | Flag): points is Category => CATEGORIES.some((category) => category === points);
const pointName = (points: Category | Flag, words: Words): string =>
  isCategory(points) ? words.category[points] : words.flag[points];
