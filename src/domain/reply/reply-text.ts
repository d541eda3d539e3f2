/** The text of an answer, cut up once for everything that looks at it. Signs that look alike are one sign. */
export type ReplyText = {
  readonly whole: string;
  /** Each a run of sentences. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly sentences: readonly string[];
};

/** No sentence that a person wrote is longer; what patterns look at has an end. */
const LONGEST = 1_200;
/** Lines this long were broken by a mail program and not by the writer. */
const WRAPPED = 58;

export function replyText(text: string): ReplyText {
  const whole = text
    .replaceAll('\r\n', '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"');
  const paragraphs = whole
    .split(/\n[ \n]{0,20}\n|\n(?=[ ]{0,8}(?:[-*•]|\(?\d{1,2}[.)])[ ])/)
    .map((paragraph) => linesJoined(paragraph).flatMap(sentencesOf))
    .filter((sentences) => sentences.length > 0);
  return { whole, paragraphs, sentences: paragraphs.flat() };
}

function linesJoined(paragraph: string): readonly string[] {
  const lines: string[] = [];
  let before = '';
  for (const line of paragraph.split('\n')) {
    const wrapped = lines.length > 0 && (before.length >= WRAPPED || /^[ ]*[a-zà-ÿŵŷ]/.test(line));
    if (wrapped) lines.push(`${lines.pop()} ${line.trim()}`);
    else lines.push(line.trim());
    before = line;
  }
  return lines;
}

const SENTENCE_END =
  /(?<!^[ ]{0,8}\(?\d{1,2}[.)])(?<!\b(?:Mr|Mrs|Ms|Mx|Dr|St|No|Cllr|Ref|e\.g|i\.e|tel))(?<=[.!?]["')]?)[ ]{1,10}(?=["'(]?[\p{Lu}\d£[])/iu;

const sentencesOf = (line: string): readonly string[] =>
  line
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim().slice(0, LONGEST))
    .filter((sentence) => sentence !== '');
