import type { Comparison, Filter, Literal, TextTest } from './filter.ts';

/** The value at a property path; undefined and null are both "nothing". */
export type Getter = (path: string) => unknown;

/**
 * Whether something passes a filter. Text is compared as Exchange, SharePoint and the directory do, without regard
 * to case. A comparison with a property that has no value is false, except `eq null`, and `ne` anything else.
 */
export function evaluate(filter: Filter, get: Getter): boolean {
  switch (filter.kind) {
    case 'and':
      return evaluate(filter.left, get) && evaluate(filter.right, get);
    case 'or':
      return evaluate(filter.left, get) || evaluate(filter.right, get);
    case 'not':
      return !evaluate(filter.filter, get);
    case 'any': {
      const list = get(filter.path);
      if (!Array.isArray(list)) return false;
      const { where } = filter;
      return where === null ? list.length > 0 : list.some((element) => evaluate(where, (path) => at(element, path)));
    }
    case 'text': {
      const value = get(filter.path);
      return typeof value === 'string' && passes(filter.test, value.toLowerCase(), filter.value.toLowerCase());
    }
    case 'compare':
      return compares(filter.operator, get(filter.path) ?? null, filter.value);
  }
}

/** The value at `a/b/c` inside an object; '' is the value itself. */
export function at(value: unknown, path: string): unknown {
  if (path === '') return value;
  let inner: unknown = value;
  for (const piece of path.split('/')) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, piece)) return undefined;
    inner = (inner as Record<string, unknown>)[piece];
  }
  return inner;
}

function passes(test: TextTest, value: string, wanted: string): boolean {
  if (test === 'startswith') return value.startsWith(wanted);
  return test === 'endswith' ? value.endsWith(wanted) : value.includes(wanted);
}

function compares(operator: Comparison, value: unknown, literal: Literal): boolean {
  if (value === null || literal.kind === 'null') {
    const same = value === null && literal.kind === 'null';
    return operator === 'eq' ? same : operator === 'ne' ? !same : false;
  }
  const order = ordered(value, literal);
  if (Number.isNaN(order)) return operator === 'ne';
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'gt':
      return order > 0;
    case 'le':
      return order <= 0;
    case 'ge':
      return order >= 0;
  }
}

/** Below zero where the value comes first; NaN where the two cannot be compared. */
function ordered(value: unknown, literal: Literal): number {
  if (literal.kind === 'date') return difference(instant(value), literal.ms);
  if (typeof value === 'number') return difference(value, Number(literal.value));
  if (typeof value === 'boolean') {
    if (literal.kind === 'boolean') return difference(Number(value), Number(literal.value));
    return literal.kind === 'number' ? difference(Number(value), literal.value) : Number.NaN;
  }
  if (typeof value !== 'string' || typeof literal.value !== 'string') return Number.NaN;
  if (INSTANT.test(value) && DATE.test(literal.value)) return difference(Date.parse(value), Date.parse(literal.value));
  const left = value.toLowerCase();
  const right = literal.value.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const instant = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : Number(value));

const difference = (left: number, right: number): number => (left < right ? -1 : left > right ? 1 : left - right);
