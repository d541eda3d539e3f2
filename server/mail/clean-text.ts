/** Longer text is cut: a council answers letters, not log files, and every rule downstream reads all of it. In UTF-16 units. */
export const MAX_TEXT = 1_000_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, line breaks and C1 included
const ANY_CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Direction overrides can make `exe.fdp` of `pdf.exe`. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
/** A few invisible characters are honest (emoji, Persian, soft hyphens); a run of them is filler or a hiding place. */
const INVISIBLE_RUN = /(?:[\u034f\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff][ \t\u00a0]*){4,}/g;
/** Tag characters spell invisible words; only after a black flag do they mean something (the flag of Wales). */
const TAGS = /(\u{1F3F4}?)[\u{E0000}-\u{E007F}]+/gu;

/** Nothing outside the letters of western European mail: none of the invisible characters can be in it. */
const UNUSUAL = /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20ac]/;

/** A body as the rules read it: LF line ends, no control characters, no invisible runs, no-break spaces as spaces. */
export function cleanText(raw: string): { readonly text: string; readonly hidden: boolean; readonly cut: boolean } {
  const cut = raw.length > MAX_TEXT;
  let text = cut ? raw.slice(0, MAX_TEXT) : raw;
  let hidden = false;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (UNUSUAL.test(text)) {
    const seen = text
      .toWellFormed()
      .replace(INVISIBLE_RUN, ' ')
      .replace(TAGS, (run: string, flag: string) => (flag === '' ? '' : run));
    hidden = seen.length < text.length;
    text = seen.replace(CONTROL, '').replace(/\u00a0/g, ' ');
  }
  if (/[ \t]\n/.test(text))
    text = text
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n');
  text = text.replace(/\n{4,}/g, '\n\n\n').replace(/^\n+/, '');
  return { text: text.trimEnd(), hidden, cut };
}

/** One line for a list column: no line breaks, controls or direction overrides, runs of space folded. */
export const oneLine = (raw: string): string =>
  raw.toWellFormed().replace(ANY_CONTROL, ' ').replace(DIRECTION, '').replace(/\s+/g, ' ').trim();
