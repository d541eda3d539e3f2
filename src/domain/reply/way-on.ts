import type { ReplyFacts } from './reply-facts.ts';

export const WAYS_ON = ['next stage', 'review panel', 'LGSCO', 'Housing Ombudsman', 'ICO'] as const;
/** Where somebody turns whom the answer does not satisfy. */
export type WayOn = (typeof WAYS_ON)[number];

/**
 * The way on from the current stage (Code 6.8, 6.20): the next stage, which after the second one is a panel (SI 2006/1738
 * reg. 18), and after the last one the Ombudsman. Null where the kind of correspondence has none.
 */
export function wayOn({ complaint, stage, lastStage, ombudsman }: ReplyFacts): WayOn | null {
  if (!complaint || ombudsman === 'none') return null;
  if (!lastStage) return stage > 1 ? 'review panel' : 'next stage';
  return ombudsman === 'both' ? 'LGSCO' : ombudsman;
}
