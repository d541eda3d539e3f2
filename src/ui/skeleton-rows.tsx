import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from './words-context.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gap: '10px', padding: '18px 20px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: {
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { opacity: 1 }, '50%': { opacity: 0.45 }, to: { opacity: 1 } },
      animationDuration: '1.6s',
      animationIterationCount: 'infinite',
    },
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The shape of what is coming, while it is coming. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const styles = useStyles();
  const { loading } = useWords().screen;
  return (
    <div aria-busy="true">
      <span className={styles.unseen} role="status">
        {loading}
      </span>
      {Array.from({ length: rows }, (_, i) => i).map((i) => (
        <div key={i} className={styles.row} aria-hidden="true">
          <div className={styles.bar} style={{ width: '22%' }} />
          <div className={styles.bar} style={{ width: `${72 - ((i * 13) % 30)}%`, height: '16px' }} />
          <div className={styles.bar} style={{ width: `${38 + ((i * 17) % 24)}%` }} />
        </div>
      ))}
    </div>
  );
}
