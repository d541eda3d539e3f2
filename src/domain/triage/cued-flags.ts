import { FLAG_CUES } from './cues/flags.ts';
import { isNegated, type Signal } from './features.ts';
import { isMember } from './member-sender.ts';
import { forwardedOmbudsman, seemsOmbudsman } from './ombudsman-sender.ts';
import { type Passage, wholeOf } from './passage.ts';
import { phraseBook } from './phrase-book.ts';
import { type Category, type Evidence, FLAGS, type Flag } from './proposal.ts';

export type Flagged = { readonly flags: readonly Flag[]; readonly evidence: readonly Evidence[] };

export type FlaggedMessage = {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  /** The writer's own words; a subject is among them only where it is theirs. */
  readonly said: readonly Passage[];
  readonly signature: Passage;
  readonly category: Category;
  readonly signals: readonly Signal[];
};

/** Rules that are no cue: what they read is no phrase of a table. */
export const RULES_WITHOUT_CUES = ['another-language', 'forwards-ombudsman', 'many-matters'] as const;

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

/**
 * The flags that words and senders tell by themselves. An Ombudsman's letter is known by the sender's domain, or by their
 * letter being forwarded: never because a resident names the Ombudsman (domain notes 4.4).
 */
export function cuedFlags({ from, subject, body, said, signature, category, signals }: FlaggedMessage): Flagged {
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
  const forwarded = forwardedOmbudsman(subject, body);
  if (forwarded !== null)
    evidence.push({
      ...wholeOf('body', body).quote(forwarded.start, forwarded.end),
      points: 'ombudsman',
      rule: 'forwards-ombudsman',
    });
  if (seemsOmbudsman(from) || forwarded !== null) flags.add('ombudsman');
  // A machine and an Ombudsman speak of stages that they do not ask for.
  if (flags.has('automated') || flags.has('ombudsman')) flags.delete('escalation');
  if (/\banon(?:ymous)?\b/i.test(from.slice(0, 320))) flags.add('anonymous');
  if (isMember(from, said, signature) && !flags.has('automated')) flags.add('member_enquiry');
  const issues = issuesIn(said);
  evidence.push(...issues.map((place) => ({ ...place, points: 'multiple_issues' as const, rule: 'many-matters' })));
  if (issues.length > 0) flags.add('multiple_issues');
  return { flags: FLAGS.filter((flag) => flags.has(flag)), evidence };
}

const MANY_MATTERS =
  /\b(?:another (?:issue|matter|problem|thing|point)|one (?:other|more) thing|while (?:i am|i'm) (?:writing|on|at it|here)|on a (?:separate|different) (?:note|matter|subject)|a (?:separate|second|different) (?:issue|matter|problem)|(?:two|three|four|five|several|a few|couple of) (?:other |separate |different |unrelated |quick )?(?:things|issues|matters|problems|questions)|(?:first|second)ly|unrelated(?:ly)?|issue (?:2|two)|number two)\b/g;
/** Words that begin another matter. */
function issuesIn(said: readonly Passage[]): readonly Place[] {
  const body = said.find(({ part }) => part === 'body');
  if (body === undefined) return [];
  return [...body.text.matchAll(MANY_MATTERS)].map(({ index, 0: words }) => body.quote(index, index + words.length));
}

type Place = Pick<Evidence, 'part' | 'start' | 'end' | 'quote'>;
