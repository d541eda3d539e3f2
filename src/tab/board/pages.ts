import type { BoardPage, CaseCard } from '../../api/case-shapes.ts';

/** What has been read of a board: its pages in order, and where the next one goes on. */
export type Pages = readonly Pick<BoardPage, 'rows' | 'next'>[];

/** The rows of all pages, each case once: one that moved between two readings stands where it was seen first. */
export function rowsOf(pages: Pages): readonly CaseCard[] {
  const seen = new Set<string>();
  return pages.flatMap(({ rows }) =>
    rows.filter(({ reference }) => {
      const known = seen.has(reference);
      seen.add(reference);
      return !known;
    }),
  );
}

/** A page read again in the place of the old one; later pages stay as they were until they are read themselves. */
export const withPage = (pages: Pages, index: number, page: Pick<BoardPage, 'rows' | 'next'>): Pages =>
  index < pages.length ? pages.with(index, page) : [...pages, page];

/** Where the page at `index` begins: the `next` of the one before; null for the first. */
export const afterOf = (pages: Pages, index: number): string | null => pages[index - 1]?.next ?? null;

/** The index of the page that holds a row. */
export function pageAt(pages: Pages, row: number): number {
  let before = 0;
  for (const [index, { rows }] of pages.entries()) {
    before += rows.length;
    if (row < before) return index;
  }
  return Math.max(0, pages.length - 1);
}
