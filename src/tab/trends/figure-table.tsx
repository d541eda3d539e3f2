import type { TrendsWords } from '../../words/screens/trends/shape.ts';
import css from './trends-view.module.css';

export type Row = {
  readonly key: string;
  readonly head: string;
  /** Null: too few to be shown. */
  readonly cells: readonly (number | null)[];
  readonly last?: string;
};

/** Figures as a table. On a narrow page every row stands as a list of its own. */
export function FigureTable({
  words,
  heads,
  rows,
}: {
  words: TrendsWords;
  heads: readonly string[];
  rows: readonly Row[];
}) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, cells, last }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns that never move
              <td key={index} data-head={heads[index + 1]}>
                {cell === null ? <span className={css.few}>{words.few}</span> : cell.toLocaleString('en-GB')}
              </td>
            ))}
            {last !== undefined && <td data-head={heads.at(-1)}>{last}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
