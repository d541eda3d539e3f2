import { readExpand, readSelect } from '../odata/select.ts';
import type { Wanted } from './item-shape.ts';
import { invalid, notImitated } from './refusals.ts';

const SHOWN = new Set([
  'id',
  'createdDateTime',
  'lastModifiedDateTime',
  'createdBy',
  'lastModifiedBy',
  'eTag',
  'webUrl',
  'parentReference',
  'contentType',
  'fields',
]);
const NOT_SHOWN = new Set(['deleted', 'sharepointIds', 'description', 'name', 'driveItem', 'versions', 'analytics']);

/** What `$select` and `$expand` of a listItem ask for. Throws 400 for what listItem has not, 501 for what is not imitated. */
export function wantedOf(select: string | undefined, expand: string | undefined): Wanted {
  return {
    properties: select === undefined ? null : properties(select),
    fields: expand === undefined ? null : expandedFields(expand),
  };
}

function properties(select: string): ReadonlySet<string> {
  const read = readSelect(select);
  if (!read.ok) throw invalid(read.why);
  for (const name of read.names) {
    if (NOT_SHOWN.has(name)) throw notImitated(`Selecting '${name}' of a listItem`);
    if (!SHOWN.has(name)) {
      throw invalid(`Could not find a property named '${name}' on type 'microsoft.graph.listItem'.`);
    }
  }
  return new Set(read.names);
}

/** `fields`, `fields($select=A,B)` or the older `fields(select=A,B)`. */
function expandedFields(text: string): Wanted['fields'] {
  const read = readExpand(text);
  if (!read.ok) throw invalid(read.why);
  const [fields, ...others] = read.expand;
  if (fields?.name !== 'fields' || others.length > 0) throw notImitated(`Expanding '${text}' of a listItem`);
  if (fields.expand.length > 0 || Object.keys(fields.options).length > 0) {
    throw invalid('Only $select is understood inside $expand=fields(…).');
  }
  return fields.select === null ? 'all' : new Set(fields.select);
}
