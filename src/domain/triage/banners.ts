import { isBlank, isRule, type Line, withRules } from './lines.ts';

/** A warning the receiving mail system puts in front; Welsh `allanol` is "external", `RHYBUDD` is "warning". */
const OPENS =
  /^[^\p{L}\p{N}]{0,8}(?:caution|warning|rhybudd|external|allanol|attention|security (?:notice|warning)|this (?:e-?mail|message|sender) (?:is|was|has|originated|comes?|came)|mae'r (?:e-?bost|neges) hon|mae’r (?:e-?bost|neges) hon|you don['’]t often get e-?mail|some people who received this message|do not click|nid yw)/iu;
const SAYS =
  /\b(?:originat|outside (?:of )?(?:the |our |your )?(?:organi[sz]ation|council|network|company)|external (?:e-?mail|sender|source|organi[sz]ation)|from an? external|often get e-?mail from|often receive e-?mail|links? (?:or|and|nor) (?:open(?:ing)? )?attachments?|click (?:on )?(?:any )?links?|recogni[sz]e the sender|y tu allan|ffynhonnell allanol|learn why this is important|content is safe)/i;
const CONTINUES =
  /^(?:do not|don['’]t|please (?:do not|exercise|take care|be)|unless you|be careful|think before|never (?:click|give)|if you (?:are unsure|were not expecting|have any doubt)|links?|attachments?|peidiwch|the sender|and know|recogni[sz]e|originat|outside|learn why)\b/i;
const TAG =
  /^[[({*<]{1,3} ?(?:external|ext|allanol|external e-?mail|external sender|e-bost allanol)[ !]{0,2}[\])}*>]{1,3}[ :-]{0,3}/iu;
const ALONE = /^[^\p{L}]{0,6}(?:external|external e-?mail|external sender|e-bost allanol)[^\p{L}]{0,6}$/iu;

/** How far from the top a banner is looked for, in lines with words. */
const TOP = 12;
const LONGEST = 6;

/** Lines of external-mail banners near the top. */
export function findBanners(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let seen = 0;
  for (let at = 0; at < lines.length && seen < TOP; at += 1) {
    const words = lines[at]?.words ?? '';
    if (words === '' || isRule(lines[at])) continue;
    seen += 1;
    if (ALONE.test(words)) found.add(at);
    else if (OPENS.test(words) && saysSo(lines, at)) {
      let to = at + 1;
      while (to < at + LONGEST && !isBlank(lines[to]) && belongs(lines[to]?.words ?? '')) to += 1;
      const drawn = withRules(lines, { from: at, to });
      for (let index = drawn.from; index < drawn.to; index += 1) found.add(index);
      at = drawn.to - 1;
    }
  }
  return found;
}

const belongs = (words: string): boolean => CONTINUES.test(words) || SAYS.test(words);

/** The opening word alone may be the writer's ("Warning: the step is loose"); the sentence about the sender is not. */
const saysSo = (lines: readonly Line[], at: number): boolean => {
  const next = lines[at + 1]?.words ?? '';
  return SAYS.test(`${lines[at]?.words ?? ''} ${next.length < 300 ? next : ''}`);
};

/** How many characters at the beginning of a line are a tag such as `[EXTERNAL]`. */
export const bannerTag = (words: string): number => TAG.exec(words)?.[0].length ?? 0;
