import type { WhichOmbudsman } from '../policy/correspondence-type.ts';
import { draftKind } from './draft-kind.ts';
import { found, type ReplyFinding } from './finding.ts';
import type { ReplyFacts } from './reply-facts.ts';
import type { ReplyText } from './reply-text.ts';
import { wayOn } from './way-on.ts';

const NEXT_STAGE =
  /\bstage(?: |-)?(?:2|3|two|three)\b|\b(?:second|next|further|final|third) stage\b|\bescalat|\bpanel\b|\b(?:ask|asking|request|like|want|wish|right|entitled)\b[^.]{0,50}\breview|\b(?:internal|independent|further|formal) review\b|\bcam (?:2|3|dau|tri)\b|\b(?:ail|trydydd) gam\b|\bcam nesaf\b|\buwchgyfeirio|\bgofyn am adolyg|\badolygiad mewnol/i;

/** How each is named: by name, by initials, by its own site or telephone number. */
const NAMED: Readonly<Record<'LGSCO' | 'Housing Ombudsman' | 'ICO', RegExp>> = {
  LGSCO:
    /\blocal government (?:(?:and|&) social care )?ombudsman|\bLGS?CO\b|\bLGO\b|\blgo\.org\.uk|\b0300 ?061 ?0614|\bombwdsmon llywodraeth leol/i,
  'Housing Ombudsman': /\bhousing ombudsman|\bhousing-ombudsman\.org\.uk|\b0300 ?111 ?3000|\bombwdsmon tai/i,
  ICO: /\binformation commissioner|\bICO\b|\bico\.org\.uk|\b0303 ?123 ?1113|\bcomisiynydd gwybodaeth/i,
};
/** Not for councils in England. */
const OTHER =
  /\b(?:parliamentary and health|public services|financial|energy) (?:service )?ombudsman(?: for wales)?|\bombwdsmon gwasanaethau cyhoeddus/i;
const SOME_OMBUDSMAN = /\bombudsman|\bombwdsmon/i;

/**
 * The way on that an answer has to show: the next stage with that of a stage (Code 6.8), the Ombudsman with the last one
 * (Code 6.20), with a delay (6.5) and with a refusal (2.4). Of an answer to a stage that was answered nothing is asked.
 */
export function missingSignposts(text: ReplyText, facts: ReplyFacts): readonly ReplyFinding[] {
  const way = wayOn(facts);
  if (way === null || facts.answered) return [];
  const kind = draftKind(text);
  if (kind === 'other') return [];
  if (kind !== 'reply') {
    const told = SOME_OMBUDSMAN.test(text.whole) || namesOne(text.whole, facts.ombudsman);
    return told ? [] : [found('no Ombudsman', 'look')];
  }
  if (way === 'next stage' || way === 'review panel')
    return NEXT_STAGE.test(text.whole) ? [] : [found('no next stage', 'stop', ombudsmanIn(text.whole))];
  if (namesOne(text.whole, facts.ombudsman)) return [];
  const other = ombudsmanIn(text.whole);
  // Named by no more than its title: perhaps the right one, and no address to turn to.
  return [found('no Ombudsman', other.split(' ').length === 1 && other !== '' ? 'look' : 'stop', other)];
}

const namesOne = (text: string, which: WhichOmbudsman): boolean => {
  if (which === 'none') return true;
  if (which === 'both') return NAMED.LGSCO.test(text) || NAMED['Housing Ombudsman'].test(text);
  return NAMED[which].test(text);
};

/** The words that name some Ombudsman; empty where there are none. */
const ombudsmanIn = (text: string): string =>
  [...Object.values(NAMED), OTHER, SOME_OMBUDSMAN].map((pattern) => pattern.exec(text)?.[0]).find(Boolean) ?? '';
