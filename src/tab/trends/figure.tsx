import { type ReactNode, useId } from 'react';
import { Glyph } from '../../ui/glyphs.tsx';
import css from './trends-view.module.css';

type Props = {
  title: string;
  lead: string;
  chart: ReactNode;
  table: ReactNode;
  /** What unfolds the table; null: it stands there by itself. */
  asTable: string | null;
};

/** A chart and its twin: the same figures as a table. */
export function Figure({ title, lead, chart, table, asTable }: Props) {
  const heading = useId();
  return (
    <section className={css.panel} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p className={css.lead}>{lead}</p>
      {chart}
      {asTable === null ? (
        table
      ) : (
        <details className={css.fold}>
          <summary>
            <Glyph name="chevron" size={12} />
            {asTable}
          </summary>
          {table}
        </details>
      )}
    </section>
  );
}
