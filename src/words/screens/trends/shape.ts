/** Volumes and timeliness: charts, each with the same figures as a table. */
export type TrendsWords = {
  readonly heading: string;
  readonly span: (from: string, to: string) => string;
  readonly suppressed: string;
  readonly few: string;
  /** A share of nothing; and one that would give a small number away. */
  readonly none: string;
  readonly notShown: string;
  readonly asTable: string;
  readonly download: string;
  readonly months: readonly string[];
  readonly volumes: {
    readonly title: string;
    readonly lead: string;
    readonly chart: (most: number, month: string) => string;
    readonly month: string;
    readonly complaints: string;
    readonly serviceRequests: string;
    readonly other: string;
  };
  readonly timeliness: {
    readonly title: string;
    readonly lead: string;
    readonly chart: (directorates: number) => string;
    readonly directorate: string;
    readonly stage: string;
    readonly answered: string;
    readonly onTime: string;
    readonly extendedInTime: string;
    readonly late: string;
    readonly pastLimit: string;
    /** What that column counts, in a sentence. */
    readonly pastLimitMeans: string;
    readonly stillOverdue: string;
    readonly percentOnTime: string;
    readonly bar: (percent: string, onTime: number, answered: number) => string;
    /** Beside a share, which counts what is answered alone: what is overdue and still is not. */
    readonly openOverdue: (count: number) => string;
  };
  readonly outcomes: {
    readonly title: string;
    readonly lead: string;
    readonly upheld: string;
    readonly partlyUpheld: string;
    readonly notUpheld: string;
    readonly percentUpheld: string;
  };
  readonly ageing: {
    readonly title: string;
    readonly lead: string;
    readonly chart: string;
    readonly band: string;
    readonly open: string;
    readonly overdue: string;
    readonly bar: (open: string, overdue: string) => string;
  };
  readonly percent: (value: number) => string;
  readonly empty: { readonly title: string; readonly lead: string };
};
