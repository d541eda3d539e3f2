import { bannerTag } from './banners.ts';
import type { Line } from './lines.ts';

/** Outlook's "preface comments with": the writer's name in brackets before what they put into a letter they quote. */
const MARK = /^\[\p{Lu}[\p{L}.'’-]{0,25}(?:,? \p{Lu}[\p{L}.'’-]{0,25}){1,3}\] {0,2}(?=\S)/u;
/** How writers say that they answered further down. */
const BELOW = /\b(?:below|in ?line|in (?:red|blue|green|purple|bold|italics|capitals)|in the (?:text|body)|marked)\b/i;

/**
 * Answers inside quoted text that bear the writer's mark, by line, with the characters that the mark takes. Only where the
 * words above the quote say that they are there: other brackets are other people's.
 */
export function findMarkedAnswers(lines: readonly Line[], quoted: readonly boolean[]): ReadonlyMap<number, number> {
  const begins = quoted.indexOf(true);
  if (!lines.slice(0, Math.max(0, begins)).some(({ words }) => BELOW.test(words))) return new Map();
  const marks = lines.flatMap(({ words }, at) => {
    const mark = quoted[at] && bannerTag(words) === 0 ? MARK.exec(words)?.[0] : undefined;
    return mark === undefined ? [] : [[at, mark] as const];
  });
  const own = marks[0]?.[1].trimEnd();
  return new Map(marks.filter(([, mark]) => mark.trimEnd() === own).map(([at, mark]) => [at, mark.length]));
}
