import type { Role } from '../../src/domain/access.ts';
import { type Person, REDRESS } from '../../src/domain/triage/intake.ts';
import { folded } from './search.ts';
import type { Statements } from './statements.ts';

/**
 * Somebody of the council, with the directorates they were last seen to belong to, and the roles; those are not kept and
 * come again with their next look, or from the list of people.
 */
export type Colleague = {
  readonly person: Person;
  readonly directorates: readonly string[];
  readonly roles: readonly Role[];
};

/** Everybody of the council who has signed in, or acted on a case: whom a case can be given to. */
export class People {
  readonly #sql: Statements;
  readonly #known = new Map<string, Colleague>();

  constructor(sql: Statements) {
    this.#sql = sql;
    for (const { id, name, directorates } of sql.all<{ id: string; name: string; directorates: string }>(
      'SELECT id, name, directorates FROM person',
    ))
      this.#known.set(id, {
        person: { id, name },
        directorates: directorates === '' ? [] : directorates.split('|'),
        roles: [],
      });
  }

  /** What is left out is as it was known. The name is the one last seen. */
  saw(person: Person, seen: Partial<Omit<Colleague, 'person'>> = {}): void {
    if (person.id === REDRESS.id || person.id === '') return;
    const known = this.#known.get(person.id);
    const { directorates, roles } = { ...(known ?? { directorates: [], roles: [] }), ...seen };
    this.#known.set(person.id, { person: { id: person.id, name: person.name }, directorates, roles });
    if (known?.person.name === person.name && known.directorates.join('|') === directorates.join('|')) return;
    this.#sql.run(
      'INSERT INTO person (id, name, directorates) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, directorates = excluded.directorates',
      person.id,
      person.name,
      directorates.join('|'),
    );
  }

  of = (id: string): Colleague | null => this.#known.get(id) ?? null;

  all = (): readonly Colleague[] => [...this.#known.values()];

  names = (): readonly string[] => [...this.#known.values()].map(({ person }) => person.name);

  /** Those whose first names or last names begin with the words, by name. */
  named(text: string, limit: number): readonly Colleague[] {
    const wanted = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    return [...this.#known.values()]
      .filter(({ person }) => {
        const names = folded(person.name).match(/[\p{L}\p{N}]+/gu) ?? [];
        return wanted.every((word) => names.some((name) => name.startsWith(word)));
      })
      .sort((a, b) => a.person.name.localeCompare(b.person.name, 'en'))
      .slice(0, limit);
  }
}
