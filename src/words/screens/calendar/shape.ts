/** Due dates of a month. */
export type CalendarWords = {
  readonly heading: string;
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly month: (month: string, year: number) => string;
  readonly before: string;
  readonly after: string;
  readonly thisMonth: string;
  readonly today: string;
  readonly due: (cases: number) => string;
  readonly overdue: (cases: number) => string;
  readonly holiday: string;
  readonly nothing: string;
  readonly dayHeading: (weekday: string, day: number, month: string) => string;
  readonly moreThan: (shown: number, total: number) => string;
  readonly whose: { readonly label: string; readonly mine: string; readonly all: string };
  readonly empty: { readonly title: string; readonly lead: string };
  readonly keys: string;
};
