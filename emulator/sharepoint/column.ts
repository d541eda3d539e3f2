/** How a column's values are written, read and compared. `note` is multi-line text, `system` one nobody can write. */
export type ColumnKind =
  | 'text'
  | 'note'
  | 'choice'
  | 'choices'
  | 'number'
  | 'boolean'
  | 'dateTime'
  | 'date'
  | 'person'
  | 'people'
  | 'hyperlink'
  | 'system';

/** A column as it is kept; `facet` and `settings` are what Graph shows (`text: {maxLength: 255, …}`). */
export type ColumnDefinition = {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly columnGroup: string;
  readonly facet: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  /** Came with the list: cannot be removed or made unique. */
  readonly builtIn: boolean;
  readonly defaultValue: string | null;
};

export type Column = ColumnDefinition & { readonly no: number; readonly id: string; readonly kind: ColumnKind };

/** The kind a facet with these settings has. */
export function kindOf(facet: string, settings: Readonly<Record<string, unknown>>): ColumnKind {
  switch (facet) {
    case 'text':
      return settings.allowMultipleLines === true ? 'note' : 'text';
    case 'choice':
      return settings.displayAs === 'checkBoxes' ? 'choices' : 'choice';
    case 'number':
    case 'currency':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'dateTime':
      return settings.format === 'dateOnly' ? 'date' : 'dateTime';
    case 'personOrGroup':
      return settings.allowMultipleSelection === true ? 'people' : 'person';
    case 'hyperlinkOrPicture':
      return 'hyperlink';
    default:
      return 'system';
  }
}

const INDEXABLE: ReadonlySet<ColumnKind> = new Set([
  'text',
  'choice',
  'number',
  'boolean',
  'dateTime',
  'date',
  'person',
]);
const UNIQUE: ReadonlySet<ColumnKind> = new Set(['text', 'choice', 'number', 'dateTime', 'date', 'person']);

/** Multi-line text, several choices or people, hyperlinks and computed columns cannot be indexed. */
export const indexable = (kind: ColumnKind): boolean => INDEXABLE.has(kind);

/** A yes/no column can be indexed but never unique. */
export const canBeUnique = (kind: ColumnKind): boolean => UNIQUE.has(kind);

/** The property of `fields` that holds the value: a person is written and read by lookup id. */
export const fieldNameOf = (column: Column): string =>
  column.kind === 'person' || column.kind === 'people' ? `${column.name}LookupId` : column.name;
