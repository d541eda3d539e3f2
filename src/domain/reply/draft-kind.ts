import type { ReplyText } from './reply-text.ts';

/**
 * What an answer reads as. `reply`: the answer of the stage, with what was found. `extension`: it will be late. `refusal`:
 * it is not taken on. `other`: an acknowledgement, a question, anything else, of which nothing is asked.
 */
export type DraftKind = 'reply' | 'extension' | 'refusal' | 'other';

/** What is yet to come, or may come, is not said now. */
const NOT_YET =
  /\b(?:will|shall|'ll|would|could|may|might|aim to|expect to|hope to|going to|in order to|intend to|if|once|when|whether|until|before|after|bydd\w{0,20}|os|pan|unwaith|caiff|cewch)\b/i;

const REPLY = [
  // "I uphold your complaint", "this point is partly upheld", "we do not uphold".
  /\b(?:I|we|council)\b[^.]{0,40}\buphold(?:ing)?\b/i,
  /\b(?:is|are|been|was|were|has|have|complaint|point(?: \w{1,30})?|decision|outcome|finding|matter)\b:?[^.]{0,30}\bupheld\b(?! by\b)/i,
  /\bsatisfied that\b[^.]{0,200}\bupheld\b/i,
  /^["'(]?(?:(?:partly|partially|fully|not) )?upheld\b(?! by\b)/i,
  /\b(?:have|has)(?: now| since)? (?:completed|concluded|finished|carried out) (?:my|our|the|an?|its)(?: \w{1,30}){0,2} (?:investigation|review|enquiries|inquiries)\b/i,
  /\b(?:this is|here is|below is|please (?:find|accept)|attached is|enclosed is)\b[^.]{0,40}\b(?:stage (?:1|2|one|two|three)|final|formal|full)(?: \w{1,30}){0,2} (?:response|reply)\b/i,
  /\b(?:outcome|result|findings?|conclusions?) (?:of|from|on) (?:my|our|the|your)(?: \w{1,30}){0,2} (?:investigation|review|complaint|enquiries)\b/i,
  /\b(?:my|our) (?:findings|conclusions?) (?:is|are|on)\b|\bI (?:have concluded|conclude|find|have found) that\b/i,
  /\bfinal (?:position|response|decision) (?:of|on|from) (?:the|your|this) (?:council|complaint|matter)\b/i,
  // Welsh.
  /\b(?:yn|wedi|heb|wedi'i|wedi'u|heb ei|ei) (?:rhannol )?(?:cadarnhau|gadarnhau|chadarnhau)(?: (?:eich|y|yr|ei)|'r)? (?:g[wŵ]yn|chwyn|pwynt|bwynt|rhannol)\b/i,
  /\b(?:cwyn|chwyn|g[wŵ]yn|pwynt|bwynt)\b[^.]{0,30}\b(?:wedi'i|heb ei|ei) (?:ch|g)?adarnhau\b/i,
  /\bwedi (?:cwblhau|gorffen)(?: (?:fy|ein|yr|ei)|'r)? (?:ymchwiliad|hymchwiliad|adolygiad|hadolygiad)\b/i,
  /\b(?:canlyniad|casgliad(?:au)?) (?:fy|ein|yr|eich) (?:ymchwiliad|hymchwiliad|adolygiad|cwyn)\b/i,
] as const;

const EXTENSION = [
  /\b(?:need|require|take|taking|takes|ask for|asking for) (?:some |a little |a bit )?(?:more|additional|further|extra|longer) time\b/i,
  /\b(?:not|unable|cannot|can't|won't)\b[^.]{0,30}\b(?:respond|reply|response|answer)\b[^.]{0,40}\b(?:by|within|in time|deadline|on time)\b/i,
  /\b(?:extend|extending|extended|extension)\b[^.]{0,60}\b(?:deadline|time|response|reply|investigation|timescale|target|days|date)\b/i,
  /\b(?:deadline|timescale|target date|response date|time limit)\b[^.]{0,40}\b(?:extend(?:ed|ing)?|extension)\b/i,
  /\b(?:reply|response|answer)\b[^.]{0,20}\b(?:is|be|are|been) (?:late|delayed|overdue)\b|\b(?:reply|response|answer|investigation)\b[^.]{0,20}\b(?:take|taking) longer\b/i,
  /\bangen (?:mwy|rhagor) o amser\b|\bymestyn\b[^.]{0,40}\b(?:amser|dyddiad|terfyn|cyfnod)/i,
] as const;

const REFUSAL = [
  /\b(?:will not|cannot|can't|won't|unable to|not able to|decided not to|do not intend to) (?:be )?(?:accept|consider|considering|investigate|investigating|take on|look into|progress|escalate|escalating)(?: \w{1,30}){0,3} complaint\b/i,
  /\bcomplaint (?:cannot|can't|will not|won't) be (?:accepted|considered|investigated|escalated|taken)\b/i,
  /\b(?:refuse|refused|refusing|decline|declined|declining) to (?:accept|consider|investigate|escalate)\b/i,
  /\b(?:ni allwn|ni fyddwn(?: yn)?|methu) (?:dderbyn|derbyn|ystyried|ymchwilio i)(?: \w{1,30}){0,2} (?:cwyn|g[wŵ]yn)\b/i,
] as const;

const NEVER = /(?!)/;

export function draftKind({ sentences }: ReplyText): DraftKind {
  const said = (patterns: readonly RegExp[], besides: RegExp): boolean =>
    sentences.some((sentence) =>
      patterns.some((pattern) => {
        const match = pattern.exec(sentence);
        return match !== null && !besides.test(sentence.slice(0, match.index + match[0].length));
      }),
    );
  if (said(REPLY, NOT_YET)) return 'reply';
  if (said(REFUSAL, NEVER)) return 'refusal';
  return said(EXTENSION, /\bif\b|\byou (?:need|require)\b/i) ? 'extension' : 'other';
}
