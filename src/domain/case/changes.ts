import type { Case, CaseEvent } from './case.ts';
import { ANSWERING } from './changes/answering.ts';
import type { Changes } from './changes/change.ts';
import { FILING } from './changes/filing.ts';
import { HANDLING } from './changes/handling.ts';
import type { HappeningType } from './happening.ts';

type Later = Exclude<HappeningType, 'opened'>;

/** What every kind of event changes on a case that stands; a kind left out does not compile. */
const CHANGES: Changes<Later> = { ...FILING, ...HANDLING, ...ANSWERING };

/** Whether this version knows the kind of event, or a newer one wrote it. */
export const isUnderstood = ({ type }: Pick<CaseEvent, 'type'>): boolean =>
  type === 'opened' || Object.hasOwn(CHANGES, type);

/** The change of an event of a kind that is understood. */
export const changeBy = (kase: Case, event: Exclude<CaseEvent, { readonly type: 'opened' }>): Partial<Case> =>
  // The table pairs each kind with its own event, which the compiler cannot follow through a lookup.
  (CHANGES[event.type] as (kase: Case, event: CaseEvent) => Partial<Case>)(kase, event);
