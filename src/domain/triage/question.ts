import { CATEGORIES, type Category, type Evidence, type Proposal } from './proposal.ts';

/** What settles a doubtful proposal, one question each; `src/words` has the sentences. */
export const QUESTIONS = ['what it says', 'told before', 'unhappy with us', 'asks for something'] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * The one question whose answer settles an unsure proposal: between the two likeliest categories (guide, rules 2 and 4), or, where
 * the language is not known, what the mail says at all. Null where nothing is unsure.
 */
export function questionFor({
  needsHuman,
  scores,
  flags,
}: Pick<Proposal, 'needsHuman' | 'scores' | 'flags'>): Question | null {
  if (!needsHuman) return null;
  if (flags.includes('not_english')) return 'what it says';
  const [least] = byShare(scores).toReversed();
  switch (least) {
    case 'contact':
      return 'told before';
    case 'service_request':
      return 'unhappy with us';
    default:
      return 'asks for something';
  }
}

/** A category that was not proposed: its share, and the strongest words that spoke for it all the same (null: none did). */
export type NotProposed = { readonly category: Category; readonly share: number; readonly but: Evidence | null };

/** Why not the other two, the likelier first. Evidence stands strongest first, so the first that points there is the strongest. */
export const whyNot = ({ category, scores, evidence }: Proposal): readonly NotProposed[] =>
  byShare(scores)
    .filter((one) => one !== category)
    .map((one) => ({
      category: one,
      share: scores[one],
      but: evidence.find(({ points }) => points === one) ?? null,
    }));

const byShare = (scores: Proposal['scores']): readonly Category[] =>
  CATEGORIES.toSorted((a, b) => scores[b] - scores[a]);
