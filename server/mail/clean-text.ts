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

/** A body as the rules read it: LF line ends, no control characters, no invisible runs, no-break spaces as spaces. */
export function cleanText(raw: string): { readonly text: string; readonly hidden: boolean; readonly cut: boolean } {
  const whole = raw.slice(0, MAX_TEXT).toWellFormed().replace(/\r\n?/g, '\n');
  let hidden = false;
  const seen = whole
    .replace(INVISIBLE_RUN, () => {
      hidden = true;
      return ' ';
    })
    .replace(TAGS, (run: string, flag: string) => {
      if (flag !== '') return run;
      hidden = true;
      return '';
    });
  const text = seen
    .replace(CONTROL, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
  return { text, hidden, cut: raw.length > MAX_TEXT };
}

/** One line for a list column: no line breaks, controls or direction overrides, runs of space folded. */
export const oneLine = (raw: string): string =>
  raw.toWellFormed().replace(ANY_CONTROL, ' ').replace(DIRECTION, '').replace(/\s+/g, ' ').trim();
