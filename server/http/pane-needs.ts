import type { Viewer } from '../../src/domain/access.ts';
import type { AcknowledgementFacts } from '../../src/domain/case/acknowledgement.ts';
import type { CaseCategory } from '../../src/domain/case/case.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { SeenMessage } from '../../src/domain/triage/seen-message.ts';
import type { ExplainedClock } from './case-needs.ts';
import type { Linked, SeenCase, Soon } from './needs.ts';

export type Acknowledging = {
  readonly facts: AcknowledgementFacts;
  readonly mailbox: string;
  readonly inWelsh: boolean;
};

/** What the pane in Outlook reads of one message. Where it names a viewer, what is not theirs to see is not there. */
export interface PaneReads {
  /** Which row is of a message that somebody sees in Outlook; how many fit, where that is not one. Names no more than that. */
  rowOfSeen(viewer: Viewer, seen: SeenMessage): Soon<{ readonly key: string } | { readonly fit: number }>;
  /** The writer's own words of a message of the log; `cut`: longer than is kept. Null where they cannot be had soon. */
  ownWords(viewer: Viewer, key: string): Soon<{ readonly text: string; readonly cut: boolean } | null>;
  /** The clocks that opening a case of it now would start. */
  starts(entry: IntakeEntry): Soon<Readonly<Record<CaseCategory, readonly ExplainedClock[]>>>;
  /** Mail of the same sender that came before it, the latest first. */
  earlier(viewer: Viewer, entry: IntakeEntry): Soon<readonly Linked<IntakeEntry>[]>;
  /** What an acknowledgement of a case says, from which mailbox, and whether the person wrote in Welsh. */
  acknowledgement(viewer: Viewer, reference: string): Soon<Acknowledging | null>;
  /** A case that the viewer sees whole. */
  wholeCase(viewer: Viewer, reference: string): Soon<SeenCase | null>;
}
