/** Counts that could point to a person: 1 to 4 (domain facts 9.3). 0 says nothing of anybody. */
export const isSmall = (count: number): boolean => count > 0 && count < 5;

/**
 * A total and the parts it is made of, with what could point to a person left out (null). Where one part has to go, all of
 * them go: the total less the others would give it back. `seesAll`: nothing is left out.
 */
export function withoutSmall<P extends Readonly<Record<string, number>>>(
  total: number,
  parts: P,
  seesAll: boolean,
): { readonly total: number | null; readonly parts: { readonly [K in keyof P]: number | null } } {
  if (seesAll) return { total, parts };
  const hide = isSmall(total) || Object.values(parts).some(isSmall);
  const shown = Object.fromEntries(Object.entries(parts).map(([name, count]) => [name, hide ? null : count]));
  return { total: isSmall(total) ? null : total, parts: shown as { [K in keyof P]: number | null } };
}

/** A percentage to one decimal; null where there is nothing to divide by, or a count is left out. */
export const percentOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
