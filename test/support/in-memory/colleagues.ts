import type { Colleagues } from '../../../server/ports.ts';
import type { Viewer } from '../../../src/domain/access.ts';
import { type Colleague, NO_WISHES, type Wishes } from '../../../src/domain/reminders/colleague.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';

/** The list `People` in memory. */
export class InMemoryColleagues implements Colleagues {
  readonly #known: Map<string, Colleague>;

  constructor(known: readonly Colleague[] = []) {
    this.#known = new Map(known.map((one) => [one.id, one]));
  }

  async all(): Promise<readonly Colleague[]> {
    return structuredClone([...this.#known.values()]);
  }

  async met({ id, name, roles, area }: Person & Viewer): Promise<void> {
    const before = this.#known.get(id);
    const { deputy, wishes } = before ?? { deputy: null, wishes: NO_WISHES };
    this.#known.set(id, { id, name, roles, area, deputy, wishes });
  }

  async wish(person: string, wishes: Wishes): Promise<'kept' | 'unknown person'> {
    const known = this.#known.get(person);
    if (known === undefined) return 'unknown person';
    this.#known.set(person, { ...known, wishes });
    return 'kept';
  }

  // ---- what a person does in SharePoint by hand

  deputyByHand(person: string, deputy: string | null): void {
    const known = this.#known.get(person);
    if (known) this.#known.set(person, { ...known, deputy });
  }

  removeByHand(person: string): void {
    this.#known.delete(person);
  }
}
