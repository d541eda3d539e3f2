import type { Person } from '../triage/intake.ts';

/** Everybody that an event or an act names, wherever in it they stand. */
export function peopleIn(value: unknown): readonly Person[] {
  if (typeof value !== 'object' || value === null) return [];
  return isPerson(value) ? [value] : Object.values(value).flatMap(peopleIn);
}

/** The same value with everybody it names put as `known` has them, by their id. Whoever is not among those stays as they are. */
export function withPeople<T>(value: T, known: ReadonlyMap<string, Person>): T {
  return replaced(value, known) as T;
}

function replaced(value: unknown, known: ReadonlyMap<string, Person>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPerson(value)) return known.get(value.id) ?? value;
  if (Array.isArray(value)) return value.map((part) => replaced(part, known));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, known)]));
}

const isPerson = (value: object): value is Person =>
  'id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string';
