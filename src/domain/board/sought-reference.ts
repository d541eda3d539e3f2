/** A case as somebody names it in a search: the two digits of its year where they said them, and its number. */
export type SoughtReference = { readonly year: string | null; readonly number: number };

const SEPARATOR = '[\\s\\-‐-―_/.:#]*';

/**
 * What somebody means who types a reference as it comes: `rd 26 123`, `RD-26-000123`, `26/123`, `rd26000123`, `123`. Null
 * where it is no reference. Eight digits in one are a year and a number; up to seven are a number of any year.
 */
export function soughtReference(text: string, prefix: string): SoughtReference | null {
  const typed = text.trim();
  const whole = new RegExp(`^(?:${prefix})?${SEPARATOR}(\\d{2})(\\d{6})$`, 'i').exec(typed);
  const apart = new RegExp(`^(?:${prefix})?${SEPARATOR}(\\d{2})[\\s\\-‐-―_/.:#]+(\\d{1,9})$`, 'i').exec(typed);
  const [, year, number] = whole ?? apart ?? [];
  if (year !== undefined && number !== undefined) return sought(year, number);
  const [, alone] = new RegExp(`^(?:${prefix})?${SEPARATOR}(\\d{1,7})$`, 'i').exec(typed) ?? [];
  return alone === undefined ? null : sought(null, alone);
}

const sought = (year: string | null, digits: string): SoughtReference | null =>
  Number(digits) > 0 ? { year, number: Number(digits) } : null;
