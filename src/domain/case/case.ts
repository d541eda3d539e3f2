import type { Person } from '../triage/intake.ts';
import type { Category, Service } from '../triage/proposal.ts';

/** What a case opens as. A contact has no case: its `Intake` row is the record. */
export type CaseCategory = Exclude<Category, 'contact'>;

type Happening =
  | {
      readonly type: 'opened';
      readonly category: CaseCategory;
      /** The message that opened it. */
      readonly intakeKey: string;
      readonly subject: string;
      readonly fromName: string;
      readonly fromAddress: string;
      readonly service: Service | null;
      /** When the council received it, a UTC instant; the London day of it starts the clocks. */
      readonly receivedAt: string;
      /** Opened by Redress on its own and not yet looked at by a person. */
      readonly toConfirm: boolean;
    }
  | { readonly type: 'confirmed'; readonly category: CaseCategory }
  | { readonly type: 'withdrawn'; readonly why: string }
  /** A person opened it again after it was withdrawn: a message opens one case in its life, so it is this one. */
  | { readonly type: 'reinstated'; readonly category: CaseCategory }
  | { readonly type: 'message linked'; readonly intakeKey: string; readonly rung: string; readonly receivedAt: string };

/** One line of a case's history. `sequence` starts at 1 and has no gaps; appending it is the commit (decision 3). */
export type CaseEvent = Happening & {
  readonly reference: string;
  readonly sequence: number;
  /** UTC instant of the act. */
  readonly at: string;
  readonly by: Person;
};

export const CASE_STATUSES = ['To confirm', 'Open', 'Withdrawn'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The state of a case, folded from its events; one readable row of the `Cases` list. */
export type Case = {
  readonly reference: string;
  readonly status: CaseStatus;
  readonly category: CaseCategory;
  readonly subject: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly service: Service | null;
  readonly receivedAt: string;
  readonly openedAt: string;
  readonly openedBy: Person;
  readonly intakeKey: string;
  /** Messages on the case, the first included. */
  readonly messages: number;
  readonly lastMessageAt: string;
  /** The sequence of the last event folded in; tells a stale row from a fresh one. */
  readonly sequence: number;
};
