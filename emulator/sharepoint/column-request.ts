import { type ColumnDefinition, canBeUnique, indexable, kindOf } from './column.ts';
import { FACET_NAMES, facetOf, settingsOf } from './column-facets.ts';
import { fieldValue } from './field-value.ts';
import { internalName } from './internal-name.ts';
import { bodyOf, flagOf, isObject, type Json, textOf } from './json.ts';
import { invalid, nameTaken, notImitated } from './refusals.ts';

const COMMON = [
  'displayName',
  'description',
  'columnGroup',
  'hidden',
  'indexed',
  'enforceUniqueValues',
  'required',
  'readOnly',
  'defaultValue',
];
const KNOWN = new Set([...COMMON, ...FACET_NAMES, 'name', 'validation', 'propagateChanges']);

/** A new column as asked. `taken` says whether an internal name (lower case) is in use. Throws GraphFault. */
export function newColumn(asked: unknown, taken: (lowerCase: string) => boolean): ColumnDefinition {
  const body = bodyOf(asked, KNOWN);
  const wanted = textOf(body, 'name') || textOf(body, 'displayName');
  if (wanted.trim() === '') throw invalid("A column needs a 'name'.");
  const facet = facetOf(body);
  const name = internalName(wanted, taken);
  if (name === '__proto__') throw invalid(`A column cannot be named '${wanted}'.`);
  if (name === null) throw nameTaken(`A column named '${wanted}' already exists.`);
  return checked({
    ...common(body, null),
    name,
    displayName: textOf(body, 'displayName') || wanted,
    facet,
    settings: settingsOf(facet, body[facet], null),
    builtIn: false,
  });
}

/** A column after a PATCH. The internal name never changes, nor does the kind. */
export function changedColumn(before: ColumnDefinition, asked: unknown): ColumnDefinition {
  const body = bodyOf(asked, KNOWN);
  if (body.name !== undefined && body.name !== before.name) throw invalid('The name of a column cannot be changed.');
  const facets = [...FACET_NAMES].filter((facet) => body[facet] !== undefined && body[facet] !== null);
  if (facets.some((facet) => facet !== before.facet)) throw invalid('The type of a column cannot be changed.');
  const settings =
    facets.length === 0 ? before.settings : settingsOf(before.facet, body[before.facet], before.settings);
  if (kindOf(before.facet, settings) !== kindOf(before.facet, before.settings)) {
    throw notImitated('Changing the type of a column');
  }
  const after = checked({
    ...common(body, before),
    name: before.name,
    displayName: textOf(body, 'displayName') || before.displayName,
    facet: before.facet,
    settings,
    builtIn: before.builtIn,
  });
  if (before.builtIn && after.unique) throw invalid(`Unique values cannot be enforced on '${before.name}'.`);
  return after;
}

function common(body: Json, before: ColumnDefinition | null) {
  if (body.validation !== undefined && body.validation !== null) throw notImitated('Column validation');
  return {
    description: body.description === undefined ? (before?.description ?? '') : textOf(body, 'description'),
    columnGroup:
      body.columnGroup === undefined ? (before?.columnGroup ?? 'Custom Columns') : textOf(body, 'columnGroup'),
    indexed: flagOf(body, 'indexed', before?.indexed ?? false),
    unique: flagOf(body, 'enforceUniqueValues', before?.unique ?? false),
    required: flagOf(body, 'required', before?.required ?? false),
    readOnly: flagOf(body, 'readOnly', before?.readOnly ?? false),
    hidden: flagOf(body, 'hidden', before?.hidden ?? false),
    defaultValue: body.defaultValue === undefined ? (before?.defaultValue ?? null) : defaultOf(body.defaultValue),
  };
}

function defaultOf(asked: unknown): string | null {
  if (asked === null) return null;
  if (!isObject(asked)) throw invalid("Property 'defaultValue' must be an object.");
  if (asked.formula !== undefined && asked.formula !== null) throw notImitated('A default value by formula');
  return textOf(asked, 'value') || null;
}

/** What a default value (always text) is in the column's own type. */
export function defaultFor(definition: ColumnDefinition): unknown {
  const value = definition.defaultValue;
  if (value === null) return null;
  const kind = kindOf(definition.facet, definition.settings);
  if (kind === 'number') return Number(value);
  if (kind === 'boolean') return value === '1' || value.toLowerCase() === 'true';
  return kind === 'choices' ? value.split(';#').filter(Boolean) : value;
}

function checked(definition: ColumnDefinition): ColumnDefinition {
  const kind = kindOf(definition.facet, definition.settings);
  if (definition.unique && !definition.indexed) throw invalid("'enforceUniqueValues' needs an indexed column.");
  if (definition.indexed && kind !== 'system' && !indexable(kind)) {
    throw invalid(`Column '${definition.name}' is of a type that cannot be indexed.`);
  }
  if (definition.unique && !canBeUnique(kind)) {
    throw invalid(`Unique values cannot be enforced on '${definition.name}'.`);
  }
  if (definition.facet === 'choice' && (definition.settings.choices as readonly string[]).length === 0) {
    throw invalid(`Column '${definition.name}' needs at least one choice.`);
  }
  if (definition.defaultValue !== null) {
    fieldValue({ ...definition, kind }, defaultFor(definition), 'Collection(Edm.String)');
  }
  return definition;
}
