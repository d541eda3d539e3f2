import { featuresOf } from '../src/domain/triage/features.ts';
import { sharesBy } from '../src/domain/triage/model/linear-model.ts';
import { CATEGORIES, type Category } from '../src/domain/triage/proposal.ts';
import { saidIn } from '../src/domain/triage/said.ts';
import { type Scores, score } from '../src/domain/triage/score.ts';
import type { Labelled } from './corpus.ts';
import { fitted, type Read, type Settings } from './fit.ts';

/** Something that gives shares to a message it has read. */
export type Reader = (asked: Read) => Scores;

/** The rules alone, which learn nothing. */
export const rulesAlone: Reader = ({ message }) => score(featuresOf(saidIn(message).said));

/** Words by one and two as tf-idf with logistic regression: our model without what the rules read. */
export function wordsAlone(training: readonly Read[], settings: Settings): Reader {
  const bare = ({ message, traits }: Read): Read => ({ message, traits: { words: traits.words, cues: new Map() } });
  const model = fitted(training.map(bare), { ...settings, counts: {}, rules: 0 }, 'words alone');
  return (asked) => sharesBy(model, bare(asked).traits);
}

/** Multinomial naive Bayes over the same words, add-one smoothed. */
export function naiveBayes(training: readonly Read[]): Reader {
  const counts = new Map<string, Record<Category, number>>();
  const totals: Record<Category, number> = { contact: 0, service_request: 0, complaint: 0 };
  const messages: Record<Category, number> = { contact: 0, service_request: 0, complaint: 0 };
  for (const { message, traits } of training) {
    messages[message.category] += 1;
    for (const [word, count] of traits.words) {
      const of = counts.get(word) ?? { contact: 0, service_request: 0, complaint: 0 };
      of[message.category] += count;
      counts.set(word, of);
      totals[message.category] += count;
    }
  }
  return ({ traits }) => {
    const odds = CATEGORIES.map((one) => {
      let sum = Math.log(messages[one] / training.length);
      for (const [word, count] of traits.words) {
        const of = counts.get(word);
        if (of) sum += count * Math.log((of[one] + 1) / (totals[one] + counts.size));
      }
      return sum;
    });
    const most = Math.max(...odds);
    const weights = odds.map((one) => Math.exp(one - most));
    const all = weights.reduce((sum, one) => sum + one, 0);
    return Object.fromEntries(CATEGORIES.map((one, n) => [one, (weights[n] as number) / all])) as Scores;
  };
}

export const judgedBy = (reader: Reader, reads: readonly Read[]) =>
  reads.map((asked) => ({ ...labels(asked.message), shares: reader(asked) }));

const labels = ({ category, acceptable, hard }: Labelled) => ({ category, acceptable, hard });
