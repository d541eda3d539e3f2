/** A name in the environment that looks like a setting of Redress and is none. */
export type UnknownSetting = {
  readonly name: string;
  /** The setting that was probably meant. */
  readonly meant: string | null;
};

const PREFIX = 'REDRESS_';

/**
 * What of the environment is meant for Redress and unknown to it: every other `REDRESS_…`, and whatever is a slip of the pen
 * away from a setting. One that is misspelt would otherwise do nothing, unnoticed.
 */
export function unknownSettings(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly UnknownSetting[] {
  const unknown: UnknownSetting[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (!value || known.includes(name)) continue;
    const ours = name.startsWith(PREFIX);
    // Other programs have settings, too: only one slip makes one of theirs ours.
    const most = ours ? Math.min(2, Math.floor((name.length - PREFIX.length) / 3)) : 1;
    const meant = nearest(name, known, most);
    if (ours || meant !== null) unknown.push({ name, meant });
  }
  return unknown;
}

function nearest(name: string, known: readonly string[], most: number): string | null {
  const [best] = known
    .filter((one) => Math.abs(one.length - name.length) <= most)
    .map((one) => ({ one, slips: slipsBetween(name.toUpperCase(), one) }))
    .sort((a, b) => a.slips - b.slips);
  return best && best.slips <= most ? best.one : null;
}

/** Optimal string alignment distance: letters put in, left out or changed, or two neighbours exchanged, each one slip. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  const at = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : changed;
      row.push(Math.min(changed, exchanged, at(last, j) + 1, at(row, j - 1) + 1));
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}
