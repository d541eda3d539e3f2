import { isBlank, type Line, type Range } from './lines.ts';

/** Longest signature, in lines with words: what is longer is more likely the letter. */
const LONGEST = 14;

const DELIMITER = /^(?:--|—|–|-- -|_{2,200}|-{3,200}|\*{3,200}|={3,200})$/;
const MOBILE =
  /^(?:[-_*] ?)?(?:sent (?:from|via) (?:my|our|an?|the) .{1,60}|sent (?:from|via|using|with) (?:i?phone|i?pad|android|samsung|huawei|galaxy|blackberry|mobile|outlook|mail(?:box)?\b|yahoo|proton|bt ?mail|sky|aol|gmail|windows|hotmail|nokia|google|workspace|spark|airmail).{0,80}|sent from [a-z]{2,20} for (?:ios|android|iphone|ipad|windows|mobile).{0,60}|from my i?(?:phone|pad|pod)[ \d]{0,4}|get outlook for .{1,70}|cael outlook ar gyfer .{1,70}|anfonwyd o (?:fy|f['’]|['’]r) .{1,60}|envoyé (?:de|depuis|à partir d[eu]) .{1,80}|(?:diese nachricht wurde )?von meinem .{2,60} gesendet\.?|gesendet (?:von|mit) .{1,60}|enviado (?:desde|do|de) (?:mi|meu|o) .{1,60}|inviato da .{1,60}|verstuurd vanaf .{1,60}|verzonden (?:vanaf|met) .{1,60}|skickat från .{1,60}|sendt fra .{1,60}|wysłan[eo] z .{1,60}|отправлено с .{1,60}|trimis de pe .{1,60})$/iu;
/** Words people close with; Welsh `cofion`, `yn gywir`, `diolch`. */
const SIGN_OFF =
  /^(?:(?:with )?(?:(?:very |my |our |many |kind|kindest|warm|warmest|best|all good|good) ?)?(?:kind |best )?(?:regards|wishes)(?: and (?:thanks|thank you|best wishes))?|many thanks(?: and (?:kind |best )?regards)?|(?:with )?(?:thanks|thank you)(?: (?:and|&) (?:kind |best )?regards| (?:very much|so much|again|in advance|in anticipation))?|yours(?: (?:sincerely|faithfully|truly|etc|in (?:anger|anticipation|hope)|aye|ever))?|sincerely(?: yours)?|faithfully|respectfully|cheers|all the best|best|rgds|brgds|kr|br|bw|bfn|take care|love|x{2,9}|ta|ta very much|tia|thx|cofion(?: (?:gorau|cynnes|cywir))?|yn gywir|yn ddiffuant|diolch(?: (?:yn fawr|o galon|ymlaen llaw))?|dymuniadau gorau|pob dymuniad da|mit freundlichen grüßen|cordialement|saludos|met vriendelijke groet|hochachtungsvoll|atentamente|pozdrawiam|cu stimă)[ ,.!x-]{0,6}$/iu;
const CONTACT =
  /(?:\+?\d[\d ()-]{8,16}\d)|[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}|\bhttps?:\/\/|\bwww\.|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|^(?:tel|mob|mobile|phone|ff[oô]n|fax|email|e-bost|web|ext|direct|switchboard|office)[.:)]|^[tmewfpa](?:[:)]|\. ?[+(\d])|^(?:follow|find|visit|like) us\b|[|•·] /i;
const SENTENCE =
  /(?:^|\s)(?:i|i'm|i’m|i've|i’ve|we|you|please|can|could|would|will|it|this|there|if|but|because)(?:\s|$)/i;
/** Days of work and the like, which people put below their name in whole sentences. */
const WORKING =
  /^(?:i |my )?(?:usually |normally |only )?(?:work(?:ing)?|office) (?:days|hours|pattern|part|mon|tue|wed|thu|fri|from|on|between)/i;
