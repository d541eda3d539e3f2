import type { Person } from '../../src/domain/triage/intake.ts';

type Doing = 'reading' | 'writing';
type Here = { readonly person: Person; readonly doing: Doing; readonly since: string; until: number };
export type Other = { readonly name: string; readonly doing: Doing; readonly since: string };

/** Somebody who has not said for so long that they are on a case is not on it any more. */
const FORGOTTEN_AFTER_MS = 45_000;

/** Who is on which case now, in the memory of this server: never kept, never logged. */
export class PresenceBoard {
  readonly #cases = new Map<string, Map<string, Here>>();
  readonly #now: () => number;

  /** `now`: milliseconds, from any start. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes what somebody does on a case; answers whether that is news to the others. Who only asks says nothing. */
  say(reference: string, person: Person, doing: Doing | 'gone' | 'asking'): boolean {
    if (doing === 'asking') return false;
    const here = this.#fresh(reference);
    const before = here.get(person.id);
    if (doing === 'gone') {
      here.delete(person.id);
      if (here.size === 0) this.#cases.delete(reference);
      return before !== undefined;
    }
    const since = before?.doing === doing ? before.since : new Date().toISOString();
    here.set(person.id, { person, doing, since, until: this.#now() + FORGOTTEN_AFTER_MS });
    this.#cases.set(reference, here);
    return before?.doing !== doing;
  }

  /** The others on a case, those who write first. */
  others(reference: string, person: Person): readonly Other[] {
    return [...this.#fresh(reference).values()]
      .filter((one) => one.person.id !== person.id)
      .sort((a, b) => Number(b.doing === 'writing') - Number(a.doing === 'writing') || (a.since < b.since ? -1 : 1))
      .map(({ person: { name }, doing, since }) => ({ name, doing, since }));
  }

  #fresh(reference: string): Map<string, Here> {
    const here = this.#cases.get(reference) ?? new Map<string, Here>();
    for (const [id, { until }] of here) if (until <= this.#now()) here.delete(id);
    if (here.size === 0) this.#cases.delete(reference);
    return here;
  }
}
