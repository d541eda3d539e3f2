import { FLAG_CUES } from './cues/flags.ts';
import { isNegated, type Signal } from './features.ts';
import { isOmbudsmanAddress } from './ombudsman-sender.ts';
import type { Passage } from './passage.ts';
import { phraseBook } from './phrase-book.ts';
import { type Category, type Evidence, FLAGS, type Flag } from './proposal.ts';

type Message = {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  /** The writer's own words; a subject is among them only where it is theirs. */
  readonly said: readonly Passage[];
  readonly signature: Passage;
  readonly category: Category;
  readonly signals: readonly Signal[];
};

const BOOK = phraseBook(FLAG_CUES);
/** Flags that follow from what was read for the category; all the rules of a row must have spoken. */
const FROM_SIGNALS: readonly { readonly flag: Flag; readonly rules: readonly string[]; readonly unless?: Category }[] =
  [
    { flag: 'automated', rules: ['written-by-a-machine'] },
    { flag: 'appeal_or_claim', rules: ['asks-to-reconsider'] },
    { flag: 'compliment', rules: ['praises'], unless: 'complaint' },
    { flag: 'chaser', rules: ['told-before', 'still-not-done'] },
    { flag: 'chaser', rules: ['told-before', 'nobody-came'] },
  ];
/** Most pieces of evidence for one flag. */
const PER_FLAG = 2;

/**
 * What else a reader should know, each with the words that say so. An Ombudsman's letter is known by the sender's domain, or
 * by their letter being forwarded: never because a resident names the Ombudsman (domain notes 4.4).
 */
export function flagsOf({ from, subject, body, said, signature, category, signals }: Message): {
  readonly flags: readonly Flag[];
  readonly evidence: readonly Evidence[];
} {
  const evidence: Evidence[] = said.flatMap((passage) =>
    BOOK.find(passage.text)
      .filter(({ entry, start }) => !(entry.unlessNegated && isNegated(passage, start)))
      .filter(({ entry }) => !(entry.flag === 'compliment' && category === 'complaint'))
      .map(({ entry, start, end }) => ({ ...passage.quote(start, end), points: entry.flag, rule: entry.rule })),
  );
  for (const { flag, rules, unless } of FROM_SIGNALS) {
    const read = rules.flatMap((rule) => signals.filter((signal) => signal.rule === rule).slice(0, 1));
    if (read.length < rules.length || category === unless) continue;
    evidence.push(...read.map(({ place, rule }) => ({ ...place, points: flag, rule })));
  }
  const flags = new Set<Flag>(evidence.map(({ points }) => points as Flag));
  if (isOmbudsman(from) || forwardsTheOmbudsman(subject, body)) flags.add('ombudsman');
  // A machine and an Ombudsman speak of stages that they do not ask for.
  if (flags.has('automated') || flags.has('ombudsman')) flags.delete('escalation');
  if (/\banon(?:ymous)?\b/i.test(from.slice(0, 320))) flags.add('anonymous');
  if (isMember(from, said, signature) && !flags.has('automated')) flags.add('member_enquiry');
  if (!looksEnglish(said)) flags.add('not_english');
  if (hasManyIssues(said)) flags.add('multiple_issues');
  const standing = evidence.filter(({ points }) => flags.has(points as Flag));
  return { flags: FLAGS.filter((flag) => flags.has(flag)), evidence: fewest(standing) };
}

function fewest(evidence: readonly Evidence[]): readonly Evidence[] {
  const shown = new Map<string, number>();
  return evidence.filter(({ points }) => {
    const before = shown.get(points) ?? 0;
    shown.set(points, before + 1);
    return before < PER_FLAG;
  });
}

/** By the address, or by the name in front of it: a person looks at such mail first, so a sender who only claims it does no harm. */
const isOmbudsman = (from: string): boolean =>
  isOmbudsmanAddress(from) || /\bombudsm[ae]n\b|\blgsco\b/i.test(from.slice(0, 320));

/** A forwarded header that names a sender at an Ombudsman's domain. */
function forwardsTheOmbudsman(subject: string, body: string): boolean {
  if (!/^\s*(?:fwd?|fw|ymlaen)\s*:/i.test(subject) && !/forwarded message|original message/i.test(body.slice(0, 4_000)))
    return false;
  return body
    .slice(0, 20_000)
    .split('\n')
    .some(
      (line) =>
        /^[\s>*]{0,10}from\s{0,3}:/i.test(line) &&
        (isOmbudsmanAddress(/[^\s<>[\]():]{1,100}@[^\s<>[\]():]{1,100}/.exec(line)?.[0] ?? '') || isOmbudsman(line)),
    );
}

const MEMBER =
  /^(?:cllr|councillor)\b|\b(?:ward member|councillor for|house of commons|member of parliament|parliamentary (?:assistant|office)|caseworker (?:to|for)|mp for)\b/;
const MEMBER_SENDER = /@(?:[^@\s]{0,60}\.)?parliament\.uk>?$|\bcllr\b|\bcouncillor\b/i;
/** How a letter ends: its last lines with words, as long as a name and an office are. */
const LAST_LINES = 4;
const LONGEST_LINE = 80;

/** From a member or for one: the sender's name or domain says so, or how the letter ends. A resident who merely names one is not. */
function isMember(from: string, said: readonly Passage[], signature: Passage): boolean {
  if (MEMBER_SENDER.test(from.slice(0, 320))) return true;
  const words = said.find(({ part }) => part === 'body')?.text ?? '';
  if (/\b(?:my|our) (?:constituent|resident in my ward)\b/.test(words)) return true;
  const ending = linesOf(words.slice(-LAST_LINES * LONGEST_LINE)).slice(-LAST_LINES);
  return [...ending, ...linesOf(signature.text)].some((line) => line.length <= LONGEST_LINE && MEMBER.test(line));
}

const linesOf = (text: string): readonly string[] => text.split(/[\n\u2029]/).map((line) => line.trim());

const COMMON = new Set(
  'the and to of a i is in it my you for that was on have not be with this are at we as but me your can from there has they please no has been will what which our would could hello thank thanks dear am or'.split(
    ' ',
  ),
);

/** Letters of scripts that English is not written in. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]/g;

/** English by its commonest words; says nothing of a text too short to tell. */
function looksEnglish(said: readonly Passage[]): boolean {
  const words = said.flatMap(({ text }) => text.slice(0, 3_000).match(/[\p{L}']{1,40}/gu) ?? []);
  const foreign = said.reduce((sum, { text }) => sum + (text.slice(0, 3_000).match(OTHER_SCRIPT)?.length ?? 0), 0);
  if (words.length < 12) return foreign < 6;
  return words.filter((word) => COMMON.has(word)).length / words.length > 0.12;
}

/** Numbered points, or words that begin another matter. */
function hasManyIssues(said: readonly Passage[]): boolean {
  const body = said.find(({ part }) => part === 'body')?.text ?? '';
  const points = linesOf(body).filter((line) => /^\s{0,6}(?:\d{1,2}[.)]|[-•*])\s/.test(line)).length;
  return (
    points >= 2 ||
    /\b(?:another (?:issue|matter|problem|thing)|secondly|while i am writing|on a separate (?:note|matter)|as well as that)\b/.test(
      body,
    )
  );
}
