/** Longest part of a line that patterns look at, so that no line can make them slow. */
const LOOKED_AT = 600;

/** One line of a text. `start` (of its first word) and `end` are UTF-16 offsets without the line end; `words` is what patterns look at. */
export type Line = { readonly start: number; readonly end: number; readonly words: string };

/** A run of lines, `from` included, `to` not. */
export type Range = { readonly from: number; readonly to: number };

/** Cuts a text at its line ends, whichever of the three kinds. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push(line(text, start, index));
    start = index + end.length;
  }
  lines.push(line(text, start, text.length));
  return lines;
}

function line(text: string, from: number, end: number): Line {
  let start = from;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  return {
    start,
    end,
    words: text
      .slice(start, Math.min(end, start + LOOKED_AT))
      .replace(ODD_SPACE, ' ')
      .trimEnd(),
  };
}

/** No-break and thin spaces and zero-width characters that mail programs leave about; one for one, so that places stay. */
const ODD_SPACE = /[\u00a0\u2000-\u200f\u202f\u2060\ufeff\t]/g;

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.words === '';

/** A line drawn with signs. */
const RULE = /^[-_=*–—]{5,200}$/;

export const isRule = (line: Line | undefined): boolean => RULE.test(line?.words ?? '');

/** A range with the drawn lines right above and below it, over at most one blank line. */
export function withRules(lines: readonly Line[], { from, to }: Range): Range {
  const above = isBlank(lines[from - 1]) ? from - 2 : from - 1;
  const below = isBlank(lines[to]) ? to + 1 : to;
  return { from: isRule(lines[above]) ? above : from, to: isRule(lines[below]) ? below + 1 : to };
}

/** Runs of lines without a blank one, within the lines for which `within` holds. */
export function paragraphs(lines: readonly Line[], within: (index: number) => boolean): readonly Range[] {
  const found: Range[] = [];
  let from = -1;
  for (let index = 0; index <= lines.length; index += 1) {
    const inside = index < lines.length && within(index) && !isBlank(lines[index]);
    if (inside && from < 0) from = index;
    if (!inside && from >= 0) {
      found.push({ from, to: index });
      from = -1;
    }
  }
  return found;
}

/** The words of some lines as one, at most about 2,000 characters of them. */
export function wordsOf(lines: readonly Line[], { from, to }: Range): string {
  let words = '';
  for (let index = from; index < to && words.length < 2000; index += 1) words += `${lines[index]?.words ?? ''} `;
  return words.trim();
}
