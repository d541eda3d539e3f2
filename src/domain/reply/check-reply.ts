import type { CalendarDate } from '../calendar/calendar-date.ts';
import { findReferences } from '../triage/threading-ladder.ts';
import { answeredPoints, type PointAnswered } from './answered-points.ts';
import { missingAttachment } from './attachments.ts';
import { draftKind } from './draft-kind.ts';
import { FINDINGS_OF_REPLY, found, type ReplyFinding } from './finding.ts';
import { othersNamed } from './names.ts';
import { placeholdersLeft } from './placeholders.ts';
import { staysInside, wrongRecipients } from './recipients.ts';
import { promisedDates } from './reply-dates.ts';
import type { ReplyDraft, ReplyFacts } from './reply-facts.ts';
import { type ReplyText, replyText } from './reply-text.ts';
import { missingSignposts } from './signposts.ts';

/** What came of looking at an answer: which points it speaks of, and what should be looked at again. */
export type CheckedReply = {
  readonly points: readonly Omit<PointAnswered, 'silent'>[];
  readonly findings: readonly ReplyFinding[];
};

/** No answer is longer; whoever pastes a file into one is not kept waiting for it. In characters. */
const LOOKED_THROUGH = 40_000;
/** Nobody reads more; the weightiest come first. */
const MOST_FINDINGS = 50;
/** What may stand in the part that was not looked through. */
const OF_WHAT_IS_MISSING: ReadonlySet<ReplyFinding['finding']> = new Set([
  'no reference',
  'point not answered',
  'no next stage',
  'no Ombudsman',
]);

/**
 * Looks at an answer to a case as it stands, on a day in London. Points and the way on are asked for where it reads as the
 * answer of a stage (Code 6.7 to 6.9, 6.20), not of an acknowledgement; of what stays within the council nothing is asked.
 */
export function checkReply(draft: ReplyDraft, facts: ReplyFacts, today: CalendarDate): CheckedReply {
  const text = replyText(draft.text.slice(0, LOOKED_THROUGH));
  const cut = draft.text.length > LOOKED_THROUGH;
  const points = answeredPoints(text, facts.points);
  const told = points.map(({ silent: _, ...point }) => point);
  if (staysInside(draft, facts)) return { points: told, findings: [] };
  const kind = draftKind(text);
  const asAnswer = kind === 'reply' && facts.complaint && !facts.answered;
  const recipients = wrongRecipients(draft, facts);
  // What goes to somebody else on purpose greets somebody else.
  const elsewhere = recipients.some(({ finding, weight }) => finding === 'not to the person' && weight === 'look');
  const findings = [
    ...wrongReference(draft, text, facts),
    ...points
      .filter(({ silent }) => asAnswer && silent)
      .map(
        ({ number, text: about }) => ({ finding: 'point not answered', weight: 'look', about, point: number }) as const,
      ),
    ...missingSignposts(text, facts),
    ...recipients,
    ...(elsewhere ? [] : othersNamed(text, facts)),
    ...missingAttachment(text, draft.attachments),
    ...promisedDates(text, facts, { today, kind }),
    ...placeholdersLeft(text.whole, draft.subject),
  ];
  const place = ({ weight, finding }: ReplyFinding): number =>
    (weight === 'stop' ? 0 : FINDINGS_OF_REPLY.length) + FINDINGS_OF_REPLY.indexOf(finding);
  return {
    points: told,
    findings: findings
      .filter(({ finding }) => !(cut && OF_WHAT_IS_MISSING.has(finding)))
      .sort((a, b) => place(a) - place(b))
      .slice(0, MOST_FINDINGS),
  };
}

/** Its own reference stands in it, and no other that does not belong to it. */
function wrongReference(draft: ReplyDraft, text: ReplyText, facts: ReplyFacts): readonly ReplyFinding[] {
  const own = [facts.reference, ...facts.related];
  const inSubject = findReferences(draft.subject, facts.prefix);
  const inText = findReferences(text.whole, facts.prefix);
  const named = [...inSubject, ...inText].includes(facts.reference);
  const others = [...new Set([...inSubject, ...inText])].filter((reference) => !own.includes(reference));
  const misled = others.map((reference) =>
    found('other reference', !named || inSubject.includes(reference) ? 'stop' : 'look', reference),
  );
  // An answer that has hardly begun lacks everything.
  const begun = text.whole.trim().length >= 40;
  return named || others.length > 0 || !begun ? misled : [found('no reference', 'look')];
}
