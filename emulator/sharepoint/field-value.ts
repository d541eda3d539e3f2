import type { ColumnDefinition, ColumnKind } from './column.ts';
import { invalid } from './refusals.ts';
import { siteDay, siteMidnight } from './site-time.ts';

type Shape = Pick<ColumnDefinition, 'name' | 'settings'> & { readonly kind: ColumnKind };

/** Plain multi-line text holds no more than this. */
const LONGEST_NOTE = 63_999;
const COLLECTIONS = /^#?Collection\((Edm\.)?(String|Int32)\)$/;

/**
 * A field's value as it is kept, or null where it is cleared (null, an empty text, an empty collection).
 * `annotation` is the value of `Name@odata.type` beside it. Throws 400 invalidRequest.
 */
export function fieldValue(column: Shape, value: unknown, annotation: unknown): unknown {
  if (value === null || value === '') return null;
  switch (column.kind) {
    case 'text':
      return text(column, value, Number(column.settings.maxLength ?? 255));
    case 'note':
      return text(column, value, LONGEST_NOTE);
    case 'choice':
      return choice(column, value);
    case 'choices':
      return collection(column, value, annotation, (one) => choice(column, one));
    case 'number':
      return number(column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw refused(column, 'a boolean');
      return value;
    case 'dateTime':
      return shown(instant(column, value));
    case 'date':
      return shown(day(column, value));
    case 'person':
      return lookup(column, value);
    case 'people':
      return collection(column, value, annotation, (one) => lookup(column, one));
    case 'hyperlink':
    case 'system':
      throw invalid(`Field '${column.name}' is read-only and cannot be set.`);
    default:
      return column.kind satisfies never;
  }
}

const refused = (column: Shape, wanted: string) => invalid(`Field '${column.name}' must be ${wanted}.`);

function text(column: Shape, value: unknown, longest: number): string {
  if (typeof value !== 'string') throw refused(column, 'a string');
  if (value.length > longest) throw invalid(`Field '${column.name}' cannot be longer than ${longest} characters.`);
  return value;
}

function choice(column: Shape, value: unknown): string {
  if (typeof value !== 'string') throw refused(column, 'a string');
  const { choices, allowTextEntry } = column.settings;
  if (allowTextEntry === true) return text(column, value, 255);
  if (!(choices as readonly string[]).includes(value)) throw refused(column, 'one of its choices');
  return value;
}

/** Several values need the annotation; without it the service answers nothing more helpful than invalidRequest. */
function collection(column: Shape, value: unknown, annotation: unknown, each: (one: unknown) => string) {
  if (typeof annotation !== 'string' || !COLLECTIONS.test(annotation) || !Array.isArray(value)) {
    throw refused(column, `a collection with '${column.name}@odata.type'`);
  }
  return value.length === 0 ? null : value.map(each);
}

function number(column: Shape, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refused(column, 'a number');
  const { minimum, maximum } = column.settings;
  if (typeof minimum === 'number' && value < minimum) throw refused(column, `at least ${minimum}`);
  if (typeof maximum === 'number' && value > maximum) throw refused(column, `at most ${maximum}`);
  return value;
}

const EARLIEST = Date.UTC(1900, 0, 1);
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** An instant or a plain date (midnight in the site's own time zone), as milliseconds. 400 where it is neither. */
export function instant(column: Pick<Shape, 'name'>, value: unknown): number {
  if (typeof value === 'string' && (DAY_ONLY.test(value) || INSTANT.test(value))) {
    const read = Date.parse(value);
    const date = Date.parse(value.slice(0, 10));
    // Date.parse takes 30 February for 2 March; SharePoint refuses it.
    const real = !Number.isNaN(date) && new Date(date).toISOString().startsWith(value.slice(0, 10));
    if (real && read >= EARLIEST) return DAY_ONLY.test(value) ? siteMidnight(read) : read;
  }
  throw invalid(`Field '${column.name}' must be an ISO 8601 date.`);
}

const day = (column: Shape, value: unknown): number => siteDay(instant(column, value));

/** Second precision with a `Z`, as SharePoint gives every date back. */
export const shown = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

function lookup(column: Shape, value: unknown): string {
  const id = typeof value === 'string' ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 1) throw refused(column, 'a lookup id');
  return String(id);
}
