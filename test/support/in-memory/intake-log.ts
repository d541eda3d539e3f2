import { GraphFault } from '../../../server/graph/graph-fault.ts';
import type { Changes, Cursor, IntakeLog } from '../../../server/ports.ts';
import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import { Rows } from './rows.ts';

/** The `Intake` list in memory. Keys are unique without regard to case, as SharePoint's unique columns are. */
export class InMemoryIntakeLog implements IntakeLog {
  readonly #rows: Rows<IntakeEntry>;
  readonly #faster = new Map<string, (current: IntakeEntry) => IntakeEntry>();

  constructor(page?: number) {
    this.#rows = new Rows(page);
  }

  async record(entry: IntakeEntry): Promise<{ entry: IntakeEntry; created: boolean }> {
    const standing = this.#of(entry.key);
    if (standing) return { entry: standing.value, created: false };
    this.#rows.add(entry);
    return { entry: structuredClone(entry), created: true };
  }

  async find(key: string): Promise<IntakeEntry | null> {
    return this.#of(key)?.value ?? null;
  }

  async change(key: string, edit: (current: IntakeEntry) => IntakeEntry): Promise<IntakeEntry> {
    for (;;) {
      const standing = this.#of(key);
      if (!standing) throw new GraphFault({ kind: 'missing', operation: 'change an intake row', status: 404 });
      const edited = edit(standing.value);
      const other = this.#faster.get(key);
      if (other) {
        this.#faster.delete(key);
        this.#rows.replace(standing.row, other(standing.value));
        continue;
      }
      this.#rows.replace(standing.row, edited);
      return structuredClone(edited);
    }
  }

  async remove(key: string, only: (current: IntakeEntry) => boolean): Promise<boolean> {
    const standing = this.#of(key);
    if (standing && !only(standing.value)) return false;
    if (standing) this.#rows.remove(standing.row);
    return true;
  }

  changes(cursor: Cursor): AsyncIterable<Changes<IntakeEntry>> {
    return this.#rows.changes(cursor);
  }

  // ---- what a test looks at and does by hand

  all(): IntakeEntry[] {
    return this.#rows.all();
  }

  /** The next `change` of this row finds that someone else was faster. */
  someoneIsFaster(key: string, edit: (current: IntakeEntry) => IntakeEntry): void {
    this.#faster.set(key, edit);
  }

  removeByHand(key: string): void {
    const standing = this.#of(key);
    if (standing) this.#rows.remove(standing.row);
  }

  spoilByHand(key: string): void {
    const standing = this.#of(key);
    if (standing) this.#rows.spoil(standing.row);
  }

  forgetCursors(): void {
    this.#rows.forgetCursors();
  }

  #of(key: string) {
    return this.#rows.find((entry) => entry.key.toLowerCase() === key.toLowerCase());
  }
}
