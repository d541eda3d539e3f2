import { cuedFlags } from './cued-flags.ts';
import { type Features, featuresOf, type Signal } from './features.ts';
import { flagsOf } from './flags.ts';
import { type MattersModel, matterTraitsOf, oddsOf } from './matters/matters-model.ts';
import { type LinearModel, sharesBy } from './model/linear-model.ts';
import { LEARNT, tellingSentences } from './model/telling.ts';
import { traitsOf } from './model/traits.ts';
import type { OwnWords } from './own-words.ts';
import { type Passage, passageOf, wholeOf } from './passage.ts';
import { CATEGORIES, type Category, type Evidence, type Proposal, type TriageInput } from './proposal.ts';
import { saidIn } from './said.ts';
import type { Scores } from './score.ts';
import { serviceByWords, serviceOf } from './service.ts';

/** What triage has learnt: the category, and what a message is about. */
export type TriageModel = { readonly category: LinearModel; readonly matters: MattersModel };

/** When a proposal is left to a person: below this share, or this close to the next category. */
export const ASKING_POLICY = {
  unsureBelow: 0.6,
  nearTie: 0.15,
  /** A missed complaint breaks the Code's clock, a false one costs a minute: with this share of it a person looks. */
  possibleComplaint: 0.15,
  /** A complaint of a message that is more about others than this leaves open whom it blames. */
  aboutCouncilAtLeast: 0.5,
  /** Fewer words than this decide nothing. */
  fewestWords: 3,
} as const;

/** Most pieces of evidence shown for one rule; more of the same tells a reader nothing. */
const PER_RULE = 2;

/**
 * Proposes category, flags and service of a message, with the words that led there. The category is the model's; the rules tell
 * it what they read, and show a person why. Evidence offsets are into the subject
 * and body as given. Quoted mail, signatures and the like do not count (`ownWords`); a subject carried over by a reply
 * does not either. `read` are the body's own words, where they were read already.
 */
export function classify({ from, subject, body }: TriageInput, model: TriageModel, read?: OwnWords): Proposal {
  const { own, said } = saidIn({ subject, body }, read);
  const features = featuresOf(said);
  const scores = sharesBy(model.category, traitsOf(features));
  const category = best(scores);
  const signature = passageOf('body', body, own.signature);
  const cued = cuedFlags({ from, subject, body, said, signature, category, signals: features.signals });
  const passages = [wholeOf('subject', subject), ...said.filter(({ part }) => part === 'body')];
  const byWords = serviceByWords(passages, cued.flags);
  const { odds, known } = oddsOf(model.matters, matterTraitsOf(said, byWords, cued.flags));
  const { flags, evidence } = flagsOf(cued, { odds, known }, said, model.matters);
  return {
    category,
    scores,
    confidence: scores[category],
    needsHuman: own.cut || own.onlyQuoted || flags.includes('not_english') || isUnsure(scores, category, features),
    flags,
    service: flags.includes('not_english') ? byWords : serviceOf(odds, known, byWords),
    evidence: [...shown(features.signals), ...learnt(model.category, said, category), ...evidence],
  };
}

const best = (scores: Scores): Category => [...CATEGORIES].sort((a, b) => scores[b] - scores[a])[0] as Category;

function isUnsure(scores: Scores, category: Category, features: Features): boolean {
  const { subject, ownWords, aboutCouncil, signals } = features;
  const { unsureBelow, nearTie, possibleComplaint, aboutCouncilAtLeast, fewestWords } = ASKING_POLICY;
  const [first = 0, second = 0] = Object.values(scores).sort((a, b) => b - a);
  if (first < unsureBelow || first - second < nearTie) return true;
  if (category !== 'complaint' && scores.complaint >= possibleComplaint) return true;
  // Whoever says that they complain is not filed as anything else by a machine.
  if (category !== 'complaint' && signals.some(({ rule }) => rule === 'asks-to-complain')) return true;
  if (category === 'complaint' && aboutCouncil <= aboutCouncilAtLeast) return true;
  return (`${subject} ${ownWords}`.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < fewestWords;
}

const learnt = (model: LinearModel, said: readonly Passage[], category: Category): readonly Evidence[] =>
  tellingSentences(model, said, category).map((place) => ({ ...place, points: category, rule: LEARNT }));

/** The strongest words for each rule, strongest rule first. */
function shown(signals: readonly Signal[]): readonly Evidence[] {
  const perRule = new Map<string, number>();
  return [...signals]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ rule }) => {
      const before = perRule.get(rule) ?? 0;
      perRule.set(rule, before + 1);
      return before < PER_RULE;
    })
    .map(({ rule, points, place }) => ({ ...place, points, rule }));
}
