/** Which rows of a long list stand on the page: from `first` up to, not including, `end`. */
export type Span = { readonly first: number; readonly end: number };

/** Rows above and below what can be seen, at least, so that a quick turn of the wheel meets rows and not a gap. */
const SPARE = 9;
/** So many come and go at once: rows drawn anew at every frame of a scroll cost every fifth frame. */
const AT_ONCE = 6;

/**
 * The rows to draw of a list of equal rows. `from` and `to` are the edges of what can be seen, in pixels from the top of
 * the list; both may lie outside it.
 */
export function windowOf(from: number, to: number, rowHeight: number, rows: number): Span {
  if (rowHeight <= 0) return { first: 0, end: Math.min(rows, SPARE * 2) };
  const many = rowHeight * AT_ONCE;
  const first = Math.max(0, Math.min(rows, Math.floor(from / many) * AT_ONCE - SPARE));
  return { first, end: Math.max(first, Math.min(rows, Math.ceil(to / many) * AT_ONCE + SPARE)) };
}
