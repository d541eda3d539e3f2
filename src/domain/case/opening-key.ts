import type { EventOf } from './case.ts';

/**
 * What makes an opening happen once, whichever server tries and however often: a message opens one case, converts one
 * request once, and points are split off once. Two openings with one key are the same opening.
 */
export function openingKey({ intakeKey, origin }: Pick<EventOf<'opened'>, 'intakeKey' | 'origin'>): string {
  if (origin === undefined) return intakeKey;
  return `${origin.of} ${origin.how} ${origin.how === 'split' ? origin.points.join('+') : intakeKey}`;
}
