/** The sections of a person's day, in the order in which they are looked at. */
export type WorkSection =
  | 'overdue'
  | 'dueToday'
  | 'escalations'
  | 'toConfirm'
  | 'earlyLooks'
  | 'thisWeek'
  | 'clarifications'
  | 'promised';

/** My work: the landing view. */
export type WorkWords = {
  /** The day in one sentence. */
  readonly headline: {
    readonly urgent: (overdue: number, today: number) => string;
    readonly later: (thisWeek: number) => string;
    readonly clear: string;
  };
  readonly whose: { readonly label: string; readonly mine: string; readonly all: string };
  readonly section: Readonly<Record<WorkSection, { readonly title: string; readonly lead: string }>>;
  readonly all: (total: number) => string;
  readonly messagesToDecide: (messages: number) => string;
  readonly toMail: string;
  readonly empty: { readonly title: string; readonly lead: string; readonly toBoard: string };
  readonly remedy: (what: string) => string;
  readonly earlyLookBy: (day: string) => string;
};
