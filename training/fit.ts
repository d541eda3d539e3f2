import { featuresOf } from '../src/domain/triage/features.ts';
import { cueName, type LinearModel, rowOf } from '../src/domain/triage/model/linear-model.ts';
import { BY_RULES, type Traits, traitsOf } from '../src/domain/triage/model/traits.ts';
import { saidIn } from '../src/domain/triage/said.ts';
import type { Labelled } from './corpus.ts';
import { logistic } from './logistic.ts';

export type Settings = {
  /** How far weights may go: the inverse of the penalty. */
  readonly c: number;
  /** Traits in fewer messages than this are left out. */
  readonly fewest: number;
  /** How much a message counts by its brief; 1 where none is named. */
  readonly counts: Readonly<Record<string, number>>;
  /** The share that the rules have in the answer whatever the words say, 0 to 1: they know whom a sentence blames. */
  readonly rules: number;
};

export type Read = { readonly message: Labelled; readonly traits: Traits };

export const read = (message: Labelled): Read => ({ message, traits: traitsOf(featuresOf(saidIn(message).said)) });

/** Where two readers may differ, how sure the first label is. */
const FIRST_LABEL = 0.7;

/** How much of each answer a label gives. */
export function answers({ category, acceptable }: Labelled): { readonly complaint: number; readonly asks: number } {
  const others = acceptable.filter((one) => one !== category);
  const share = (one: Labelled['category']): number => {
    if (one === category) return others.length > 0 ? FIRST_LABEL : 1;
    return others.includes(one) ? (1 - FIRST_LABEL) / others.length : 0;
  };
  const complaint = share('complaint');
  return { complaint, asks: complaint < 1 ? share('service_request') / (1 - complaint) : 0 };
}

/** A model of these messages. The same messages in the same order give the same model. */
export function fitted(
  messages: readonly Read[],
  { c, fewest, counts, rules }: Settings,
  version: string,
): LinearModel {
  const seen = new Map<string, number>();
  for (const { traits } of messages) {
    for (const word of traits.words.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
    for (const cue of traits.cues.keys()) seen.set(cueName(cue), (seen.get(cueName(cue)) ?? 0) + 1);
  }
  const known = [...seen].filter(([, n]) => n >= fewest);
  const places = new Map(known.map(([name], place) => [name, place]));
  const rarity = Float64Array.from(known, ([name, n]) =>
    name.startsWith('|') ? 1 : Math.log((1 + messages.length) / (1 + n)) + 1,
  );
  const rows = messages.map(({ message, traits }) => ({
    row: rowOf({ places, rarity }, traits),
    said: answers(message),
    counts: counts[message.brief] ?? 1,
  }));
  const size = places.size + 1;
  const withRules = (cue: string, weights: Float64Array): Float64Array => {
    const place = places.get(cueName(cue));
    return weights.map((weight, n) => weight * (1 - rules) + (n === place ? rules : 0));
  };
  return {
    version,
    places,
    rarity,
    dissatisfied: withRules(
      BY_RULES.dissatisfied,
      logistic(
        rows.map(({ row, said, counts: n }) => ({ row, answer: said.complaint, counts: n })),
        size,
        c,
      ),
    ),
    asks: withRules(
      BY_RULES.asks,
      logistic(
        rows.map(({ row, said, counts: n }) => ({ row, answer: said.asks, counts: n * (1 - said.complaint) })),
        size,
        c,
      ),
    ),
  };
}
