/** The sections of a person's day, in the order in which they are looked at. */
export type WorkSection =
  | 'given'
  | 'newMail'
  | 'overdue'
  | 'dueToday'
  | 'escalations'
  | 'toConfirm'
  | 'earlyLooks'
  | 'thisWeek'
  | 'comingUp'
  | 'clarifications'
  | 'promised';

/** My work: the landing view. */
export type WorkWords = {
  /** The day in one sentence. */
  readonly headline: {
    readonly urgent: (overdue: number, today: number) => string;
    readonly later: (thisWeek: number) => string;
    readonly clear: Readonly<Record<'mine' | 'all', string>>;
  };
  readonly whose: { readonly label: string; readonly mine: string; readonly all: string };
  readonly section: Readonly<Record<WorkSection, { readonly title: string; readonly lead: string }>>;
  readonly all: (total: number) => string;
  /** Of cases that nobody has. */
  readonly unowned: (overdue: number, thisWeek: number) => string;
  readonly toUnowned: string;
  readonly messagesToDecide: (messages: number) => string;
  readonly toMail: string;
  /** Cases of mine beyond those that are listed. */
  readonly later: (cases: number) => string;
  readonly toMine: string;
  readonly calm: { readonly title: string; readonly lead: (cases: number) => string };
  readonly newMail: {
    readonly from: (name: string, when: string) => string;
    readonly more: (messages: number) => string;
    /** Before the names of what must not wait. */
    readonly presses: string;
    readonly seen: string;
    readonly announce: (reference: string) => string;
  };
  readonly givenBy: (name: string, when: string) => string;
  /** Nothing of one’s own. Whoever leads or checks others’ work has none as a rule; `toBoard` leads to what they see. */
  readonly empty: {
    readonly title: string;
    readonly lead: string;
    readonly leads: { readonly title: string; readonly lead: string };
    readonly checks: { readonly title: string; readonly lead: string };
  };
  /** Nothing of anybody’s that is due in the next days or waits. */
  readonly quiet: { readonly title: string; readonly lead: string };
  /** Every open case the reader sees, and of them those that nobody has. */
  readonly open: (cases: number, unassigned: number) => string;
  readonly noneOpen: string;
  readonly toBoard: string;
  readonly toNobodys: string;
  readonly remedy: (what: string) => string;
  readonly earlyLookBy: (day: string) => string;
};
