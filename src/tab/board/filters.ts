import type { Facet } from '../../words/screens/board/shape.ts';
import type { Kept } from '../routes.ts';

/** A filter with one value more, or without it where it was there. */
export function toggled(filter: Kept, facet: Facet, value: string): Kept {
  const values: readonly string[] = (filter[facet] ?? []).map(String);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const { [facet]: _, ...rest } = filter;
  if (next.length === 0) return rest;
  return { ...rest, [facet]: facet === 'stage' ? next.map(Number) : next } as Kept;
}

export const chosen = (filter: Kept, facet: Facet): readonly string[] => (filter[facet] ?? []).map(String);

export const FACETS: readonly Facet[] = [
  'due',
  'officer',
  'stage',
  'directorate',
  'status',
  'age',
  'correspondence',
  'service',
];

export const countOf = (filter: Kept): number => FACETS.reduce((sum, facet) => sum + chosen(filter, facet).length, 0);
