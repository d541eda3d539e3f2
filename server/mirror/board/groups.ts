/** Ids by the number of their group, each in one group or in none (0). Moving one costs the same however many there are. */
export class Groups {
  readonly #ids: Int32Array<ArrayBuffer>[];
  readonly #sizes: number[];
  /** By id: where it stands in its group. */
  #places = new Int32Array(1024);

  /** Groups are numbered from 1 to `groups`. */
  constructor(groups: number) {
    this.#ids = Array.from({ length: groups + 1 }, () => new Int32Array(1024));
    this.#sizes = Array.from({ length: groups + 1 }, () => 0);
  }

  of = (group: number): Int32Array => (this.#ids[group] as Int32Array).subarray(0, this.#sizes[group]);

  move(id: number, from: number, to: number): void {
    if (from === to) return;
    if (from !== 0) this.#leave(id, from);
    if (to !== 0) this.#join(id, to);
  }

  /** The last of the group takes the place. */
  #leave(id: number, group: number): void {
    const ids = this.#ids[group] as Int32Array;
    const last = (this.#sizes[group] as number) - 1;
    const place = this.#places[id] as number;
    const moved = ids[last] as number;
    ids[place] = moved;
    this.#places[moved] = place;
    this.#sizes[group] = last;
  }

  #join(id: number, group: number): void {
    const size = this.#sizes[group] as number;
    if (id >= this.#places.length) this.#places = longer(this.#places, id + 1);
    let ids = this.#ids[group] as Int32Array<ArrayBuffer>;
    if (size === ids.length) {
      ids = longer(ids, size + 1);
      this.#ids[group] = ids;
    }
    ids[size] = id;
    this.#places[id] = size;
    this.#sizes[group] = size + 1;
  }
}

function longer(from: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(Math.max(atLeast, from.length * 2));
  to.set(from);
  return to;
}
