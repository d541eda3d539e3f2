import type { Person } from '../../src/domain/triage/intake.ts';

type Doing = 'reading' | 'writing';
type Here = { readonly person: Person; readonly doing: Doing; readonly since: string; until: number };
export type Other = { readonly name: string; readonly doing: Doing; readonly since: string };

/** Somebody who has not said for so long that they are on a case is not on it any more. */
const FORGOTTEN_AFTER_MS = 45_000;
/** Of one person on one case: more than anybody looks at, and no more memory than that. */
const MOST_WINDOWS = 20;

/** Who is on which case now, in the memory of this server: never kept, never logged. */
export class PresenceBoard {
  /** By reference, then by person and window. */
  readonly #cases = new Map<string, Map<string, Map<string, Here>>>();
  readonly #now: () => number;

  /** `now`: milliseconds, from any start. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Notes what somebody does on a case in one of their windows; answers whether that is news to the others, who know them
   * by person. Who only asks says nothing.
   */
  say(reference: string, person: Person, doing: Doing | 'gone' | 'asking', window = ''): boolean {
    if (doing === 'asking') return false;
    const here = this.#fresh(reference);
    const windows = here.get(person.id) ?? new Map<string, Here>();
    const was = shown(windows)?.doing;
    const before = windows.get(window);
    windows.delete(window);
    if (doing !== 'gone') {
      const [oldest] = windows.keys();
      if (windows.size === MOST_WINDOWS && oldest !== undefined) windows.delete(oldest);
      const since = before?.doing === doing ? before.since : new Date().toISOString();
      windows.set(window, { person, doing, since, until: this.#now() + FORGOTTEN_AFTER_MS });
    }
    if (windows.size > 0) here.set(person.id, windows);
    else here.delete(person.id);
    if (here.size > 0) this.#cases.set(reference, here);
    else this.#cases.delete(reference);
    return shown(windows)?.doing !== was;
  }

  /** The others on a case, each once, those who write first. */
  others(reference: string, person: Person): readonly Other[] {
    return [...this.#fresh(reference)]
      .flatMap(([id, windows]) => (id === person.id ? [] : (shown(windows) ?? [])))
      .sort((a, b) => Number(b.doing === 'writing') - Number(a.doing === 'writing') || (a.since < b.since ? -1 : 1))
      .map(({ person: { name }, doing, since }) => ({ name, doing, since }));
  }

  /** Forgets whoever has not said anything for too long; answers the cases on which somebody is there no more. */
  sweep(): readonly string[] {
    const changed: string[] = [];
    for (const [reference, here] of this.#cases) {
      const seen = (): string => JSON.stringify([...here].map(([id, windows]) => [id, shown(windows)?.doing]));
      const before = seen();
      this.#fresh(reference);
      if (seen() !== before) changed.push(reference);
    }
    return changed;
  }

  #fresh(reference: string): Map<string, Map<string, Here>> {
    const here = this.#cases.get(reference) ?? new Map<string, Map<string, Here>>();
    for (const [id, windows] of here) {
      for (const [window, { until }] of windows) if (until <= this.#now()) windows.delete(window);
      if (windows.size === 0) here.delete(id);
    }
    if (here.size === 0) this.#cases.delete(reference);
    return here;
  }
}

/** What a person is seen doing: writing where one of their windows writes, since the first that does. */
function shown(windows: ReadonlyMap<string, Here>): Here | undefined {
  const all = [...windows.values()];
  const writing = all.filter(({ doing }) => doing === 'writing');
  return (writing.length > 0 ? writing : all).sort((a, b) => (a.since < b.since ? -1 : 1))[0];
}
