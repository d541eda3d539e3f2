/** The last so many things under their keys; the longest unused goes first. */
export class Remembered<T> {
  readonly #kept = new Map<string, T>();
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  get(key: string): T | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, value);
    }
    return value;
  }

  set(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#room) this.#kept.delete(this.#kept.keys().next().value as string);
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
