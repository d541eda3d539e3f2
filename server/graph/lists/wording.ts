/** A word of ours as a list shows it: `service_request` is read as "Service request". */
export function shown(word: string): string {
  const text = word.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The word of ours that a cell means, whatever its case; null where it is none of them. */
export function meant<T extends string>(words: readonly T[], cell: string | null): T | null {
  if (cell === null) return null;
  const text = cell.trim().toLowerCase();
  return words.find((word) => word.toLowerCase() === text || shown(word).toLowerCase() === text) ?? null;
}
