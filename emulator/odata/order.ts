import type { Getter } from './evaluate.ts';

export type OrderBy = { readonly path: string; readonly descending: boolean };

export type ReadOrder =
  | { readonly ok: true; readonly order: readonly OrderBy[] }
  | { readonly ok: false; readonly why: string };

/** `$orderby=fields/Due desc,id`. */
export function readOrder(text: string): ReadOrder {
  const order: OrderBy[] = [];
  for (const piece of text.split(',')) {
    const match = /^\s*([\p{L}_][\p{L}\p{N}_.]*(?:\/[\p{L}_][\p{L}\p{N}_.]*)*)(?:\s+(asc|desc))?\s*$/u.exec(piece);
    if (match === null) return { ok: false, why: `'${piece.trim()}' is no order.` };
    order.push({ path: match[1]!, descending: match[2] === 'desc' });
  }
  return { ok: true, order };
}

/** Compares two things, seen through their getters, for `Array.sort`. Nothing comes before something. */
export function inOrder(order: readonly OrderBy[], left: Getter, right: Getter): number {
  for (const { path, descending } of order) {
    const difference = compare(left(path) ?? null, right(path) ?? null);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

function compare(left: unknown, right: unknown): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  const [a, b] = [sortable(left), sortable(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const sortable = (value: unknown): string | number =>
  typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : String(value).toLowerCase();
