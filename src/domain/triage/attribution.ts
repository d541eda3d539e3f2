import { isBlank, type Line, type Range, wordsOf } from './lines.ts';

/** "wrote", in the languages in which mail programs write it; `ysgrifennodd` is Welsh. */
const WROTE =
  /(?:^|[\s>])(?:wrote|writes|ysgrifennodd|[ée]crit|schrieb|escribi[óo]|schreef|skrev|ha scritto|escreveu|napisał(?:\(a\)|a)?|pisze|napsal\(?a?\)?|a scris|írta|kirjoitti|пишет|написал\(?а?\)?|έγραψε|yazdı|rašė|wrote on|写道|寫道)(?=[\s:：]|$)/iu;
/** How an attribution begins: its preposition, a date, or the writer's address. */
const BEGINS =
  /^(?:[-_*=–—]{1,20} ?)?(?:on|ar|le|am|el|op|den|il|em|w dniu|dnia|pe|dne|dňa|em|på|a|в|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},?)[ ,]/iu;
const SENDER = /<?(?:mailto:)?[^\s<>@]{1,64}@[^\s<>@]{1,190}>?/;
/** A time of day or a full date: a resident's "on Tuesday your officer wrote:" has neither. */
const WHEN = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b(?:19|20)\d{2}\b/;
const ENDS = /[:：] ?[*_>]{0,3}$/;
const DATE_AND_SENDER = /^\d{4}[-/]\d{1,2}[-/]\d{1,2} .{1,200}<[^\s<>@]{1,64}@[^\s<>@]{1,190}> ?:$/;

const LONGEST = 420;
const MOST_LINES = 5;

/**
 * The line that a mail program puts above what it quotes ("On 3 March 2026 at 10:00, Jane wrote:"), wherever it was
 * wrapped. Answers its lines, or null where none begins at `at`.
 */
export function attributionAt(lines: readonly Line[], at: number): Range | null {
  const first = lines[at]?.words ?? '';
  if (!BEGINS.test(first) && !SENDER.test(first) && !(first.length < 60 && WROTE.test(first))) return null;
  for (let to = at + 1; to <= at + MOST_LINES && to <= lines.length; to += 1) {
    const joined = wordsOf(lines, { from: at, to });
    if (joined.length > LONGEST) return null;
    const last = lines[to - 1];
    if (isBlank(last) && to > at + 1 && !/[<,]$/.test(lines[to - 2]?.words ?? '')) return null;
    if (isAttribution(joined, quotesFollow(lines, to))) return { from: at, to };
  }
  return null;
}

function isAttribution(joined: string, quotesFollow: boolean): boolean {
  if (DATE_AND_SENDER.test(joined)) return true;
  if (!WROTE.test(joined)) return false;
  if (!ENDS.test(joined))
    return BEGINS.test(joined) && /\b(?:wrote|ysgrifennodd)$/i.test(joined) && (quotesFollow || SENDER.test(joined));
  if (quotesFollow && /\bwrote ?:$/i.test(joined) && joined.length < 120) return true;
  if (!BEGINS.test(joined) && !SENDER.test(joined)) return false;
  return SENDER.test(joined) || WHEN.test(joined);
}

function quotesFollow(lines: readonly Line[], from: number): boolean {
  for (let index = from; index < from + 3 && index < lines.length; index += 1) {
    const words = lines[index]?.words ?? '';
    if (words !== '') return words.startsWith('>');
  }
  return false;
}
