/** How pressing the next date is, as the board sorts cases into bands. */
export type Band = 'overdue' | 'today' | 'this week' | 'later' | 'none';
/** What a board can be narrowed by, in the order it is offered. */
export type Facet = 'due' | 'officer' | 'stage' | 'directorate' | 'status' | 'age' | 'correspondence' | 'service';

/** The board: every open case that the reader may see. */
export type BoardWords = {
  readonly heading: string;
  readonly total: (cases: number) => string;
  readonly filters: string;
  readonly filtersOn: (filters: number) => string;
  readonly clear: string;
  readonly facet: Readonly<Record<Exclude<Facet, 'age'>, string>>;
  readonly band: Readonly<Record<Band, string>>;
  readonly officer: { readonly mine: string; readonly nobody: string };
  readonly without: (value: string) => string;
  readonly more: (values: number) => string;
  readonly fewer: string;
  readonly sort: { readonly label: string; readonly 'days left': string; readonly received: string };
  readonly column: {
    readonly due: string;
    readonly case: string;
    readonly kind: string;
    readonly where: string;
    readonly handler: string;
    readonly next: string;
  };
  readonly received: (day: string) => string;
  readonly download: string;
  readonly downloading: string;
  readonly downloaded: string;
  readonly take: string;
  readonly takeIt: (reference: string) => string;
  readonly taken: (reference: string) => string;
  readonly loadingMore: string;
  readonly keys: string;
  readonly empty: { readonly title: string; readonly lead: string };
  /** The link named filters that are none. */
  readonly ignored: string;
  readonly nothingFits: { readonly title: string; readonly lead: string };
};
