import { chance, logOdds, type Row } from '../src/domain/triage/model/linear-model.ts';

/** A row with the answer it is to be given, 0 to 1 (between them where readers differ), and how much it counts. */
export type Example = { readonly row: Row; readonly answer: number; readonly counts: number };

/** How many past steps L-BFGS remembers. */
const REMEMBERED = 8;
const STEPS = 80;
/** It ends where a step gains less than this share. */
const GAIN = 1e-5;

/**
 * Weights of a logistic regression with an L2 penalty of 1 / (2 `c`) on every feature but the last, which is the same for
 * every row. Found by L-BFGS (Nocedal 1980) from zero in a fixed order: the same rows give the same weights.
 */
export function logistic(examples: readonly Example[], size: number, c: number): Float64Array {
  const lossAt = (weights: Float64Array) => loss(examples, weights, 1 / c);
  let weights: Float64Array = new Float64Array(size);
  let { value, slope } = lossAt(weights);
  const past: Step[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const way = direction(slope, past);
    const downhill = -dot(slope, way);
    if (downhill >= 0) break;
    let length = 1;
    let next = moved(weights, way, length);
    let there = lossAt(next);
    while (there.value > value + 1e-4 * length * downhill && length > 1e-8) {
      length /= 2;
      next = moved(weights, way, length);
      there = lossAt(next);
    }
    if (there.value >= value) break;
    const gained = value - there.value;
    remember(past, difference(next, weights), difference(there.slope, slope));
    weights = next;
    value = there.value;
    slope = there.slope;
    if (gained < GAIN * Math.abs(value)) break;
  }
  return weights;
}

type Loss = { readonly value: number; readonly slope: Float64Array };

function loss(examples: readonly Example[], weights: Float64Array, penalty: number): Loss {
  const slope = new Float64Array(weights.length);
  let value = 0;
  for (const { row, answer, counts } of examples) {
    const odds = logOdds(weights, row);
    // log(1 + e^odds) without overflow, less what the answer takes off.
    value += counts * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - answer * odds);
    const off = counts * (chance(odds) - answer);
    for (let i = 0; i < row.at.length; i += 1) slope[row.at[i] as number]! += off * (row.by[i] as number);
  }
  for (let n = 0; n < weights.length - 1; n += 1) {
    const weight = weights[n] as number;
    value += (penalty / 2) * weight * weight;
    slope[n]! += penalty * weight;
  }
  return { value, slope };
}

type Step = { readonly by: Float64Array; readonly turned: Float64Array; readonly rho: number };

function remember(past: Step[], by: Float64Array, turned: Float64Array): void {
  const along = dot(by, turned);
  if (along <= 1e-12) return;
  past.push({ by, turned, rho: 1 / along });
  if (past.length > REMEMBERED) past.shift();
}

/** The slope as the remembered steps bend it (the two loops of L-BFGS). */
function direction(slope: Float64Array, past: readonly Step[]): Float64Array {
  const way = Float64Array.from(slope);
  const shares = past.map(() => 0);
  for (let n = past.length - 1; n >= 0; n -= 1) {
    const { by, turned, rho } = past[n] as Step;
    shares[n] = rho * dot(by, way);
    add(way, turned, -(shares[n] as number));
  }
  const last = past.at(-1);
  const scale = last
    ? dot(last.by, last.turned) / dot(last.turned, last.turned)
    : 1 / Math.sqrt(dot(slope, slope) || 1);
  for (let n = 0; n < way.length; n += 1) way[n]! *= scale;
  for (const [n, { by, turned, rho }] of past.entries()) add(way, by, (shares[n] as number) - rho * dot(turned, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n += 1) sum += (a[n] as number) * (b[n] as number);
  return sum;
}

function add(to: Float64Array, other: Float64Array, times: number): void {
  for (let n = 0; n < to.length; n += 1) to[n]! += times * (other[n] as number);
}

const moved = (from: Float64Array, way: Float64Array, length: number): Float64Array =>
  from.map((value, n) => value - length * (way[n] as number));
const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, n) => value - (b[n] as number));
