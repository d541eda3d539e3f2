import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { NoExtension } from '../clock/extension.ts';
import type { Person } from '../triage/intake.ts';
import type { CaseCategory, CaseEvent, Closure } from './case.ts';
import type { Milestone } from './happening.ts';
import type { Conflict } from './independence.ts';

export const TEXTS = [
  'reason',
  'reasons',
  'what was weighed',
  'words of the person',
  'what is promised',
  'proof',
  'alternative',
  'question',
  'note',
  'point',
  'name',
] as const;
/** A text without which an act says nothing. */
export type RequiredText = (typeof TEXTS)[number];

type Standing =
  | { readonly reason: 'no such case' }
  | { readonly reason: 'case withdrawn'; readonly reference: string }
  /** A person has said already what the case is, and something else. */
  | { readonly reason: 'already confirmed'; readonly reference: string; readonly category: CaseCategory }
  /** More has happened than its opening, so taking back one message must not take the case with it. */
  | { readonly reason: 'case has moved on'; readonly reference: string; readonly messages: number }
  /** What Redress opened on its own is confirmed, or taken back, by a person; so is everything that decides. */
  | { readonly reason: 'a person must do this'; readonly reference: string }
  /** Opened by Redress and looked at by nobody: first a person says what it is. */
  | { readonly reason: 'to be confirmed first'; readonly reference: string }
  | { readonly reason: 'case closed'; readonly reference: string; readonly ground: Closure['ground'] }
  | { readonly reason: 'case not closed'; readonly reference: string }
  /** The message began the case, or somebody has gone on from it: taking it off would leave the case without its ground. */
  | { readonly reason: 'message was acted on'; readonly reference: string }
  | { readonly reason: 'goes on in another case'; readonly reference: string; readonly into: string }
  /** Decision 0007. */
  | { readonly reason: 'needs a newer version'; readonly reference: string; readonly events: number }
  /** Somebody acted after the person last looked, and what they ask for would decide over it unseen. */
  | { readonly reason: 'someone was faster'; readonly reference: string; readonly meanwhile: readonly CaseEvent[] }
  /** The person answered for a stage that is not the current one any more. */
  | { readonly reason: 'another stage by now'; readonly stage: number; readonly current: number };

type Recording =
  | { readonly reason: 'text missing'; readonly what: RequiredText }
  | { readonly reason: 'too much text'; readonly characters: number; readonly most: number }
  | { readonly reason: 'day in the future'; readonly on: CalendarDate; readonly today: CalendarDate }
  | { readonly reason: 'day before it began'; readonly on: CalendarDate; readonly began: CalendarDate }
  /** The next stage is asked for when there is an answer not to be content with. */
  | { readonly reason: 'day before the answer'; readonly on: CalendarDate; readonly answered: CalendarDate }
  | {
      readonly reason: 'day before the acknowledgement';
      readonly on: CalendarDate;
      readonly acknowledged: CalendarDate;
    }
  /** The dates of a case are in order: received, acknowledged, answered, and only then the next stage. */
  | { readonly reason: 'day after what followed'; readonly on: CalendarDate; readonly followed: CalendarDate }
  | { readonly reason: 'day out of range'; readonly on: CalendarDate; readonly last: CalendarDate }
  | { readonly reason: 'not a moment'; readonly text: string }
  | { readonly reason: 'no such message' }
  | { readonly reason: 'no such point'; readonly points: readonly number[] }
  | { readonly reason: 'no points named' }
  | { readonly reason: 'point numbers repeat'; readonly points: readonly number[] }
  | { readonly reason: 'point was split off'; readonly point: number; readonly into: string }
  /** No clock of the stage starts from it. */
  | { readonly reason: 'no such step'; readonly milestone: Milestone }
  | { readonly reason: 'no such remedy'; readonly remedy: number }
  | { readonly reason: 'no such kind of correspondence'; readonly correspondence: string }
  | { readonly reason: 'kind has no such stage'; readonly correspondence: string; readonly stage: number }
  | { readonly reason: 'no such service'; readonly service: string }
  /** The id is of nobody of the council who is known. */
  | { readonly reason: 'no such person'; readonly name: string };

