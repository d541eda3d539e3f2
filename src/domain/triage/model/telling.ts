import type { Passage } from '../passage.ts';
import type { Category, Evidence } from '../proposal.ts';
import type { LinearModel } from './linear-model.ts';
import { wordsOf } from './traits.ts';

/** The name that evidence of the model has beside the rules'. */
export const LEARNT = 'reads-like-it';

/** A sentence that speaks less for a category than this is not shown: such are in every mail. */
const LEAST = 3;
const AT_MOST = 2;

type Place = Pick<Evidence, 'part' | 'start' | 'end' | 'quote'>;

/**
 * The sentences that speak most for a category by their words, as the model weighs them, the strongest first. What makes a
 * complaint speaks against the other two, and a request is told from a contact by what asks.
 */
export function tellingSentences(
  model: LinearModel,
  passages: readonly Passage[],
  category: Category,
): readonly Place[] {
  return passages
    .flatMap((passage) =>
      passage.sentences.map(({ start, end }) => {
        const words = passage.text.slice(start, end);
        const [before, after] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
        return { passage, start: start + before, end: end - after, speaks: speaksFor(model, words, category) };
      }),
    )
    .filter(({ start, end, speaks }) => end > start && speaks >= LEAST)
    .sort((a, b) => b.speaks - a.speaks)
    .slice(0, AT_MOST)
    .map(({ passage, start, end }) => passage.quote(start, end));
}

function speaksFor({ places, rarity, dissatisfied, asks }: LinearModel, text: string, category: Category): number {
  let [grievance, request] = [0, 0];
  for (const word of wordsOf(text).keys()) {
    const place = places.get(word);
    if (place === undefined) continue;
    grievance += (rarity[place] as number) * (dissatisfied[place] as number);
    request += (rarity[place] as number) * (asks[place] as number);
  }
  if (category === 'complaint') return grievance;
  return category === 'service_request' ? request - grievance : -request - grievance;
}
