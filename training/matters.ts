import { cuedFlags, type Flagged } from '../src/domain/triage/cued-flags.ts';
import { featuresOf } from '../src/domain/triage/features.ts';
import {
  countOf,
  FOUND,
  type Label,
  type MattersModel,
  type MatterTraits,
  matterTraitsOf,
  oddsOf,
} from '../src/domain/triage/matters/matters-model.ts';
import type { Row } from '../src/domain/triage/model/linear-model.ts';
import { type Passage, passageOf, wholeOf } from '../src/domain/triage/passage.ts';
import { type Flag, SERVICES, type Service } from '../src/domain/triage/proposal.ts';
import { saidIn } from '../src/domain/triage/said.ts';
import { serviceByWords } from '../src/domain/triage/service.ts';
import type { Labelled } from './corpus.ts';
import { logistic } from './logistic.ts';

/**
 * How often a flag that the model gives is to be right, where the model gives it. Precision comes first; safeguarding is the
 * exception, where a miss is worse and the rules' own findings stand whatever the model says.
 */
export const PRECISION: Readonly<Partial<Record<Flag, number>>> = {
  foi: 0.8,
  sar: 0.8,
  appeal_or_claim: 0.7,
  statutory_children: 0.8,
  statutory_adults: 0.7,
  housing_landlord: 0.75,
  third_party: 0.75,
  safeguarding: 0.25,
  vulnerable: 0.8,
  legal_action: 0.75,
  escalation: 0.8,
  chaser: 0.75,
  compliment: 0.75,
  automated: 0.8,
};
const LEARNT_FLAGS = Object.keys(PRECISION) as readonly Flag[];

/** How far weights may go, and in how many messages a word and a pair of words must be. */
const C = 8;
const FEWEST = { word: 3, pair: 6 } as const;
/** How many groups of briefs are asked in turn of a model without them. */
const FOLDS = 4;

export type MattersRead = {
  readonly message: Labelled;
  readonly said: readonly Passage[];
  readonly cued: Flagged;
  readonly byWords: Service | null;
  readonly traits: MatterTraits;
};

/** A message as the model is trained on it: exactly as triage reads it. */
export function readMatters(message: Labelled): MattersRead {
  const { own, said } = saidIn(message);
  const subject = wholeOf('subject', message.subject);
  const body = said.filter(({ part }) => part === 'body');
  const cued = cuedFlags({
    ...{ from: message.from, subject: message.subject, body: message.body, said, category: message.category },
    signature: passageOf('body', message.body, own.signature),
    signals: featuresOf(said).signals,
  });
  const passages = [subject, ...body];
  const byWords = serviceByWords(passages, cued.flags);
  return { message, said, cued, byWords, traits: matterTraitsOf(said, byWords, cued.flags) };
}

const answer = ({ service, flags }: Labelled, label: Label): 0 | 1 =>
  label === service || flags.some((flag) => flag === label) ? 1 : 0;

/** A model of what these messages are about, its flags standing wherever they are likelier than not. */
export function fittedMatters(reads: readonly MattersRead[], labels: readonly Label[], version: string): MattersModel {
  const seen = new Map<string, number>();
  for (const { traits } of reads)
    for (const name of [...traits.words.keys(), ...traits.found]) seen.set(name, (seen.get(name) ?? 0) + 1);
  const known = [...seen].filter(
    ([name, n]) => n >= (name.includes(' ') && !name.startsWith('|') ? FEWEST.pair : FEWEST.word),
  );
  const places = new Map(known.map(([name], place) => [name, place]));
  const rarities = known.map(([name, n]) => (name.startsWith('|') ? 1 : Math.log((1 + reads.length) / (1 + n)) + 1));
  const rows = reads.map(({ traits }) => rowOf(traits, places, rarities));
  const weights = labels.map((label) =>
    logistic(
      reads.map(({ message }, n) => ({ row: rows[n] as Row, answer: answer(message, label), counts: 1 })),
      places.size + 1,
      C,
    ),
  );
  const all = labels.map((_, n) => n);
  const traits = known.map(([name], place) => {
    const by = weights.map((of) => of[place] as number);
    return [name, { rarity: rarities[place] as number, at: all, by }] as const;
  });
  return {
    version,
    labels,
    traits: new Map(traits),
    always: weights.map((of) => of[places.size] as number),
    lines: labels.map(() => 0),
  };
}

function rowOf({ words, found }: MatterTraits, places: ReadonlyMap<string, number>, rarities: readonly number[]): Row {
  const at: number[] = [];
  const by: number[] = [];
  let square = 0;
  for (const [word, count] of words) {
    const place = places.get(word);
    if (place === undefined) continue;
    const value = countOf(count, rarities[place] as number);
    at.push(place);
    by.push(value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let n = 0; n < by.length; n += 1) by[n]! /= length;
  for (const finding of found) {
    const place = places.get(finding);
    if (place === undefined) continue;
    at.push(place);
    by.push(FOUND);
  }
  at.push(places.size);
  by.push(1);
  return { at: Int32Array.from(at), by: Float64Array.from(by) };
}

/** Messages with what a model says of them that was trained without their briefs. */
export function askedElsewhere(reads: readonly MattersRead[], labels: readonly Label[]) {
  const briefs = [...new Set(reads.map(({ message }) => message.brief))];
  const fold = ({ message }: MattersRead): number => briefs.indexOf(message.brief) % FOLDS;
  return Array.from({ length: FOLDS }, (_, n) => n).flatMap((n) => {
    const model = fittedMatters(
      reads.filter((one) => fold(one) !== n),
      labels,
      '',
    );
    return reads.filter((one) => fold(one) === n).map((read) => ({ read, ...oddsOf(model, read.traits) }));
  });
}

/** The model as it is shipped: each flag stands from where it was right as often as it is to be, on briefs not seen. */
export function trainedMatters(reads: readonly MattersRead[], version: string): MattersModel {
  const labels: readonly Label[] = [...SERVICES, ...LEARNT_FLAGS];
  const model = fittedMatters(reads, labels, version);
  const asked = askedElsewhere(reads, LEARNT_FLAGS);
  const line = (label: Label): number => {
    const precision = PRECISION[label as Flag];
    if (precision === undefined) return 0;
    return lowestAt(
      precision,
      asked.map(({ read, odds }) => ({ odds: odds.get(label) as number, is: answer(read.message, label) === 1 })),
    );
  };
  return { ...model, lines: labels.map(line) };
}

/** The lowest odds from which on at least this share is right. Fewer than five found tell nothing: then none is low enough. */
function lowestAt(precision: number, asked: readonly { readonly odds: number; readonly is: boolean }[]): number {
  let lowest = 99;
  let right = 0;
  for (const [n, { odds, is }] of asked.toSorted((a, b) => b.odds - a.odds).entries()) {
    if (is) right += 1;
    if (n >= 4 && right / (n + 1) >= precision) lowest = odds;
  }
  return lowest;
}
