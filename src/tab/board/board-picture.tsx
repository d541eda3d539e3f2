import type { HTMLAttributes, ReactNode, Ref } from 'react';
import type { BoardSort } from '../../api/case-shapes.ts';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import type { BoardWords } from '../../words/screens/board/shape.ts';
import css from './board-view.module.css';

/** From so many pixels on, what narrows a board stands beside it. */
export const BESIDE = 1_100;

type Props = {
  words: BoardWords;
  /** Null: not known yet. */
  total: number | null;
  sort: BoardSort;
  onSort?: (sort: BoardSort) => void;
  saving?: boolean;
  onDownload?: () => void;
  filtersOn: number;
  /** The filters that are on, and what is offered; null: on their way. */
  chosen?: ReactNode;
  facets?: ReactNode;
  /** Whether there is room for what narrows it beside it. */
  wide: boolean;
  trouble?: ReactNode;
  children: ReactNode;
};

/** The board as it stands at one moment: React draws it, and before React is there `drawn` does. */
export function BoardPicture({ words, total, sort, saving = false, filtersOn, wide, facets = null, ...more }: Props) {
  return (
    <div className={css.view}>
      <div className={css.top}>
        <h2>
          {words.heading} {total !== null && <span className={css.total}>{words.total(total)}</span>}
        </h2>
        <label className={css.sort}>
          <span>{words.sort.label}</span>
          <select value={sort} onChange={({ target }) => more.onSort?.(target.value as BoardSort)}>
            <option value="days left">{words.sort['days left']}</option>
            <option value="received">{words.sort.received}</option>
          </select>
        </label>
        <Button busy={saving} onClick={more.onDownload}>
          <Glyph name="download" />
          {saving ? words.downloading : words.download}
        </Button>
      </div>
      {filtersOn > 0 && <div className={css.chosen}>{more.chosen}</div>}
      {more.trouble}
      <div className={css.columns}>
        {wide ? (
          <aside className={css.rail} aria-label={words.filters}>
            {facets}
          </aside>
        ) : (
          <details className={css.fold}>
            <summary>
              <Glyph name="chevron" size={12} />
              {filtersOn > 0 ? words.filtersOn(filtersOn) : words.filters}
            </summary>
            {facets}
          </details>
        )}
        <div className={css.main}>{more.children}</div>
      </div>
    </div>
  );
}

type PanelProps = { words: BoardWords; list: Ref<HTMLUListElement> } & Pick<
  HTMLAttributes<HTMLUListElement>,
  'onKeyDown' | 'onClick'
>;

/** What the rows stand in. They are drawn into the list by `RowWindow`, which goes on with those that stand there already. */
export function BoardPanel({ words, list, ...does }: PanelProps) {
  return (
    <>
      <div className={css.panel}>
        <div className={css.head} aria-hidden="true">
          {(['due', 'case', 'kind', 'where', 'next'] as const).map((column) => (
            <span key={column}>{words.column[column]}</span>
          ))}
        </div>
        {/* A list with a text of its own, which is empty: React leaves alone what else is in it, and what was in it before. */}
        <ul ref={list} className={css.list} aria-label={words.heading} suppressHydrationWarning {...does}>
          {''}
        </ul>
      </div>
      <p className={css.keys}>{words.keys}</p>
    </>
  );
}
