/** The kinds of columns our lists use; each is one facet of Graph's columnDefinition. */
export type ColumnType = 'text' | 'long text' | 'choice' | 'number' | 'share' | 'day and time' | 'day';

export type Column = {
  /** The internal name, the key in `fields`: ASCII, at most 32 characters, and never to be changed. */
  readonly name: string;
  /** What a person reads above the column. */
  readonly display: string;
  readonly type: ColumnType;
  readonly says: string;
  /** Filtered or ordered by: SharePoint refuses to filter a column without an index. At most 20 a list. */
  readonly indexed?: true;
  /** Makes something happen once. Implies an index. */
  readonly unique?: true;
  readonly choices?: readonly string[];
};

export type ListName = 'Cases' | 'Case events' | 'Intake' | 'Notices' | 'People';

export type ListPlan = {
  readonly name: ListName;
  readonly says: string;
  readonly columns: readonly Column[];
  /** Columns to show, in this order, in the list's first view. */
  readonly view: readonly string[];
};
