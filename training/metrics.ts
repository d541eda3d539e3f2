import { CATEGORIES, type Category } from '../src/domain/triage/proposal.ts';
import type { Scores } from '../src/domain/triage/score.ts';

/** A message's own category, every one an honest reader may give, and the shares a reader gave it. */
export type Judged = { readonly category: Category; readonly acceptable: readonly Category[]; readonly shares: Scores };

export const chosen = (shares: Scores): Category =>
  CATEGORIES.reduce((best, one) => (shares[one] > shares[best] ? one : best));

/** Precision, recall and their harmonic mean for one category, 0 to 1. */
export function ofCategory(
  judged: readonly Judged[],
  one: Category,
): { precision: number; recall: number; f1: number } {
  const said = judged.filter(({ shares }) => chosen(shares) === one);
  const are = judged.filter(({ category }) => category === one);
  const right = said.filter(({ category }) => category === one).length;
  const [precision, recall] = [said.length ? right / said.length : 0, are.length ? right / are.length : 0];
  return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** The mean of the three categories' F1. Lenient: an answer that an honest reader may give counts as the message's own. */
export function macroF1(judged: readonly Judged[], reading: 'strict' | 'lenient' = 'strict'): number {
  const as =
    reading === 'strict'
      ? judged
      : judged.map((one) => {
          const said = chosen(one.shares);
          return one.acceptable.includes(said) ? { ...one, category: said } : one;
        });
  return CATEGORIES.reduce((sum, one) => sum + ofCategory(as, one).f1, 0) / CATEGORIES.length;
}

export const accuracy = (judged: readonly Judged[]): number =>
  judged.filter(({ category, shares }) => chosen(shares) === category).length / judged.length;

/** How often a complaint gets a higher share of it than a service request does: the area under the ROC curve. */
export function complaintOverRequest(judged: readonly Judged[]): number {
  const sharesOf = (one: Category) =>
    judged.flatMap(({ category, shares }) => (category === one ? [shares.complaint] : []));
  const [complaints, requests] = [sharesOf('complaint'), sharesOf('service_request')];
  let above = 0;
  for (const a of complaints) for (const b of requests) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (complaints.length * requests.length);
}

/** Expected calibration error: how far the share of the chosen category lies from how often it is right, over 15 equal bins. */
export function calibrationError(judged: readonly Judged[], bins = 15): number {
  const groups = Array.from({ length: bins }, () => ({ sure: 0, right: 0, n: 0 }));
  for (const { category, shares } of judged) {
    const said = chosen(shares);
    const group = groups[Math.min(bins - 1, Math.floor(shares[said] * bins))] as (typeof groups)[number];
    group.sure += shares[said];
    group.right += said === category ? 1 : 0;
    group.n += 1;
  }
  return groups.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / judged.length;
}

/** How many are right of the surest share of all, 0 to 1. */
export function accuracyOfSurest(judged: readonly Judged[], share: number): number {
  const sure = ({ shares }: Judged): number => shares[chosen(shares)];
  return accuracy(judged.toSorted((a, b) => sure(b) - sure(a)).slice(0, Math.round(judged.length * share)));
}

/** Which of so many messages are drawn, a thousand times over, with those that were drawn put back (bootstrap, seeded). */
export function drawings(messages: number): readonly (readonly number[])[] {
  let state = 42;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: 1_000 }, () => Array.from({ length: messages }, () => Math.floor(next() * messages)));
}

/** Between which two values a figure lies in 95 of 100 drawings of as many messages. */
export function interval(
  judged: readonly Judged[],
  of: (drawn: readonly Judged[]) => number,
): readonly [number, number] {
  const figures = drawings(judged.length)
    .map((drawn) => of(drawn.map((n) => judged[n] as Judged)))
    .sort((a, b) => a - b);
  return [figures[25] as number, figures[974] as number];
}
