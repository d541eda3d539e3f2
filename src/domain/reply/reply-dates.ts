import type { CalendarDate } from '../calendar/calendar-date.ts';
import { datesIn } from './dates-in-text.ts';
import type { DraftKind } from './draft-kind.ts';
import { found, type ReplyFinding } from './finding.ts';
import type { ReplyFacts } from './reply-facts.ts';
import type { ReplyText } from './reply-text.ts';

/** Something is to come, or to be done by the reader. */
const TO_COME =
  /\b(?:will|shall|aim(?:ing)? to|expect(?:ed)? to|hope to|intend to|plan(?:ning)? to|due to (?:be|start|finish|take)|(?:is|are) to (?:be|start|begin|end|finish|arrive|take place|visit|happen)|scheduled|booked|going to|is due|are due|can expect|should (?:receive|hear|get|have)|please|you (?:can|may|must|should|need to|have)(?: until| to)?|to be (?:completed|done|collected|repaired|delivered)|bydd\w{0,20}|fydd\w{0,20}|anelwn|disgwyliwn|disgwylir|ceisiwn|cewch|gallwch|rhowch|cysylltwch|gofynnir)\b|\b(?:I|we|you|it|they)'ll\b/i;
/** It was to come, and is told of. */
const TOLD_OF =
  /\b(?:was|were|had been) (?:due|scheduled|booked|supposed|meant|expected|told|promised|planned)\b|\b(?:should|would|could|might) have\b|\b(?:we|I|they|it|officer|crew|contractor|team) (?:said|told|promised|had|wrote|advised|stated|assured)\b|\byou (?:were|said|told|asked|wrote|complained|reported|expected|state|say|had|explained|mentioned|describe\w{0,20})\b|\b(?:but|however),? (?:this|it|that|they|nobody|no one) (?:did|was|has|had)\b|\bdywedasoch|\bdylai fod|\bi fod i\b/i;

/** A limit right before a day, which is the day that counts. */
const LIMIT =
  /\b(?:by|before|until|till|no later than|not later than|on or before|erbyn|cyn|tan)(?: (?:the )?(?:end of|close of (?:business|play) on|noon on|5 ?pm on|midday on))?(?: (?:y|yr))?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?| dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul),?)?(?: (?:the|y|yr))? $/i;
/** A day on which something is to happen, right before it. */
const ON =
  /\b(?:on|this|next|from|for|ar|week (?:commencing|beginning|ending))(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?| dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul),?)?(?: (?:the|y|yr))? $/i;
/** Something that has happened stands between what is to come and the day. */
const BYGONE =
  /\b(?:(?:you|we|I|they|he|she) (?:\w{1,30}ed|paid|sent|made|wrote|rang|told|gave|had|were|was|met|spoke|saw|came|went)|which|that|who|whom|made|received|sent|paid|dated|since|was|were|had|reported|took place|happened|missed|(?:your|our|my|the|an?|last|his|her) (?:letter|e-?mail|call|complaint|report|inspection)|a wnaed|dyddiedig|llythyr)\b[^.]{0,50}$/i;

/** Whom the sentence lets answer: the council, and not the reader or somebody else. */
const WE_ANSWER =
  /\b(?:I|we|council|officer|team|manager|you (?:will|should|can expect))\b[^.]{0,60}\b(?:respond|reply|response|answer|repl(?:y|ies)|write (?:to you|again)|hear from|decision)\b|\b(?:respond|reply|response|answer)\b[^.]{0,40}\b(?:will be (?:sent|with you|issued)|due|by)\b|\b(?:bydd\w{0,20}|cewch|disgwyl\w{0,20}|anelwn|ceisiwn)\b[^.]{0,60}\b(?:ymateb|ateb|hateb|penderfyniad)\b/i;
const THEY_ANSWER =
  /\bplease\b|\byou (?:must|need to|have|may|wish to|want to|would like to)\b|\b(?:ombudsman|contractor|landlord|ICO|ombwdsmon)\b|\brhowch\b|\bcysylltwch\b/i;

/**
 * Days that are promised: those that have passed already, and those by which the council is said to answer although the
 * case has another day. One that comes before the day of the case promises more than is owed, and is nobody's worry; in the
 * letter that puts a reply off another day is what it is for.
 */
export function promisedDates(
  text: ReplyText,
  facts: ReplyFacts,
  { today, kind }: { readonly today: CalendarDate; readonly kind: DraftKind },
): readonly ReplyFinding[] {
  const ours = new Set([...(facts.replyDue === null ? [] : [facts.replyDue]), ...facts.dates]);
  const findings: ReplyFinding[] = [];
  for (const sentence of text.sentences) {
    const coming = TO_COME.exec(sentence);
    if (coming === null || TOLD_OF.test(sentence)) continue;
    for (const { day, words, start } of datesIn(sentence, today)) {
      const before = sentence.slice(0, start).replace(/ *$/, ' ');
      const limit = LIMIT.test(before);
      if (!limit && !(start > coming.index && ON.test(before) && !bygone(before, coming.index))) continue;
      if (day < today) findings.push(found('date passed', 'stop', words));
      else if (
        limit &&
        kind !== 'extension' &&
        facts.replyDue !== null &&
        day > facts.replyDue &&
        !ours.has(day) &&
        WE_ANSWER.test(sentence) &&
        !THEY_ANSWER.test(sentence)
      )
        findings.push(found('date not ours', 'look', words));
    }
  }
  return findings;
}

/** Between what is to come and the day stands something that is over; the word right before the day does not count. */
const bygone = (before: string, from: number): boolean => BYGONE.test(before.slice(from + 4).replace(ON, ' '));