/** An item of a list is said, not signed. */
const ITEM = /^(?:\d{1,2}[.)]|[-•*]) /;
/** Two to four words with capitals: a name. */
const NAME = /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}$/u;
const POSTSCRIPT = /^p\.? ?p?\.? ?s\b/i;

/** Lines at the end of what a writer wrote that are their signature. `run` are lines nothing else has claimed. */
export function signatureIn(lines: readonly Line[], run: Range): Range | null {
  return afterDelimiter(lines, run) ?? afterSignOff(lines, run) ?? contactBlock(lines, run);
}

export const isMobileSignature = (words: string): boolean => words.length <= 110 && MOBILE.test(words);

/** A sign-off, or the same in two languages beside each other ("Cofion cynnes / Kind regards"). */
export const isSignOff = (words: string): boolean =>
  words.length <= 60 && words.split(/ ?[/|] /).every((part) => SIGN_OFF.test(part));

function afterDelimiter(lines: readonly Line[], run: Range): Range | null {
  for (let at = run.from; at < run.to; at += 1) {
    const words = lines[at]?.words ?? '';
    if (!DELIMITER.test(words)) continue;
    const after = withWords(lines, { from: at + 1, to: run.to });
    const strict = words === '--';
    if (after.length > LONGEST) continue;
    if (strict || after.every((index) => belongsBelow(lines[index]?.words ?? ''))) return { from: at, to: run.to };
  }
  return null;
}

/**
 * From the last sign-off that has a name and particulars below it: a title, a telephone, an address. A sign-off with a
 * name alone stays, since it is how people end what they write.
 */
function afterSignOff(lines: readonly Line[], run: Range): Range | null {
  for (let at = run.to - 1; at >= run.from; at -= 1) {
    if (!isSignOff(lines[at]?.words ?? '')) continue;
    const after = withWords(lines, { from: at + 1, to: run.to });
    if (after.length > LONGEST) return null;
    const end = after.find((index) => !belongsBelow(lines[index]?.words ?? '')) ?? run.to;
    const block = after.filter((index) => index < end).map((index) => lines[index]?.words ?? '');
    const particulars = block.length > 1 || block.some((words) => CONTACT.test(words) || words.length > 45);
    return particulars ? { from: at, to: end } : null;
  }
  return null;
}

/**
 * A last paragraph of nothing but particulars, without a sign-off: at least two lines tell how to reach the writer, or one
 * does below a name and something else.
 */
function contactBlock(lines: readonly Line[], run: Range): Range | null {
  let from = run.to;
  while (from > run.from && !(isBlank(lines[from - 1]) && from < run.to)) from -= 1;
  const block = withWords(lines, { from, to: run.to });
  if (from === run.from || block.length < 2 || block.length > LONGEST) return null;
  const contacts = block.filter((index) => CONTACT.test(lines[index]?.words ?? '')).length;
  const short = block.every((index) => belongsBelow(lines[index]?.words ?? ''));
  const named = contacts === 1 && block.length >= 3 && NAME.test(lines[block[0] as number]?.words ?? '');
  return short && (contacts >= 2 || named) ? { from, to: run.to } : null;
}

function belongsBelow(words: string): boolean {
  if (POSTSCRIPT.test(words) || ITEM.test(words) || words.endsWith('?')) return false;
  if (isSignOff(words) || isMobileSignature(words) || WORKING.test(words)) return true;
  if (CONTACT.test(words)) return words.length <= 200 && !(SENTENCE.test(words) && words.split(' ').length > 12);
  if (words.length > 90) return false;
  return words.split(' ').length <= 4 || !SENTENCE.test(words);
}

function withWords(lines: readonly Line[], { from, to }: Range): readonly number[] {
  const found: number[] = [];
  for (let index = from; index < to && found.length <= LONGEST; index += 1)
    if (!isBlank(lines[index])) found.push(index);
  return found;
}
