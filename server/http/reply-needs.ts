import type { Viewer } from '../../src/domain/access.ts';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { ClockName } from '../../src/domain/clock/case-clock.ts';
import type { CheckedReply } from '../../src/domain/reply/check-reply.ts';
import type { ReplyDraft } from '../../src/domain/reply/reply-facts.ts';
import type { WayOn } from '../../src/domain/reply/way-on.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import type { SeenCase, Soon } from './needs.ts';

/** An answer as Outlook has it, with what may say which case it is to. `text`: with whatever is quoted in it. */
export type Drafted = ReplyDraft & { readonly reference: string | null; readonly conversationId: string | null };

export type CheckedDraft = CheckedReply & {
  readonly seen: SeenCase;
  readonly wayOn: WayOn | null;
  readonly replyDue: { readonly clock: ClockName; readonly due: CalendarDate } | null;
};

export interface ReplyReads {
  /**
   * Looks at an answer: to the case that was chosen, else the one its subject names, else the one case of its conversation.
   * Null where that is none, or none that the viewer sees whole.
   */
  checkReply(viewer: Viewer, by: Person, drafted: Drafted): Soon<CheckedDraft | null>;
}
