import { londonDay } from '../calendar/london-day.ts';
import { type IntakeEntry, REDRESS } from './intake.ts';
import { CATEGORIES, type Category, type Proposal, type Service } from './proposal.ts';

/** Counts below this could be traced to one person's letter, so they are left out. */
export const FEWEST_SHOWN = 5;
/** A month is compared with the first one that has so many proposals. */
const REFERENCE_MONTH = 50;
/** Scores are compared in so many equal steps. */
const STEPS = 10;
/** Put into every step, so that none is empty. */
const HALF = 0.5;

/** A message whose category a person settled, as proposed and as decided. */
type Judged = { readonly entry: IntakeEntry; readonly proposal: Proposal; readonly decided: Category };

export type Tally = { readonly of: number; readonly agreed: number };

/** Proposals of one month (`2026-11`, London's) and what became of them. Shares are 0 to 1. */
export type Month = {
  readonly month: string;
  readonly proposals: number;
  readonly shares: Readonly<Record<Category, number>>;
  readonly confidence: number;
  /** How many were left to a person as unsure. */
  readonly asked: number;
  readonly agreement: Tally;
  /**
   * Population stability of the complaint scores against the reference month: below 0.1 nothing moved, from 0.25 on the mail is
   * no longer what it was. Null for that month itself and where a month has too few.
   */
  readonly stability: number | null;
};

/** How proposals and officers agree. Every list leaves out what is counted fewer than `FEWEST_SHOWN` times, and says how often. */
export type Agreement = {
  readonly all: Tally;
  readonly proposedAs: Readonly<Record<Category, Readonly<Record<Category, number>>>>;
  /** Complaints that were proposed as something else, and proposed complaints that were something else. */
  readonly underRecorded: number;
  readonly overRecorded: number;
  readonly reasons: readonly { readonly reason: string; readonly overrides: number }[];
  readonly otherReasons: number;
  readonly services: readonly ({ readonly service: Service | null } & Tally)[];
  readonly otherServices: Tally;
  readonly months: readonly Month[];
};

/**
 * Compares what Redress proposed with what officers decided. Only a settled category counts: a message that was put on a case
 * or is not for us was judged in another way, and an undone decision is none.
 */
export function agreementOf(entries: readonly IntakeEntry[]): Agreement {
  const judged = entries.flatMap(judgedIn);
  const pairs = CATEGORIES.map((proposed) => {
    const of = judged.filter(({ proposal }) => proposal.category === proposed);
    return [proposed, byCategory((decided) => of.filter((one) => one.decided === decided).length)] as const;
  });
  const overrides = judged.filter((one) => !agrees(one));
  const reasons = grouped(overrides, ({ entry }) => (entry.decided?.reason ?? '').trim().toLowerCase());
  const services = grouped(judged, ({ proposal }) => proposal.service);
  const named = [...reasons].filter(([reason, of]) => reason !== '' && of.length >= FEWEST_SHOWN);
  const [many, few] = [true, false].map((isMany) =>
    [...services].filter(([, of]) => of.length >= FEWEST_SHOWN === isMany),
  ) as [[Service | null, Judged[]][], [Service | null, Judged[]][]];
  return {
    all: tally(judged),
    proposedAs: Object.fromEntries(pairs) as Agreement['proposedAs'],
    underRecorded: overrides.filter(({ decided }) => decided === 'complaint').length,
    overRecorded: overrides.filter(({ proposal }) => proposal.category === 'complaint').length,
    reasons: named
      .map(([reason, of]) => ({ reason, overrides: of.length }))
      .sort((a, b) => b.overrides - a.overrides || (a.reason < b.reason ? -1 : 1)),
    otherReasons: overrides.length - named.reduce((sum, [, of]) => sum + of.length, 0),
    services: many.map(([service, of]) => ({ service, ...tally(of) })).sort((a, b) => b.of - a.of),
    otherServices: tally(few.flatMap(([, of]) => of)),
    months: monthsOf(entries),
  };
}

/** The category that a person settled for a proposal; null where none did. */
export function settledCategory({ proposal, decided, state }: IntakeEntry): Category | null {
  if (proposal === null || decided === null || state !== 'logged' || decided.by.id === REDRESS.id) return null;
  return decided.category;
}

function judgedIn(entry: IntakeEntry): readonly Judged[] {
  const decided = settledCategory(entry);
  return entry.proposal === null || decided === null ? [] : [{ entry, proposal: entry.proposal, decided }];
}

const agrees = ({ proposal, decided }: Judged): boolean => proposal.category === decided;
const tally = (of: readonly Judged[]): Tally => ({ of: of.length, agreed: of.filter(agrees).length });
const byCategory = (of: (category: Category) => number): Readonly<Record<Category, number>> =>
  Object.fromEntries(CATEGORIES.map((one) => [one, of(one)])) as Record<Category, number>;

function grouped<T, K>(all: readonly T[], by: (one: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

type Proposed = IntakeEntry & { readonly proposal: Proposal };

function monthsOf(entries: readonly IntakeEntry[]): readonly Month[] {
  const proposed = entries.filter((entry): entry is Proposed => entry.proposal !== null && entry.received.length > 0);
  const months = [...grouped(proposed, ({ received }) => londonDay(received[0]?.at ?? '').slice(0, 7))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const reference = months.find(([, of]) => of.length >= REFERENCE_MONTH);
  return months
    .filter(([, of]) => of.length >= FEWEST_SHOWN)
    .map(([month, of]) => ({
      month,
      proposals: of.length,
      shares: byCategory((category) => of.filter(({ proposal }) => proposal.category === category).length / of.length),
      confidence: of.reduce((sum, { proposal }) => sum + proposal.confidence, 0) / of.length,
      asked: of.filter(({ proposal }) => proposal.needsHuman).length / of.length,
      agreement: tally(of.flatMap(judgedIn)),
      stability:
        reference === undefined || reference[0] === month || of.length < REFERENCE_MONTH
          ? null
          : stability(scoresOf(reference[1]), scoresOf(of)),
    }));
}

const scoresOf = (of: readonly Proposed[]): readonly number[] => of.map(({ proposal }) => proposal.scores.complaint);

/** The population stability index of two sets of shares; half a message is put into every step, so that none is empty. */
export function stability(before: readonly number[], after: readonly number[]): number {
  const spread = (scores: readonly number[]): readonly number[] => {
    const steps = Array.from({ length: STEPS }, () => HALF);
    for (const score of scores) steps[Math.min(STEPS - 1, Math.floor(score * STEPS))]! += 1;
    const all = scores.length + STEPS * HALF;
    return steps.map((n) => n / all);
  };
  const [was, is] = [spread(before), spread(after)];
  return was.reduce((sum, share, n) => sum + ((is[n] as number) - share) * Math.log((is[n] as number) / share), 0);
}
