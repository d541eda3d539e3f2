import { COMPLAINT_CUES } from './cues/complaint.ts';
import { CONTACT_CUES } from './cues/contact.ts';
import type { Cue } from './cues/cue.ts';
import { EMPTY_WORDS, GRIEVANCE_HINTS, REQUEST_HINTS } from './cues/hints.ts';
import { ADDRESSED, COUNCIL, OTHERS } from './cues/parties.ts';
import { SERVICE_REQUEST_CUES } from './cues/service-request.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { type Hit, phraseBook, type Word, wordsIn } from './phrase-book.ts';
import type { Category, Evidence } from './proposal.ts';

/** Something the message says that speaks for a category. `weight` is what is left of the cue's after its context. */
export type Signal = {
  readonly rule: string;
  readonly points: Category;
  readonly weight: number;
  /** How much it speaks against dissatisfaction. */
  readonly calms: number;
  /** What its context took off the weight: blame that falls on others. */
  readonly ofOthers: number;
  readonly place: Pick<Evidence, 'part' | 'start' | 'end' | 'quote'>;
};

/** What a message says, as `score` reads it. A trained model may read the texts, the rules read the signals. */
export type Features = {
  readonly subject: string;
  readonly ownWords: string;
  readonly signals: readonly Signal[];
  /** How far the message is about the council rather than about others it names, 0 to 1. */
  readonly aboutCouncil: number;
};

type Entry = Cue & { readonly points: Category; readonly calms?: number };

const pointing = (points: Category, cues: readonly Cue[]): readonly Entry[] => cues.map((cue) => ({ ...cue, points }));

const CUES = phraseBook<Entry>([
  ...pointing('complaint', [...COMPLAINT_CUES, ...GRIEVANCE_HINTS]),
  ...pointing('service_request', [...SERVICE_REQUEST_CUES, ...REQUEST_HINTS]),
  ...pointing('contact', CONTACT_CUES),
]);
const EMPTY = phraseBook([{ words: EMPTY_WORDS }]);
const ADDRESSES = phraseBook([{ words: ADDRESSED }]);
const PARTIES = phraseBook([
  { party: 'council' as const, words: COUNCIL },
  { party: 'others' as const, words: OTHERS },
]);

/** What is left of blame where the sentence is about others. */
const OF_OTHERS = 0.25;

/** The signals of some passages. Subjects that were carried over from earlier mail should not be among them. */
export function featuresOf(passages: readonly Passage[]): Features {
  const text = (part: Passage['part']): string => passages.find((passage) => passage.part === part)?.text ?? '';
  const read = passages.map((passage) => {
    const words = wordsIn(passage.text);
    return { passage, words, parties: partiesIn(passage, words) };
  });
  return {
    subject: text('subject'),
    ownWords: text('body'),
    signals: read.flatMap(({ passage, words, parties }) => signalsIn(passage, words, parties)),
    aboutCouncil: shareOf(read.flatMap(({ parties }) => parties)),
  };
}

function partiesIn({ text }: Passage, words: readonly Word[]): readonly Party[] {
  const addressed = ADDRESSES.find(text, words);
  return PARTIES.find(text, words).filter((party) => !within(addressed, party));
}

function signalsIn(passage: Passage, words: readonly Word[], parties: readonly Party[]): readonly Signal[] {
  const empty = EMPTY.find(passage.text, words);
  return CUES.find(passage.text, words).flatMap(({ entry, start, end }) => {
    if (within(empty, { start, end })) return [];
    if (entry.unlessNegated && isNegated(passage, start)) return [];
    if (entry.asks && !isAsked(passage, start)) return [];
    const weight = entry.weight * (entry.blames ? shareOfCouncil(passage, start, end, parties, entry.rule) : 1);
    if (weight === 0) return [];
    const { rule, points, calms = 0 } = entry;
    return [{ rule, points, weight, calms, ofOthers: entry.weight - weight, place: passage.quote(start, end) }];
  });
}

type Stretch = { readonly start: number; readonly end: number };

const within = (stretches: readonly Stretch[], { start, end }: Stretch): boolean =>
  stretches.some((stretch) => stretch.start <= start && end <= stretch.end);

/** "I don't want to make a complaint", "not at all rude": a denial within the four words before. */
const DENIAL =
  /(?:\b(?:not|no|never|without|hardly|nor|neither|isn't|isnt|rather than|cannot)|n't|\b(?:dont|wont|didnt|wasnt|cant))(?:[ ,]{1,3}(?!but\b)[^\s.!?;:,]{1,20}){0,4}[ ,]{1,3}$/;
/** "Can't complain", "cannot be unhappy" deny; "not only", "no longer" and "can't believe how" do not. */
const NO_DENIAL =
  /\b(?:not only|not just|no longer|no doubt|no wonder|(?:can't|cannot|cant|couldn't) (?:believe|tell you|say|express|imagine|help)|why (?:not|don't)|not sure)\b/;

export function isNegated(passage: Passage, start: number): boolean {
  const { start: from } = sentenceAt(passage, start);
  const before = passage.text.slice(Math.max(from, start - 60), start);
  return DENIAL.test(before) && !NO_DENIAL.test(before);
}

/** A question ends with its mark, or is a whole sentence that begins with the question's word and has no mark at all. */
function isAsked(passage: Passage, start: number): boolean {
  const sentence = sentenceAt(passage, start);
  const words = passage.text.slice(sentence.start, sentence.end).trimEnd();
  if (/\?["')\]]{0,3}$/.test(words)) return true;
  return !/[.!]["')\]]{0,3}$/.test(words) && passage.text.slice(sentence.start, start).trim() === '';
}

type Party = Hit<{ readonly party: 'council' | 'others' }>;

/**
 * How much of a blame falls on the council. A sentence that names only others is about them, and so is one that says no more
 * than "he" or "they" after others were named. Where a sentence names nobody, the whole message tells whom it is about.
 */
function shareOfCouncil(passage: Passage, start: number, end: number, parties: readonly Party[], rule: string): number {
  const sentence = sentenceAt(passage, start);
  const near = parties.filter((party) => party.start >= sentence.start && party.end <= sentence.end + 1);
  if (COMPLAINING.has(rule)) {
    const after = near.find((party) => party.start >= end - 12 && party.start <= end + 60);
    if (after !== undefined) return isCouncil(after) ? 1 : 0;
    return shareOf(parties);
  }
  if (near.some(isCouncil)) return 1;
  if (near.length > 0) return OF_OTHERS;
  const before = parties.findLast((party) => party.end <= sentence.start);
  const they = THEY.test(passage.text.slice(sentence.start, sentence.end));
  return they && before !== undefined && !isCouncil(before) ? OF_OTHERS : shareOf(parties);
}

/** One where nobody else is named; the less the council is named beside others, the less. */
function shareOf(parties: readonly Party[]): number {
  const council = 2 + 2 * parties.filter(isCouncil).length;
  return council / (council + parties.length - parties.filter(isCouncil).length);
}

const isCouncil = ({ entry }: Party): boolean => entry.party === 'council';
const COMPLAINING = new Set(['asks-to-complain', 'speaks-of-complaint']);
const THEY = /\b(?:he|she|they|him|her|them|his|their|he's|she's|they're|they've)\b/;
