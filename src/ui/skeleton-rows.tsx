import css from './skeleton-rows.module.css';
import { useFrameWords } from './words-context.ts';

/** The shape of what is coming, while it is coming. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const { loading } = useFrameWords();
  return (
    <div aria-busy="true">
      <span className="unseen" role="status">
        {loading}
      </span>
      {Array.from({ length: rows }, (_, i) => i).map((i) => (
        <div key={i} className={css.row} aria-hidden="true">
          <div className={css.bar} style={{ width: '22%' }} />
          <div className={css.bar} style={{ width: `${72 - ((i * 13) % 30)}%`, height: '16px' }} />
          <div className={css.bar} style={{ width: `${38 + ((i * 17) % 24)}%` }} />
        </div>
      ))}
    </div>
  );
}
