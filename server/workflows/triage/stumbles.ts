import type { Now, Sighting } from '../../ports.ts';

const MINUTE = 60_000;
/** When a message on which the work failed is tried again; the last wait is the one from then on. */
const WAITS_MS = [MINUTE / 4, MINUTE, 4 * MINUTE, 10 * MINUTE] as const;
/** After this many failures, which is after a good quarter of an hour, it is held. */
const TRIES = 5;
/** So long without any other message coming through its mailbox, and it is held all the same: nobody else may write. */
const ALONE_MS = 6 * 60 * MINUTE;
/** A message that is held is tried again this much later. */
const HELD_FOR_MS = 6 * 60 * MINUTE;

type Message = Pick<Sighting, 'mailbox' | 'id'>;
type Stumble = {
  readonly mailbox: string;
  readonly times: number;
  readonly since: number;
  readonly notBefore: number;
  readonly fault: unknown;
  readonly held: boolean;
};

/**
 * Which messages failed, how often and since when. One that fails while others come through is at fault itself: Exchange
 * holds items it cannot hand out (500 on every try), and single ones it may not (403). Kept in this process only; a restart
 * begins to count anew.
 */
export class Stumbles {
  readonly #now: () => number;
  readonly #stumbles = new Map<string, Stumble>();
  /** When a message last came through, by mailbox. */
  readonly #cameThrough = new Map<string, number>();

  constructor(now: Now) {
    this.#now = () => Date.parse(now());
  }

  /** The fault after which the message still has to wait; null where it may be tried. */
  waitsAfter(message: Message): { readonly fault: unknown } | null {
    const stumble = this.#stumbles.get(nameOf(message));
    return stumble !== undefined && stumble.notBefore > this.#now() ? stumble : null;
  }

  /** What failed while nothing came through was perhaps not at fault: it need not wait any longer. */
  cameThrough(message: Message): void {
    const { mailbox } = message;
    const before = this.#cameThrough.get(mailbox) ?? Number.NEGATIVE_INFINITY;
    this.#stumbles.delete(nameOf(message));
    this.#cameThrough.set(mailbox, this.#now());
    for (const [name, stumble] of this.#stumbles)
      if (stumble.mailbox === mailbox && stumble.since > before)
        this.#stumbles.set(name, { ...stumble, notBefore: 0, held: false });
  }

  /**
   * Notes a failure; answers whether the message has had its tries and is to be held. `began`: when the work on it and on
   * those beside it began; they may have come through long before this one was given up.
   */
  failed(message: Message, fault: unknown, began: string): boolean {
    const now = this.#now();
    const before = this.#stumbles.get(nameOf(message));
    const since = before?.since ?? Date.parse(began);
    const times = (before?.times ?? 0) + 1;
    const held = before?.held ?? false;
    const wait = held ? HELD_FOR_MS : (WAITS_MS[Math.min(times, WAITS_MS.length) - 1] ?? 0);
    this.#stumbles.set(nameOf(message), { mailbox: message.mailbox, times, since, notBefore: now + wait, fault, held });
    const others = (this.#cameThrough.get(message.mailbox) ?? Number.NEGATIVE_INFINITY) >= since;
    return times >= TRIES && (others || now - since >= ALONE_MS);
  }

  /** It is held: there is no hurry any more. */
  held(message: Message): void {
    const stumble = this.#stumbles.get(nameOf(message));
    if (stumble) this.#stumbles.set(nameOf(message), { ...stumble, held: true, notBefore: this.#now() + HELD_FOR_MS });
  }
}

const nameOf = ({ mailbox, id }: Message): string => `${mailbox} ${id}`;
