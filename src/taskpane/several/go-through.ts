import type { PaneMessage } from '../../api/pane-shapes.ts';
import type { IntakeRow } from '../../api/shapes.ts';
import { surenessOf } from '../../ui/category-badge.tsx';

/** How one of several messages stands. */
export type Standing =
  | { readonly is: 'waiting' }
  /** Waits for a decision that the proposal is sure enough of to be taken with others. */
  | { readonly is: 'sure' | 'unsure'; readonly row: IntakeRow }
  | { readonly is: 'decided' | 'logged'; readonly row: IntakeRow }
  | { readonly is: 'elsewhere' }
  | { readonly is: 'failed'; readonly row: IntakeRow };

type One =
  | { readonly is: 'known'; readonly row: IntakeRow }
  | { readonly is: Exclude<PaneMessage['is'], 'known'> | 'not known' };

/**
 * What the server says of one of several, as this screen takes it. Only what is likely and asks nobody to look first is taken
 * in one go: whatever is unsure, flagged as urgent or may belong to a case is looked at by itself.
 */
export function standingOf(one: One): Standing {
  if (one.is !== 'known') return { is: 'elsewhere' };
  const { row } = one;
  if (!row.may.includes('confirm') || !row.proposal) return { is: 'decided', row };
  const sure = surenessOf(row.proposal) !== 'unsure' && row.suggested.length === 0 && row.reason === 'a person decides';
  return { is: sure ? 'sure' : 'unsure', row };
}
