import type { Problem } from '../api/client.ts';
import type { PaneMessage } from '../api/pane-shapes.ts';
import type { IntakeRow } from '../api/shapes.ts';
import type { Decision } from '../domain/triage/decisions.ts';
import type { SelectedMessage } from '../host/mailbox-host.ts';
import type { Acting } from './acting.ts';

/** Why the person has to be asked who they are. */
export type WhyAsked = 'first' | 'not now' | 'consent' | 'failed';

/** What was decided here a moment ago: how it can be taken back at once. */
export type JustDone = { readonly decision: Decision; readonly at: number };

export type OnMessage = Acting & {
  readonly at: 'message';
  readonly message: SelectedMessage;
  /** What the server knows of it; null: it has not answered yet. */
  readonly answer: PaneMessage | null;
  readonly problem: Problem | null;
  /** Another message is selected by now, and not read yet: nothing can be done with this one from here. */
  readonly moved: boolean;
};

/** What the pane shows. `looking`: Outlook has not said yet what is selected. */
export type PaneState =
  | { readonly at: 'looking' | 'nothing' | 'too many' | 'writing' | 'other' }
  | { readonly at: 'several'; readonly messages: readonly SelectedMessage[] }
  | OnMessage;

/** The answer with a row as it stands after a decision: what is known beside the row stays until it is asked for again. */
export function withRow(answer: PaneMessage | null, row: IntakeRow): PaneMessage | null {
  return answer?.is === 'known' ? { ...answer, row: { ...answer.row, ...row } } : answer;
}
