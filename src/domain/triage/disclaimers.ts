import { type Line, paragraphs, type Range, withRules, wordsOf } from './lines.ts';

/** What only boilerplate says. */
const SURE =
  /\bthis (?:e-?mail|message|communication|transmission)\b.{0,60}\b(?:i(?:s|ntended)|are|may|contains|sent)\b.{0,60}\b(?:confidential|p(?:rivileged|roprietary)|intended (?:solely|only|for))|\bintended (?:solely|only|exclusively) for (?:the )?(?:use of |attention of )?(?:the )?(?:named |intended )?(?:individual|addressee|person|recipient|entity)|\bif you (?:have received|are not the (?:intended|named)|received) .{0,80}(?:in error|by mistake|recipient|addressee)|\bthink before (?:you )?print|\bconsider the environment before printing|\b(?:scanned|checked|swept) (?:for|by) .{0,60}(?:virus|malware|security|symantec|mimecast|messagelabs)|\bviews? (?:or opinions? )?(?:presented|expressed|contained|stated) .{0,80}(?:author|sender|individual|necessarily)|\bmae'r (?:e-?bost|neges) h[wo]n.{0,120}(?:cyfrinachol|gyfrinachol|fwriadwyd|bwriedir)|\bdoes not accept (?:any )?(?:liability|responsibility) for (?:any )?(?:virus|damage|loss|changes)|\be-?mails? (?:sent to or from|may be) .{0,60}(?:monitored|recorded|disclos)/i;
/** Facts a firm must state, and notices. Two of them make boilerplate. */
const LIKELY =
  /\bregistered (?:office|in england|in wales|charity|number|company|address)|\bcompany (?:number|no\b|registration)|\bvat (?:number|no\b|reg)|\bauthori[sz]ed and regulated by|\bprivacy (?:notice|policy)\b|\bconfidentiality (?:notice|statement)|\bdisclaimer\b|\bunsubscribe\b|\bdata protection act\b|\bsolicitors regulation authority|\bcroesawu gohebiaeth|\bcorrespondence in welsh|\brydym yn croesawu/gi;
const HEADING = /^[*_\s-]{0,4}(?:disclaimer|confidentiality(?: notice)?|e-?mail disclaimer|ymwadiad)[*_\s:.-]{0,4}$/i;

/**
 * Confidentiality notices, virus notices and company particulars: from the line where they begin to the paragraph's end, with
 * the lines drawn around them.
 */
export function findDisclaimers(lines: readonly Line[], within: (index: number) => boolean): readonly Range[] {
  return paragraphs(lines, within)
    .flatMap((range) => {
      const words = wordsOf(lines, range);
      if (HEADING.test(lines[range.from]?.words ?? '')) return [range];
      const sure = SURE.exec(words);
      if (sure !== null) return beginningAt(lines, range, sure.index);
      const likely = words.match(LIKELY)?.length ?? 0;
      return likely >= 2 ? [range] : [];
    })
    .map((range) => withRules(lines, range));
}

/** The rest of a paragraph from the line that holds a character; nothing where that is deep inside a line of other words. */
function beginningAt(lines: readonly Line[], { from, to }: Range, character: number): readonly Range[] {
  let before = 0;
  for (let index = from; index < to; index += 1) {
    const length = (lines[index]?.words.length ?? 0) + 1;
    if (character < before + length)
      return character - before <= DEEPEST ? [{ from: index, to }] : [{ from: index + 1, to }];
    before += length;
  }
  return [];
}

/** How far into a line a notice may begin and still be taken for the line's subject, in characters. */
const DEEPEST = 60;
