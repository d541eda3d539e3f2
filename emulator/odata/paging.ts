/** `$top` as a whole number from 1 to `most`; null where it is something else, `preset` where it is absent. */
export function readTop(text: string | undefined, preset: number, most: number): number | null {
  if (text === undefined) return preset;
  if (!/^\d{1,9}$/.test(text)) return null;
  const top = Number(text);
  return top >= 1 && top <= most ? top : null;
}

/** The address of the next page: the same question with another token. `skiptoken` is encoded here. */
export function nextLink(
  base: string,
  path: string,
  query: Readonly<Record<string, string>>,
  skiptoken: string,
): string {
  const kept = Object.entries(query).filter(([name]) => name !== '$skiptoken' && name !== '$skip');
  const pairs = [...kept, ['$skiptoken', skiptoken]].map(
    ([name, value]) => `${encodeURIComponent(name!).replace('%24', '$')}=${encodeURIComponent(value!)}`,
  );
  return `${base}${path}?${pairs.join('&')}`;
}
