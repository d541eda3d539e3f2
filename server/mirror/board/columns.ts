import { INTAKE_STATES } from '../../../src/domain/triage/intake.ts';

/** How many states a message of the log may have. */
export const STATES = INTAKE_STATES.length;

/** A number for each of a set of texts, in the order they are first seen; 0 stands for none. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #texts: (string | null)[] = [null];

  numberOf(text: string | null): number {
    if (text === null) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#texts.push(text);
    this.#numbers.set(text, this.#texts.length - 1);
    return this.#texts.length - 1;
  }

  /** The number of a text that was seen, else null. */
  find = (text: string): number | null => this.#numbers.get(text) ?? null;
  textOf = (number: number): string | null => this.#texts[number] ?? null;
  /** How many numbers there are, none included. */
  get size(): number {
    return this.#texts.length;
  }
}

/** Stages of a procedure there may be: children's services have three. */
export const ANSWERS = 4;
/** Beside the number of a finding: the person was told in time that the answer comes later. */
export const EXTENDED = 8;
/** And: it came after the limit counted from receipt. */
export const PAST_LIMIT = 16;

/** Ids stay below it, so that a date and an id fit one number exactly. */
export const IDS = 2 ** 21;

/** What a case is or waits for, as bits of `flags`. */
export const FLAG = {
  /** The next stage was asked for. */
  escalation: 1,
  /** A question went back to the person. */
  answer: 2,
  /** The next move is the person's and not the council's. */
  theirs: 4,
  /** Its handler is an investigation officer. */
  investigated: 8,
  /** Of the messages nobody has looked at, one must not wait. */
  presses: 16,
} as const;

/**
 * What boards are counted and sorted by, one place a case by the id of its row, as columns of plain numbers: a pass over
 * 300,000 of them takes some milliseconds, which no index gives for every filter and all counts at once.
 */
export class Columns {
  /** One past the highest id. */
  end = 1;
  /** 0: there is no such case. */
  status = new Uint8Array(1024);
  /** The number of its `Kind`. */
  kind = new Uint32Array(1024);
  handler = new Uint32Array(1024);
  /** Day numbers, 0 for none: the next date, the draft's, the earliest that something was promised for, receipt. */
  next = new Int32Array(1024);
  look = new Int32Array(1024);
  promise = new Int32Array(1024);
  received = new Int32Array(1024);
  /** Minutes from 1970 to the first message that nobody has looked at, 0 for none. */
  newMail = new Int32Array(1024);
  /** How much is promised and not proved. */
  promises = new Uint8Array(1024);
  flags = new Uint8Array(1024);
  /** 1: there is something to do on it, or may be. */
  stirs = new Uint8Array(1024);
  /** Places by days left and by receipt (`Foremost`): smaller comes first. */
  byDue = new Float64Array(1024);
  byReceipt = new Float64Array(1024);
  /** Stages as they were answered, `ANSWERS` a case: due, answered (day numbers, 0 for none), the finding, told later in time. */
  answerDue = new Int32Array(1024 * ANSWERS);
  answeredOn = new Int32Array(1024 * ANSWERS);
  finding = new Uint8Array(1024 * ANSWERS);
  /** Messages on it by state of the log, one number for each state. */
  messages = new Uint16Array(1024 * STATES);

  reach(id: number): void {
    if (id >= IDS) throw new RangeError(`The mirror holds at most ${IDS} cases.`);
    if (id >= this.end) this.end = id + 1;
    if (id < this.status.length) return;
    const length = Math.max(id + 1, this.status.length * 2);
    this.status = grown(this.status, new Uint8Array(length));
    this.kind = grown(this.kind, new Uint32Array(length));
    this.handler = grown(this.handler, new Uint32Array(length));
    this.next = grown(this.next, new Int32Array(length));
    this.look = grown(this.look, new Int32Array(length));
    this.promise = grown(this.promise, new Int32Array(length));
    this.newMail = grown(this.newMail, new Int32Array(length));
    this.received = grown(this.received, new Int32Array(length));
    this.promises = grown(this.promises, new Uint8Array(length));
    this.flags = grown(this.flags, new Uint8Array(length));
    this.stirs = grown(this.stirs, new Uint8Array(length));
    this.byDue = grown(this.byDue, new Float64Array(length));
    this.byReceipt = grown(this.byReceipt, new Float64Array(length));
    this.answerDue = grown(this.answerDue, new Int32Array(length * ANSWERS));
    this.answeredOn = grown(this.answeredOn, new Int32Array(length * ANSWERS));
    this.finding = grown(this.finding, new Uint8Array(length * ANSWERS));
    this.messages = grown(this.messages, new Uint16Array(length * STATES));
  }
}

interface Numbers {
  set(from: this): void;
}

function grown<T extends Numbers>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Ids of cases that belong to a person. Few compared with all cases, and asked for as a whole. */
export class Belongings {
  readonly #of = new Map<string, Set<number>>();

  of = (person: string): ReadonlySet<number> => this.#of.get(person) ?? NONE;

  /** From now on it belongs to these and nobody else. */
  give(id: number, people: readonly string[]): void {
    for (const ids of this.#of.values()) ids.delete(id);
    this.add(id, people);
  }

  /** The same for a case that belongs to nobody yet. */
  add(id: number, people: readonly string[]): void {
    for (const person of people) {
      const ids = this.#of.get(person);
      if (ids) ids.add(id);
      else this.#of.set(person, new Set([id]));
    }
  }
}

const NONE: ReadonlySet<number> = new Set();
