const LONGEST = 32;

/** What SharePoint makes of a column's asked name before it is cut: anything but letters, digits and `_` as `_xHHHH_`. */
export function encodedName(asked: string): string {
  let encoded = '';
  for (let at = 0; at < asked.length; at++) {
    const unit = asked[at]!;
    const plain = /[\p{L}_]/u.test(unit) || (/\p{Nd}/u.test(unit) && at > 0);
    encoded += plain ? unit : `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  }
  return encoded;
}

/**
 * The internal name a new column gets: encoded, cut to 32 characters after encoding, and when the cut made it equal
 * to an existing one (letters' case does not count), followed by 0, 1, 2 … Null where the very name that was asked
 * for is taken.
 */
export function internalName(asked: string, taken: (lowerCase: string) => boolean): string | null {
  const encoded = encodedName(asked);
  const cut = encoded.slice(0, LONGEST);
  if (!taken(cut.toLowerCase())) return cut;
  if (encoded.length <= LONGEST) return null;
  for (let suffix = 0; ; suffix++) {
    const name = `${cut}${suffix}`;
    if (!taken(name.toLowerCase())) return name;
  }
}
