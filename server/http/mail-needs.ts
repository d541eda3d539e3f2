import type { Viewer } from '../../src/domain/access.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { Rung } from '../../src/domain/triage/threading-ladder.ts';
import type { Letter } from '../ports.ts';
import type { SeenCase, Soon } from './needs.ts';

/** A case that a message may belong to, and what points to it. */
export type Suggested = { readonly seen: SeenCase; readonly because: Rung | 'a case of the sender' | null };

/** What the screens read where mail and cases meet. Each names the viewer first: what is not theirs to see is not there. */
export interface MailReads {
  /** The case that evidence points to; none where the viewer does not see it whole. */
  suggested(viewer: Viewer, entry: IntakeEntry): Soon<readonly Suggested[]>;
  /** The same, then the sender's other cases that stand, the latest first. */
  casesFor(viewer: Viewer, entry: IntakeEntry): Soon<readonly Suggested[]>;
  /** The case that a message for this one goes to: itself, or what it was merged into. Null where it is not seen whole. */
  goesOn(viewer: Viewer, reference: string): Soon<string | null>;
  /** `gone`: the message is known, and its file cannot be read any more or never could be. */
  message(viewer: Viewer, key: string): Soon<Letter | 'gone' | null>;
}
