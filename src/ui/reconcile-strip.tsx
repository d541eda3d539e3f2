import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { Reconciliation } from '../api/shapes.ts';
import { Glyph } from './glyphs.tsx';
import { useWhen, useWords } from './words-context.ts';

const useStyles = makeStyles({
  strip: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '&[open] .turn': { transform: 'rotate(90deg)' },
  },
  clean: { color: tokens.colorStatusSuccessForeground1 },
  open: {
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  openText: { color: tokens.colorStatusWarningForeground1 },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '10px',
    rowGap: '2px',
    minHeight: '24px',
    padding: '10px 14px',
    cursor: 'pointer',
    listStyle: 'none',
    borderRadius: tokens.borderRadiusLarge,
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  headline: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  more: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    marginLeft: 'auto',
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
  },
  turn: { display: 'inline-flex' },
  body: { padding: '0 14px 12px', overflowX: 'auto' },
  explain: { margin: '0 0 8px', lineHeight: tokens.lineHeightBase300 },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '6px 8px 6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingRight: 0, paddingLeft: '12px' },
});

/** The promise of the product, kept in sight: every message of every mailbox is in the log, or here is the difference. */
export function ReconcileStrip({ found }: { found: Reconciliation }) {
  const styles = useStyles();
  const { reconcile: say } = useWords().screen;
  const when = useWhen(true);
  const clean = found.difference === 0;
  return (
    <details className={mergeClasses(styles.strip, !clean && styles.open)}>
      <summary className={styles.summary}>
        <span className={mergeClasses(styles.headline, clean ? styles.clean : styles.openText)}>
          <Glyph name={clean ? 'check' : 'warning'} size={20} />
          {clean ? say.allAccounted(found.messages) : say.notAccounted(found.difference)}
        </span>
        <span className={styles.small}>{say.checkedAt(when(found.checkedAt))}</span>
        <span className={styles.more}>
          <span className={mergeClasses(styles.turn, 'turn')}>
            <Glyph name="chevron" size={12} />
          </span>
          {say.byMailbox}
        </span>
      </summary>
      <div className={styles.body}>
        {!clean && <p className={styles.explain}>{say.explain}</p>}
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.cell} scope="col">
                {say.mailbox}
              </th>
              {[say.messages, say.inTheLog, say.difference].map((head) => (
                <th key={head} className={mergeClasses(styles.cell, styles.number)} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.mailboxes.map(({ mailbox, messages, accounted, difference }) => (
              <tr key={mailbox}>
                <th className={styles.cell} scope="row">
                  {mailbox}
                </th>
                {[messages, accounted, difference].map((number, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
                  <td key={i} className={mergeClasses(styles.cell, styles.number)}>
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
