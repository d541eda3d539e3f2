import type { Features, Signal } from './features.ts';
import type { Category } from './proposal.ts';

export type Scores = Readonly<Record<Category, number>>;

/** What stands before a word is read: most mail asks for something or nothing, and is not dissatisfied. */
const DISSATISFIED_AT_FIRST = -1.2;
const ASKING_AT_FIRST = -0.3;
/** The same rule again adds this share of its weight, up to a limit: five sad sentences are not five complaints. */
const AGAIN = 0.3;
const AT_MOST = 1.6;
/** Thanks beside a grievance do not take it away (rule 2). */
const CALM_AT_MOST = 1.6;
const CALM_BESIDE_GRIEVANCE = 0.4;
const GRIEVANCE = 2.6;
/** Who only wants something done says so: each point of a request speaks a little against dissatisfaction. */
const REQUEST_CALMS = 0.2;
const REQUEST_CALMS_AT_MOST = 0.9;

/** Signals that say more together than one by one. */
const TOGETHER: readonly { readonly rules: readonly string[]; readonly weight: number }[] = [
  { rules: ['told-before', 'still-not-done'], weight: 0.7 },
  { rules: ['told-before', 'nobody-came'], weight: 0.5 },
  { rules: ['told-before', 'long-wait'], weight: 0.5 },
  { rules: ['told-before', 'happened-again'], weight: 0.5 },
  { rules: ['told-before', 'harsh-words'], weight: 0.6 },
  { rules: ['long-wait', 'still-not-done'], weight: 0.4 },
  { rules: ['long-wait', 'nobody-came'], weight: 0.4 },
  { rules: ['promise-broken', 'still-not-done'], weight: 0.4 },
  { rules: ['speaks-of-complaint', 'says-dissatisfied'], weight: 0.5 },
];

/** Rules whose calming is not thanks but a different matter altogether. */
const ANOTHER_MATTER = new Set([
  'written-by-a-machine',
  'press-or-sales',
  'asks-how-to-complain',
  'on-an-open-complaint',
  'asserts-information-rights',
  'holds-a-view',
]);

/**
 * What the rules alone make of a message: features in, shares of the three categories out, adding up to 1. The trained model
 * hears it as one voice beside the words. Two questions, each a sum of weights: is the writer dissatisfied with the council, and do they ask for something? The
 * first goes before the second (rule 2), so a complaint that also asks is a complaint.
 */
export function score({ signals }: Features): Scores {
  const grievance = sumOf(signals, 'complaint') + together(signals);
  const request = sumOf(signals, 'service_request');
  const plain = Math.min(request * REQUEST_CALMS, REQUEST_CALMS_AT_MOST);
  const dissatisfied = share(DISSATISFIED_AT_FIRST + grievance - calm(signals, grievance) - plain);
  const asking = share(ASKING_AT_FIRST + request - sumOf(signals, 'contact'));
  return {
    contact: (1 - dissatisfied) * (1 - asking),
    service_request: (1 - dissatisfied) * asking,
    complaint: dissatisfied,
  };
}

const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

function sumOf(signals: readonly Signal[], points: Category): number {
  return [
    ...byRule(
      signals.filter((signal) => signal.points === points),
      ({ weight }) => weight,
    ).values(),
  ].reduce((sum, weight) => sum + weight, 0);
}

function calm(signals: readonly Signal[], grievance: number): number {
  let thanks = 0;
  let other = 0;
  for (const [rule, calms] of byRule(signals, ({ calms }) => calms))
    if (ANOTHER_MATTER.has(rule)) other += calms;
    else thanks += calms;
  return other + Math.min(thanks, grievance >= GRIEVANCE ? CALM_BESIDE_GRIEVANCE : CALM_AT_MOST);
}

function byRule(signals: readonly Signal[], of: (signal: Signal) => number): ReadonlyMap<string, number> {
  const strongest = new Map<string, number>();
  const sums = new Map<string, number>();
  for (const signal of signals) {
    const weight = of(signal);
    const most = Math.max(strongest.get(signal.rule) ?? 0, weight);
    const before = sums.get(signal.rule);
    strongest.set(signal.rule, most);
    sums.set(signal.rule, Math.min(before === undefined ? weight : before + weight * AGAIN, most * AT_MOST));
  }
  return sums;
}

function together(signals: readonly Signal[]): number {
  const said = new Set(signals.filter(({ weight }) => weight >= 0.4).map(({ rule }) => rule));
  return TOGETHER.reduce((sum, { rules, weight }) => sum + (rules.every((rule) => said.has(rule)) ? weight : 0), 0);
}
