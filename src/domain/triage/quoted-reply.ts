import { attributionAt } from './attribution.ts';
import { headerBlockAt } from './header-block.ts';
import { isBlank, type Line, type Range } from './lines.ts';

/** "Original message" and "forwarded message" between rules, by language. */
const SEPARATOR =
  /^[-_=*–—>< ]{2,60}(?:original message|original appointment|neges wreiddiol|message d'origine|message original|ursprüngliche (?:nachricht|mail)|original-nachricht|mensaje original|oorspronkelijk bericht|messaggio originale|mensagem original|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna|mesaj original|forwarded (?:message|by|mail|email).{0,80}|neges (?:wedi'i hanfon ymlaen|a anfonwyd ymlaen)|message transféré|weitergeleitete nachricht|mensaje reenviado|doorgestuurd bericht|messaggio inoltrato|mensagem encaminhada|vidarebefordrat meddelande|wiadomość przekazana|mesaj redirecționat)[-_=*–—>< :]{0,60}$/iu;
const BEGIN_FORWARD =
  /^(?:begin forwarded message|dechrau neges a anfonwyd ymlaen|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten (?:nachricht|e-mail)|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht) ?: ?$/iu;
const REPLY_ABOVE =
  /^[-_=*#–—>< ]{0,30}(?:please )?(?:type|write|enter|reply|respond)[a-z ]{0,25} above this line[-_=*#–—>< .:]{0,30}$/i;

const QUOTED = /^(?:[>›»]|\| {0,2}>)/;
/** Old mail programs put a `>` before a line of the writer's own that begins with "From ". */
const ESCAPED_FROM = /^>From [A-Za-z]/;

export const isQuotedLine = (words: string): boolean => QUOTED.test(words) && !ESCAPED_FROM.test(words);

/** Where a text stops being its writer's: line by line, `true` is somebody else's; and where each copied block begins. */
export type Quoting = {
  readonly quoted: readonly boolean[];
  /** The lines that introduce what follows to the end, if something does. */
  readonly introduction: Range | null;
};

/**
 * Finds what a mail program copied. Lines marked with `>` are quoted one by one, so that answers between them stay. Under
 * an introduction without such marks everything to the end is quoted.
 */
export function findQuoting(lines: readonly Line[], isForm: boolean): Quoting {
  const quoted = lines.map(({ words }) => isQuotedLine(words));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (isBlank(line) || quoted[at] || line === undefined) continue;
    const attribution = attributionAt(lines, at);
    if (attribution !== null && markedAfter(lines, attribution.to)) {
      for (let index = attribution.from; index < attribution.to; index += 1) quoted[index] = true;
      at = attribution.to - 1;
      continue;
    }
    const introduction = attribution ?? separatorAt(lines, at) ?? copiedHeader(lines, at, isForm);
    if (introduction === null) continue;
    return { quoted: quoted.map((is, index) => is || index >= introduction.from), introduction };
  }
  return { quoted, introduction: null };
}

/** In a form "From" and "Subject" are its own labels; only a complete header is a mail's. */
function copiedHeader(lines: readonly Line[], at: number, isForm: boolean): Range | null {
  const block = headerBlockAt(lines, at);
  return isForm && !block?.complete ? null : block;
}

function separatorAt(lines: readonly Line[], at: number): Range | null {
  const words = lines[at]?.words ?? '';
  if (!SEPARATOR.test(words) && !BEGIN_FORWARD.test(words) && !REPLY_ABOVE.test(words)) return null;
  let next = at + 1;
  while (next < lines.length && next < at + 3 && isBlank(lines[next])) next += 1;
  const block = headerBlockAt(lines, next);
  return { from: at, to: block?.to ?? at + 1 };
}

/** Whether the text after an attribution is marked line by line. */
function markedAfter(lines: readonly Line[], from: number): boolean {
  for (let index = from; index < lines.length && index < from + 4; index += 1)
    if (!isBlank(lines[index])) return isQuotedLine(lines[index]?.words ?? '');
  return false;
}
