/** One figure as it is quoted, in percent; a count of messages is how many it rests on. */
export type Figure = {
  readonly what: string;
  readonly is: number;
  /** Where 95 of 100 drawings lie, or the score interval of a share; null where it was not drawn. */
  readonly between: readonly [number, number] | null;
  readonly of: number;
  /** What the plan asks for, in words; null where it asks nothing. */
  readonly aim: string | null;
  /** The same figure of other readers on the same messages, by name. */
  readonly beside: Readonly<Record<string, number>>;
};

/** Figures of one kind under one heading. `note`: what a reader must know to judge them. */
export type Part = { readonly name: string; readonly note: string; readonly figures: readonly Figure[] };

/** A share as percent, one digit behind the point; null where nothing was asked. */
export const percent = (share: number): number => Number((100 * share).toFixed(1));

/** The interval of a share `right` of `of` by Wilson's score (1927), 95 of 100, as percent. */
export function scoreInterval(right: number, of: number): readonly [number, number] | null {
  if (of === 0) return null;
  const [z, share] = [1.96, right / of];
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const all = 1 + (z * z) / of;
  return [percent(Math.max(0, (middle - half) / all)), percent(Math.min(1, (middle + half) / all))];
}

/** A share as a figure; nothing where nothing was asked. */
export const shareOf = (
  what: string,
  right: number,
  of: number,
  beside: Figure['beside'] = {},
  aim: string | null = null,
): readonly Figure[] =>
  of === 0 ? [] : [{ what, is: percent(right / of), between: scoreInterval(right, of), of, aim, beside }];

/** Parts as a table for a terminal: a heading, the note, and a line for each figure. */
export function tableOf(parts: readonly Part[]): string {
  return parts
    .map(({ name, note, figures }) => {
      const others = [...new Set(figures.flatMap(({ beside }) => Object.keys(beside)))];
      const columns = ['', 'is', '95 of 100', 'aim', 'of', ...others];
      const rows = figures.map(({ what, is, between, of, aim, beside }) => [
        what,
        is.toFixed(1),
        between === null ? '' : `${between[0].toFixed(1)} to ${between[1].toFixed(1)}`,
        aim ?? '',
        String(of),
        ...others.map((other) => beside[other]?.toFixed(1) ?? ''),
      ]);
      return `${name}\n${note}\n\n${aligned([columns, ...rows])}`;
    })
    .join('\n\n');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0))) ?? [];
  return rows
    .map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))))
    .map((row) => `  ${row.join('  ').trimEnd()}`)
    .join('\n');
}
