import type { Choice } from './choices.ts';
import type { ByHandForm } from './nothing/by-hand.ts';

/** What somebody has chosen or written about one message, and not sent yet. */
export type Draft = {
  /** Null: nothing was chosen by hand. */
  readonly choice: Choice | null;
  /** Looking for another case; null: not. */
  readonly finding: string | null;
};

const EMPTY: Draft = { choice: null, finding: null };
/** Far more than anybody leaves half done. */
const KEPT = 200;

/** Half-filled forms, each under the message it is for: another message gets its own, and coming back finds it. */
export class Drafts {
  readonly #of = new Map<string, Draft>();
  /** The form for what did not come by mail; null: not begun. */
  byHand: ByHandForm | null = null;

  of(id: string): Draft {
    return this.#of.get(id) ?? EMPTY;
  }

  change(id: string, change: Partial<Draft>): Draft {
    const next = { ...this.of(id), ...change };
    this.#of.delete(id);
    this.#of.set(id, next);
    const [oldest] = this.#of.keys();
    if (this.#of.size > KEPT && oldest !== undefined) this.#of.delete(oldest);
    return next;
  }

  clear(id: string): void {
    this.#of.delete(id);
  }
}
