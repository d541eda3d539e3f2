import type { Problem } from '../api/client.ts';
import type { SelectedMessage } from '../host/mailbox-host.ts';
import type { JustDone } from './pane-state.ts';

/** How what was asked for about one message stands. */
export type Acting = {
  readonly busy: boolean;
  /** What came of the last thing that was asked for, where it was refused. */
  readonly refused: Problem | null;
  readonly done: JustDone | null;
};

/** Something that was asked for and not done. */
export type Undone = { readonly message: SelectedMessage; readonly problem: Problem };

const QUIET: Acting = { busy: false, refused: null, done: null };
/** Far more than anybody decides within half a minute. */
const KEPT = 200;

/** What was asked for, under the message it is about: it goes on, and is told, whatever is selected meanwhile. */
export class ActingOn {
  readonly #of = new Map<string, Acting & { readonly message: SelectedMessage }>();
  #undone: readonly Undone[] = [];

  of(id: string): Acting {
    const { busy, refused, done } = this.#of.get(id) ?? QUIET;
    return { busy, refused, done };
  }

  /** All that was refused and nobody has put away, the latest last. The same array until there is another. */
  get undone(): readonly Undone[] {
    return this.#undone;
  }

  change(message: SelectedMessage, change: Partial<Acting>): void {
    const next = { ...this.of(message.id), ...change, message };
    this.#of.delete(message.id);
    this.#of.set(message.id, next);
    for (const [id, { busy, refused }] of this.#of) {
      if (this.#of.size <= KEPT) break;
      if (!busy && refused === null) this.#of.delete(id);
    }
    if ('refused' in change)
      this.#undone = [...this.#of.values()].flatMap(({ message: one, refused }) =>
        refused === null ? [] : [{ message: one, problem: refused }],
      );
  }
}
