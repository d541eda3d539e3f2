import type { CaseCategory } from '../case/case.ts';
import type { IntakeEntry, IntakeState, Person } from './intake.ts';
import type { Category } from './proposal.ts';
import type { SeenMessage } from './seen-message.ts';

/** What a person can do with one row of the log, in the order the screens offer it. */
export const CHOICES = ['confirm', 'link', 'open', 'undo', 'not for us'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * What a person decided about one message.
 * - `confirm`: this is the category. A contact is recorded; a service request or complaint has its case: opened now, or,
 *   where Redress had opened it on its own, confirmed, possibly in another category than proposed.
 * - `open`: a case is opened in the category the person chose, whatever was proposed.
 * - `link`: the message is put on a case that stands, or moved to another one. A case that Redress had opened for it is
 *   withdrawn. `from`: the case its row named when the person looked (null: none).
 * - `undo`: the last decision is taken back; a case it opened is withdrawn, a case it was put on loses it, and the message
 *   waits for a person again.
 * - `not for us`: the message is kept and counted, and asks for nothing.
 *
 * `seen`: the message that the person had before them, where they decided in Outlook; it has to be the one of the row.
 */
export type Decision = Chosen & { readonly seen?: SeenMessage | undefined };

type Chosen =
  | { readonly choice: 'confirm'; readonly category: Category; readonly reason: string }
  | { readonly choice: 'open'; readonly category: CaseCategory; readonly reason: string }
  | { readonly choice: 'link'; readonly reference: string; readonly from: string | null; readonly reason: string }
  | { readonly choice: 'undo'; readonly reason: string }
  | { readonly choice: 'not for us'; readonly reason: string };

/** Why a decision was not carried out. Nothing has changed then. Each has its sentence in `src/words`. */
export type DecisionRefusal =
  | { readonly reason: 'no such message' }
  | {
      /** Somebody else was faster; what they decided stands. */
      readonly reason: 'already decided by someone else';
      readonly by: Person;
      /** UTC instant. */
      readonly at: string;
      readonly state: IntakeState;
      readonly category: Category | null;
      readonly reference: string | null;
    }
  /** The person had another message before them when they decided. */
  | { readonly reason: 'not the message you saw' }
  /** What was taken down by hand cannot have been received later than now. `at`: a UTC instant. */
  | { readonly reason: 'received after now'; readonly at: string }
  /** What was taken down by hand is logged already, and the form says something else now. */
  | { readonly reason: 'form was sent otherwise'; readonly reference: string | null }
  | { readonly reason: 'nothing to undo' }
  | {
      /** More has happened on the case than its opening, so it is not withdrawn by undoing one message. */
      readonly reason: 'case has moved on';
      readonly reference: string;
    }
  | { readonly reason: 'no such case to put it on'; readonly reference: string }
  /** A withdrawn case takes no mail: a person reinstates it first, or opens another. */
  | { readonly reason: 'case was withdrawn'; readonly reference: string }
  /** Somebody has gone on from the message on its case, so it is not taken off from outside. */
  | { readonly reason: 'message was acted on'; readonly reference: string }
  | { readonly reason: 'not possible as it stands'; readonly choice: Choice; readonly state: IntakeState };

/** What a person may choose for a row as it stands; the workflows refuse the rest. */
export function choicesFor(entry: Pick<IntakeEntry, 'state' | 'reason'>): readonly Choice[] {
  switch (entry.state) {
    case 'proposed':
      return entry.reason === 'ombudsman correspondence'
        ? ['link', 'open', 'not for us']
        : ['confirm', 'link', 'open', 'not for us'];
    case 'logged':
      return entry.reason === 'opened by Redress, to be confirmed' ? ['confirm', 'link', 'undo'] : ['undo'];
    case 'not for us':
      return ['undo'];
    case 'automatic':
    case 'held':
      return ['link', 'open', 'not for us'];
    case 'linked':
      return ['link', 'undo'];
  }
}
