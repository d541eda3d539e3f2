import { type ReactNode, useId } from 'react';
import { cell, figure, table } from '../../api/csv.ts';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import type { TrendsWords } from '../../words/screens/trends/shape.ts';
import { saveTable } from '../save-file.ts';
import { FigureTable, type Row } from './figure-table.tsx';
import css from './trends-view.module.css';

type Props = {
  title: string;
  lead: string;
  /** Null: the table stands there by itself. */
  chart: ReactNode;
  heads: readonly string[];
  rows: readonly Row[];
  /** What has to be known to read the table. */
  note?: string;
  /** The day the figures were made for; it stands in the name of the file. */
  today: string;
  words: TrendsWords;
};

/** A chart and its twin: the same figures as a table, and as a file for a spreadsheet. */
export function Figure({ title, lead, chart, heads, rows, note, today, words }: Props) {
  const heading = useId();
  const told = (
    <>
      <FigureTable words={words} heads={heads} rows={rows} />
      {note && <p className={css.means}>{note}</p>}
      <Button
        small
        className={css.download ?? ''}
        onClick={() => saveTable(fileName(title, today), csvOf(heads, rows, words))}
      >
        <Glyph name="download" size={12} />
        {words.download} <span className="unseen">{title}</span>
      </Button>
    </>
  );
  return (
    <section className={css.panel} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p className={css.lead}>{lead}</p>
      {chart}
      {chart === null ? (
        told
      ) : (
        <details className={css.fold}>
          <summary>
            <Glyph name="chevron" size={12} />
            {words.asTable}
          </summary>
          {told}
        </details>
      )}
    </section>
  );
}

/** What is too few to be shown is not in the file either. */
const csvOf = (heads: readonly string[], rows: readonly Row[], { few }: TrendsWords): string =>
  table([
    heads.map(cell),
    ...rows.map(({ head, cells, last }) => [
      cell(head),
      ...cells.map((value) => (value === null ? cell(few) : figure(value))),
      ...(last === undefined ? [] : [cell(last)]),
    ]),
  ]);

const fileName = (title: string, today: string): string =>
  `redress-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${today}.csv`;
