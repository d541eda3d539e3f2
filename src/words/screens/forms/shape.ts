import type { Correctable, CorrectableDay } from '../../../domain/case/filing.ts';
import type { DateSource, HappeningType, InPassing, Milestone } from '../../../domain/case/happening.ts';

/** What a person can do to a case. */
export type FormAct = Exclude<HappeningType, 'opened' | InPassing | 'calendar recomputed' | 'took in'>;

/** What a form may ask for. */
export type FormField =
  | 'adjustments'
  | 'agreedOn'
  | 'as'
  | 'beyondCap'
  | 'category'
  | 'closing'
  | 'consent'
  | 'correspondence'
  | 'correctTo'
  | 'correctWhat'
  | 'delay'
  | 'due'
  | 'finding'
  | 'ground'
  | 'how'
  | 'independent'
  | 'instead'
  | 'into'
  | 'kind'
  | 'knownOn'
  | 'learning'
  | 'message'
  | 'milestone'
  | 'memberAs'
  | 'memberName'
  | 'named'
  | 'note'
  | 'offered'
  | 'on'
  | 'owner'
  | 'person'
  | 'point'
  | 'points'
  | 'preferred'
  | 'promised'
  | 'proof'
  | 'question'
  | 'reached'
  | 'reader'
  | 'readers'
  | 'reason'
  | 'reasons'
  | 'receivedOn'
  | 'refuseWhat'
  | 'remedy'
  | 'representative'
  | 'role'
  | 'service'
  | 'signedBy'
  | 'source'
  | 'stage'
  | 'text'
  | 'to'
  | 'toldOn'
  | 'until'
  | 'wants'
  | 'weighed'
  | 'why'
  | 'with'
  | 'words';

/** Something that has to be so before it may be recorded. */
export type FormTold =
  | 'ombudsmanTold'
  | 'rightsTold'
  | 'nextStepTold'
  | 'escalationTold'
  | 'reasonsGiven'
  | 'nobody'
  | 'ofAnother';

/** The small forms in which things are recorded on a case. */
export type FormWords = {
  /** What the button says; the form has it as its title, without the dots. */
  readonly button: Readonly<Record<FormAct, string>>;
  /** One sentence on what it does, or what the rule is; empty where the button says enough. */
  readonly lead: Partial<Readonly<Record<FormAct, string>>>;
  readonly field: Readonly<Record<FormField, string>>;
  readonly hint: Partial<Readonly<Record<FormField, string>>>;
  readonly told: Readonly<Record<FormTold, string>>;
  readonly does: string;
  readonly doesAnyway: string;
  readonly faster: string;
  /** Which dates count once two cases are one, and where the other day of receipt is still to be read. */
  readonly datesOfOther: (received: string, otherReceived: string) => string;
  /** A field that may be left empty; all others are needed, as the form says. */
  readonly optional: (field: string) => string;
  readonly needed: string;
  readonly wholeCase: string;
  readonly pointNumber: (number: number) => string;
  readonly noMessage: string;
  readonly messageOf: (when: string, name: string, subject: string) => string;
  readonly addPoint: string;
  readonly removePoint: (number: number) => string;
  readonly noService: string;
  /** The person did not say how they wish to be reached. */
  readonly noPreference: string;
  readonly directorate: (name: string) => string;
  readonly pointOwner: string;
  readonly pointOwnerHint: string;
  readonly offered: Readonly<Record<'yes' | 'no' | 'declined', string>>;
  readonly reached: Readonly<Record<'yes' | 'no', string>>;
  readonly independent: Readonly<Record<'yes' | 'no', string>>;
  readonly closing: Readonly<Record<'answered' | 'taken back' | 'routed elsewhere', string>>;
  readonly refuseWhat: Readonly<Record<'complaint' | 'escalation', string>>;
  readonly source: Readonly<Record<DateSource, string>>;
  readonly milestone: Readonly<Record<Milestone, string>>;
  readonly correctable: Readonly<Record<Correctable | CorrectableDay, string>>;
  readonly findPeople: string;
  readonly findPeopleHint: string;
  readonly peopleFound: (people: number) => string;
  readonly nobodyFound: string;
  /** Who can be found at all, and what to do about the others. */
  readonly whoIsFound: string;
  readonly handling: (cases: number) => string;
  /** What somebody has open now. */
  readonly load: (has: { readonly investigations: number; readonly replies: number; readonly parts: number }) => string;
  /** Why somebody is suggested, of how many. */
  readonly suggested: (pool: number) => string;
  /** How the load is counted, and among which cases. */
  readonly loadMeans: string;
  readonly mayNot: (why: string) => string;
  readonly chosen: (name: string) => string;
  /** Why nothing is recorded: nobody was chosen, or a name was typed and nobody chosen for it. */
  readonly chooseSomebody: string;
  readonly chooseOrEmpty: string;
  /** A button that takes somebody out again who was chosen. */
  readonly takeOut: (name: string) => string;
};
