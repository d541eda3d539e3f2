import type { Scores } from '../score.ts';
import type { Traits } from './traits.ts';

/**
 * A trained model: for every trait it knows a weight for each of two questions, is the writer dissatisfied with the council,
 * and, if not, do they ask for something. Words are counted as tf-idf, each message's to a length of one.
 */
export type LinearModel = {
  readonly version: string;
  /** The place of each trait in the arrays: words as they are, cues behind a bar. The last place is every message's own. */
  readonly places: ReadonlyMap<string, number>;
  readonly rarity: Float64Array;
  readonly dissatisfied: Float64Array;
  readonly asks: Float64Array;
};

/** A row of features: `at[i]` is a place, `by[i]` what stands there. */
export type Row = { readonly at: Int32Array; readonly by: Float64Array };

/** A cue that is said over and over says no more than so much. */
const CUE_AT_MOST = 5;

export const cueName = (cue: string): string => `|${cue}`;

/** The traits of a message as numbers; those that the model never saw are left out. */
export function rowOf({ places, rarity }: Pick<LinearModel, 'places' | 'rarity'>, { words, cues }: Traits): Row {
  const at: number[] = [];
  const by: number[] = [];
  let square = 0;
  for (const [word, count] of words) {
    const place = places.get(word);
    if (place === undefined) continue;
    const value = (1 + Math.log(count)) * (rarity[place] as number);
    at.push(place);
    by.push(value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let n = 0; n < by.length; n += 1) by[n]! /= length;
  for (const [cue, value] of cues) {
    const place = places.get(cueName(cue));
    if (place === undefined) continue;
    at.push(place);
    by.push(Math.max(-CUE_AT_MOST, Math.min(CUE_AT_MOST, value)));
  }
  at.push(places.size);
  by.push(1);
  return { at: Int32Array.from(at), by: Float64Array.from(by) };
}

/** The sum of weights times values: the log-odds that a row gets. */
export function logOdds(weights: Float64Array, { at, by }: Row): number {
  let sum = 0;
  for (let n = 0; n < at.length; n += 1) sum += (weights[at[n] as number] as number) * (by[n] as number);
  return sum;
}

export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Shares of the three categories. Dissatisfaction goes before a request (guide, rule 2). */
export function sharesBy(model: LinearModel, traits: Traits): Scores {
  const row = rowOf(model, traits);
  const complaint = chance(logOdds(model.dissatisfied, row));
  const asking = chance(logOdds(model.asks, row));
  return { complaint, service_request: (1 - complaint) * asking, contact: (1 - complaint) * (1 - asking) };
}
