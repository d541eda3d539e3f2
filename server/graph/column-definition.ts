import type { Column, ColumnType } from './lists/column.ts';

/** A column as the site has it. */
export type FoundColumn = {
  readonly id: string;
  readonly name: string;
  readonly type: ColumnType | 'another kind';
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly choices: readonly string[];
};

/** A column of ours as Graph's columnDefinition. */
export const definitionOf = (column: Column): Readonly<Record<string, unknown>> => ({
  name: column.name,
  displayName: column.display,
  description: column.says,
  // SharePoint takes a unique column only with an index.
  ...((column.indexed || column.unique) && { indexed: true }),
  ...(column.unique && { enforceUniqueValues: true }),
  ...facetOf(column),
});

function facetOf({ type, choices }: Column): Readonly<Record<string, unknown>> {
  switch (type) {
    case 'text':
      return { text: { allowMultipleLines: false, maxLength: 255 } };
    case 'long text':
      return { text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } };
    case 'choice':
      return { choice: { allowTextEntry: false, choices, displayAs: 'dropDownMenu' } };
    case 'number':
      return { number: { decimalPlaces: 'none' } };
    case 'share':
      return { number: { decimalPlaces: 'none', displayAs: 'percentage' } };
    case 'day and time':
      return { dateTime: { format: 'dateTime', displayAs: 'standard' } };
    case 'day':
      return { dateTime: { format: 'dateOnly', displayAs: 'standard' } };
  }
}

type Definition = {
  readonly id: string;
  readonly name: string;
  readonly indexed?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly text?: { readonly allowMultipleLines?: boolean };
  readonly choice?: { readonly choices?: readonly string[] };
  readonly number?: { readonly displayAs?: string };
  readonly dateTime?: { readonly format?: string };
};

/** What Graph says of a column, in our words. */
export const foundColumn = (definition: Definition): FoundColumn => ({
  id: definition.id,
  name: definition.name,
  type: typeOf(definition),
  indexed: definition.indexed ?? false,
  unique: definition.enforceUniqueValues ?? false,
  choices: definition.choice?.choices ?? [],
});

function typeOf({ text, choice, number, dateTime }: Definition): FoundColumn['type'] {
  if (text) return text.allowMultipleLines ? 'long text' : 'text';
  if (choice) return 'choice';
  if (number) return number.displayAs === 'percentage' ? 'share' : 'number';
  if (dateTime) return dateTime.format === 'dateOnly' ? 'day' : 'day and time';
  return 'another kind';
}
