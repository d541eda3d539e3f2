import type { ColumnDefinition } from './column.ts';
import { settingsOf } from './column-facets.ts';

const builtIn = (name: string, facet: string, more: Partial<ColumnDefinition> = {}): ColumnDefinition => ({
  name,
  displayName: name,
  description: '',
  columnGroup: 'Base Columns',
  facet,
  settings: facet === 'none' ? {} : settingsOf(facet, {}, null),
  indexed: false,
  unique: false,
  required: false,
  readOnly: true,
  hidden: false,
  builtIn: true,
  defaultValue: null,
  ...more,
});

const title = (required: boolean) => builtIn('Title', 'text', { required, readOnly: false, columnGroup: '_Hidden' });

const everyList: readonly ColumnDefinition[] = [
  builtIn('ID', 'number', { indexed: true }),
  builtIn('ContentType', 'none', { displayName: 'Content Type' }),
  builtIn('Modified', 'dateTime'),
  builtIn('Created', 'dateTime'),
  builtIn('Author', 'personOrGroup', { displayName: 'Created By' }),
  builtIn('Editor', 'personOrGroup', { displayName: 'Modified By' }),
  builtIn('_UIVersionString', 'none', { displayName: 'Version' }),
  builtIn('ItemChildCount', 'none', { displayName: 'Item Child Count' }),
  builtIn('FolderChildCount', 'none', { displayName: 'Folder Child Count' }),
];

/** The columns a list has before anyone adds one. */
export function builtInColumns(template: 'genericList' | 'documentLibrary'): readonly ColumnDefinition[] {
  if (template === 'genericList') {
    return [
      title(true),
      ...everyList,
      builtIn('Attachments', 'none'),
      builtIn('Edit', 'none', { displayName: 'Edit (link to edit item)' }),
      builtIn('LinkTitleNoMenu', 'none', { displayName: 'Title' }),
      builtIn('LinkTitle', 'none', { displayName: 'Title' }),
    ];
  }
  return [
    title(false),
    ...everyList,
    builtIn('FileLeafRef', 'text', { displayName: 'Name' }),
    builtIn('FileSizeDisplay', 'none', { displayName: 'File Size' }),
    builtIn('LinkFilename', 'none', { displayName: 'Name' }),
  ];
}

/** Built-in columns whose values a client may ask to be indexed; the others' are not kept in a comparable form. */
export const INDEXABLE_BUILT_INS: ReadonlySet<string> = new Set(['Title', 'ID', 'Created', 'Modified']);
