import { at, evaluate } from '../odata/evaluate.ts';
import { filterPaths, readFilter } from '../odata/filter.ts';
import { readExpand } from '../odata/select.ts';
import type { Call, Reply } from '../route.ts';
import { invalid } from './refusals.ts';

type Json = Record<string, unknown>;

export const entity = (call: Call, context: string, body: Json, status = 200): Reply => ({
  status,
  body: { '@odata.context': `${call.base}/$metadata#${context}/$entity`, ...body },
});

export const collection = (call: Call, context: string, value: readonly Json[]): Reply => ({
  status: 200,
  body: { '@odata.context': `${call.base}/$metadata#${context}`, '@odata.count': value.length, value },
});

/** What `$expand` names, all of it among `known` and without options of its own. */
export function expanded(call: Call, known: readonly string[]): ReadonlySet<string> {
  if (call.query.$expand === undefined) return new Set();
  const read = readExpand(call.query.$expand);
  if (!read.ok) throw invalid(`Parsing OData Select and Expand failed: ${read.why}`);
  for (const { name, select, expand, options } of read.expand) {
    if (!known.includes(name) || select !== null || expand.length > 0 || Object.keys(options).length > 0) {
      throw invalid(`Parsing OData Select and Expand failed: '${name}' cannot be expanded in this way.`);
    }
  }
  return new Set(read.expand.map(({ name }) => name));
}

/** Those that `$filter` keeps; only `known` paths can be asked for. */
export function filtered(call: Call, known: readonly string[], all: readonly Json[]): readonly Json[] {
  if (call.query.$filter === undefined) return all;
  const read = readFilter(call.query.$filter);
  if (!read.ok) throw invalid(`Invalid filter clause: ${read.why}`);
  const wrong = filterPaths(read.filter).find((path) => !known.includes(path));
  if (wrong !== undefined) throw invalid(`Invalid filter clause: '${wrong}' cannot be filtered by.`);
  return all.filter((one) => evaluate(read.filter, (path) => at(one, path)));
}
