import type { Finding } from '../../domain/case/happening.ts';

/** The table of a board for a spreadsheet: its name, and a head for every column. */
export type BoardFileWords = {
  readonly name: (day: string) => string;
  readonly heads: Readonly<
    Record<
      | 'reference'
      | 'status'
      | 'category'
      | 'correspondence'
      | 'stage'
      | 'subject'
      | 'from'
      | 'address'
      | 'service'
      | 'directorates'
      | 'handler'
      | 'received'
      | 'acknowledged'
      | 'nextDate'
      | 'daysLeft'
      | 'replyDue'
      | 'answered'
      | 'outcome'
      | 'closed',
      string
    >
  >;
  readonly outcome: Readonly<Record<Finding, string>>;
};
