import { useWide } from '../view/use-wide.ts';
import { ticksOf } from './ticks.ts';
import css from './trends-view.module.css';

type Props = {
  /** Says in a sentence what the chart shows; the figures are in the table. */
  label: string;
  series: readonly string[];
  columns: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
};

const HEIGHT = 180;
const FOOT = 22;
const WIDTH = 60;
const IN_A_ROW = 4;
/** So wide is a chart that is drawn in one row: up to a year and a month side by side. */
const FULL = 640;
const WIDEST_BAR = 26;

/** Columns side by side, one group a month. Each series differs by colour, by shade and by where it stands. */
export function Columns({ label, series, columns }: Props) {
  const wide = useWide(640);
  const rows = wide ? [columns] : inRows(columns);
  const most = Math.max(0, ...columns.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const ticks = ticksOf(most);
  const top = ticks[2];
  const each = wide ? FULL / Math.max(1, columns.length) : WIDTH;
  const bar = Math.min(WIDEST_BAR, (each - 12) / series.length);
  const aside = (each - bar * series.length) / 2;
  return (
    <>
      <ul className={css.legend}>
        {series.map((name, index) => (
          <li key={name}>
            <span className={`${css.swatch} ${css[`series${index}`]}`} />
            {name}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={label}>
        {rows.map((columns) => {
          const width = wide ? FULL : IN_A_ROW * WIDTH;
          return (
            <svg
              key={columns[0]?.name}
              className={css.chart}
              viewBox={`0 0 ${width + 36} ${HEIGHT + FOOT}`}
              aria-hidden="true"
            >
              {ticks.map((tick) => (
                <g key={tick}>
                  <line className={css.rule} x1={36} x2={width + 36} y1={y(tick / top)} y2={y(tick / top)} />
                  <text className={css.tick} x={30} y={y(tick / top) + 4} textAnchor="end">
                    {tick.toLocaleString('en-GB')}
                  </text>
                </g>
              ))}
              {columns.map(({ name, values }, column) => (
                <g key={name} transform={`translate(${36 + column * each} 0)`}>
                  {values.map((value, index) => {
                    const height = ((value ?? 0) / top) * (HEIGHT - 10);
                    return (
                      <rect
                        // biome-ignore lint/suspicious/noArrayIndexKey: series that never move
                        key={index}
                        className={css[`series${index}`]}
                        x={aside + index * bar}
                        y={HEIGHT - height}
                        width={bar - 1}
                        height={height}
                        rx={2}
                      />
                    );
                  })}
                  <text className={css.tick} x={each / 2} y={HEIGHT + 16} textAnchor="middle">
                    {name}
                  </text>
                </g>
              ))}
            </svg>
          );
        })}
      </div>
    </>
  );
}

/** On a narrow page the columns go on in rows of a few: a year side by side leaves letters that nobody can read. */
const inRows = (columns: Props['columns']): readonly Props['columns'][] =>
  Array.from({ length: Math.ceil(columns.length / IN_A_ROW) }, (_, row) =>
    columns.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );

const y = (share: number): number => HEIGHT - share * (HEIGHT - 10);
