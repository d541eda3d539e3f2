import type { Category, Flag, Service } from '../../../../src/domain/triage/proposal.ts';

/**
 * One message written for these tests. `because` names the rule of the labelling guide it stands for. `flags` must be among
 * those found; `never` must not be.
 */
export type Message = {
  readonly label: Category;
  readonly because: string;
  readonly from?: string;
  readonly subject: string;
  readonly body: string;
  readonly flags?: readonly Flag[];
  readonly never?: readonly Flag[];
  readonly service?: Service;
  /** Honest readers differ, or the words are out of reach of rules: whatever is proposed, a person must be asked. */
  readonly forAPerson?: true;
};