type Handling =
  | { readonly reason: 'acknowledged already'; readonly on: CalendarDate }
  /** New mail is read by whoever has the case. */
  | { readonly reason: 'mail of somebody else'; readonly person: Person }
  /** Nobody has the case: then its new mail is for the complaints team, which gives it out. */
  | { readonly reason: 'mail of the complaints team' }
  | { readonly reason: 'stage answered'; readonly stage: number; readonly on: CalendarDate }
  | { readonly reason: 'stage not answered yet'; readonly stage: number }
  /** Code 5.4: who handled, advised on or peer-read the stage before, or is complained about, may not. */
  | { readonly reason: 'not independent'; readonly person: Person; readonly conflicts: readonly Conflict[] }
  | { readonly reason: 'reads their own draft'; readonly person: Person }
  | { readonly reason: 'a complaint already'; readonly reference: string }
  | { readonly reason: 'only a complaint'; readonly reference: string };

type Timing =
  /** Nothing sets a date for this stage, so there is none to move. */
  | { readonly reason: 'no date to extend'; readonly stage: number }
  /** Code 6.4: told in time, to a later date, no more than ten (stage 2: twenty) working days without good reason. */
  | NoExtension
  /** Code 6.5, 7.4. */
  | { readonly reason: 'Ombudsman not told of' }
  /** A Code clock never stops (domain rule: extend, with notice, instead). */
  | { readonly reason: 'clock does not stop'; readonly correspondence: string }
  /** The clocks of this kind of correspondence are not a matter of agreement. */
  | { readonly reason: 'date set by rule'; readonly correspondence: string }
  | { readonly reason: 'asked already'; readonly on: CalendarDate }
  | { readonly reason: 'nothing was asked' };

type Answering =
  | { readonly reason: 'no points recorded' }
  /** Code 6.7: every point is addressed. */
  | { readonly reason: 'points without an outcome'; readonly points: readonly number[] }
  | { readonly reason: 'reasons not given'; readonly points: readonly number[] }
  /** Code 6.8, and 6.17 for the Ombudsman. */
  | { readonly reason: 'next step not told'; readonly stage: number; readonly last: boolean }
  | {
      readonly reason: 'parts missing';
      readonly parts: readonly { readonly point: number; readonly owner: Person }[];
    }
  | { readonly reason: 'only at stage 1'; readonly stage: number }
  | { readonly reason: 'no further stage'; readonly stage: number }
  /** Dissatisfaction with the answer to a service request opens a complaint; it has no stages (Code 1.7). */
  | { readonly reason: 'opens a complaint instead'; readonly reference: string }
  /** Code 2.4, 5.7. */
  | { readonly reason: 'rights not told' }
  /** Code 2.1, 2.2, 2.5: each on its merits, discretion considered, no blanket exclusions. */
  | { readonly reason: 'merits not weighed' }
  /**
   * Twelve months run from the matter or from when the person came to know of it (Code 2.2; SI 2009/309 reg. 12). `until`: the
   * last day within them; null: nobody has said from which day they run.
   */
  | { readonly reason: 'twelve months not passed'; readonly until: CalendarDate | null }
  | { readonly reason: 'ground does not fit'; readonly what: 'complaint' | 'escalation' }
  | { readonly reason: 'request for the next stage waits'; readonly receivedAt: string }
  | { readonly reason: 'refuse it with reasons instead'; readonly reference: string };

type Remedying =
  | { readonly reason: 'remedy not done yet'; readonly remedy: number }
  | { readonly reason: 'remedy settled already'; readonly remedy: number; readonly on: CalendarDate };

type Filing =
  | { readonly reason: 'would leave nothing' }
  | { readonly reason: 'the same case'; readonly reference: string }
  | { readonly reason: 'other case not open'; readonly reference: string }
  /** This one is restricted, and people who may not see it see the other. */
  | { readonly reason: 'other case seen by more'; readonly reference: string }
  /** The other case came from somebody else, and nobody has said that it is meant all the same. */
  | { readonly reason: 'other case of somebody else'; readonly reference: string; readonly name: string }
  /** A matter of somebody else is not answered by a reply that went out, or a request by a complaint. */
  | {
      readonly reason: 'somebody else is owed their own';
      readonly reference: string;
      readonly because: 'answered' | 'service request';
    }
  | { readonly reason: 'nobody could see it' }
  | { readonly reason: 'nothing to correct' };

/** What the case or what was said of it does not let. */
export type RecordRefusal = Standing | Recording;
/** What the procedure does not let. */
export type ProcedureRefusal = Handling | Timing | Answering | Remedying | Filing;

/** Why an act on a case was not done. Nothing has changed then. Each has its sentence in `src/words`. */
export type CaseRefusal = RecordRefusal | ProcedureRefusal;
