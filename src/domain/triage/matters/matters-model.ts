import { wordsOf } from '../model/traits.ts';
import type { Passage } from '../passage.ts';
import { type Flag, SERVICES, type Service } from '../proposal.ts';

/** What the model tells of a message beside its category: the service it is about, and flags that rules alone find too seldom. */
export type Label = Service | Flag;

/** What one word, pair of words or finding of the rules says for each label it says anything of: `by[i]` for the label `at[i]`. */
export type Says = { readonly rarity: number; readonly at: readonly number[]; readonly by: readonly number[] };

/** A trained model of what messages are about. Each label is a question of its own, answered with log-odds. */
export type MattersModel = {
  readonly version: string;
  readonly labels: readonly Label[];
  readonly traits: ReadonlyMap<string, Says>;
  /** What every message begins with, label by label. */
  readonly always: readonly number[];
  /** The log-odds above which a label's flag stands. */
  readonly lines: readonly number[];
};

/** A message as the model counts it: its words by one and two, and what the rules found. */
export type MatterTraits = { readonly words: ReadonlyMap<string, number>; readonly found: readonly string[] };

/** A finding of the rules counts as much as a telling word. */
export const FOUND = 0.5;
export const serviceFound = (service: Service | null): string => `|is ${service ?? 'untold'}`;
export const flagFound = (flag: Flag): string => `|says ${flag}`;

export function matterTraitsOf(
  passages: readonly Passage[],
  service: Service | null,
  flags: readonly Flag[],
): MatterTraits {
  return {
    words: wordsOf(passages.map(({ text }) => text).join('\n')),
    found: [serviceFound(service), ...flags.map(flagFound)],
  };
}

export type Odds = ReadonlyMap<Label, number>;

/** The log-odds of every label. `known` is how many of the message's words the model has seen. */
export function oddsOf(
  model: MattersModel,
  { words, found }: MatterTraits,
): { readonly odds: Odds; readonly known: number } {
  const sums = Float64Array.from(model.labels, () => 0);
  let square = 0;
  let known = 0;
  for (const [word, count] of words) {
    const says = model.traits.get(word);
    if (says === undefined) continue;
    known += 1;
    const value = countOf(count, says.rarity);
    square += value * value;
    add(sums, says, value);
  }
  const length = Math.sqrt(square) || 1;
  for (let n = 0; n < sums.length; n += 1) sums[n]! /= length;
  for (const finding of found) {
    const says = model.traits.get(finding);
    if (says !== undefined) add(sums, says, FOUND);
  }
  return {
    odds: new Map(model.labels.map((label, n) => [label, (sums[n] as number) + (model.always[n] as number)])),
    known,
  };
}

/** How much a word counts that stands there so often; a message's words together have a length of one. */
export const countOf = (count: number, rarity: number): number => (1 + Math.log(count)) * rarity;

function add(sums: Float64Array, { at, by }: Says, times: number): void {
  for (let n = 0; n < at.length; n += 1) sums[at[n] as number]! += times * (by[n] as number);
}

/** The services in the order in which a message seems to be about them. */
export const servicesBy = (odds: Odds): readonly Service[] =>
  SERVICES.toSorted((a, b) => (odds.get(b) ?? Number.NEGATIVE_INFINITY) - (odds.get(a) ?? Number.NEGATIVE_INFINITY));

/** Whether the model gives a flag; null where it knows nothing of it. */
export function gives({ labels, lines }: MattersModel, odds: Odds, flag: Flag): boolean | null {
  const at = odds.get(flag);
  return at === undefined ? null : at > (lines[labels.indexOf(flag)] ?? 0);
}

/** How much a stretch of words speaks for a label. */
export function speaksFor(model: MattersModel, text: string, label: Label): number {
  const wanted = model.labels.indexOf(label);
  let sum = 0;
  for (const word of wordsOf(text).keys()) {
    const says = model.traits.get(word);
    const place = says?.at.indexOf(wanted) ?? -1;
    if (says !== undefined && place >= 0) sum += says.rarity * (says.by[place] as number);
  }
  return sum;
}
