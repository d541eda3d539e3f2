import css from './trends-view.module.css';

type Props = {
  label: string;
  bars: readonly { readonly name: string; readonly percent: number | null; readonly said: string }[];
};

/** Shares as bars, each with its figure beside it. Nothing here is told by colour. */
export function Bars({ label, bars }: Props) {
  return (
    <ul className={css.bars} aria-label={label}>
      {bars.map(({ name, percent, said }) => (
        <li key={name} className={css.bar}>
          <span>{name}</span>
          <svg className={css.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className={css.ground} width="100" height="10" />
            {percent !== null && <rect className={css.series0} width={percent} height="10" />}
          </svg>
          <span className={css.said}>{said}</span>
        </li>
      ))}
    </ul>
  );
}
