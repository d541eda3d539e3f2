import { INDEX } from './schema.ts';
import { idsByReference, idsOf, queryFor } from './search.ts';
import type { Statements } from './statements.ts';

/** A find that a fiftieth of all cases answer takes longer to make than to keep. */
const BROAD = 1 / 50;
/** As many are kept, a byte a case each. */
const KEPT = 32;
/** As many cases may be written anew before everything that is kept is let go. */
const MOST_RECENT = 2_000;

/** The texts of one case, as the index has them: names, addresses, subjects, words. */
export type Sought = readonly string[];

/**
 * The cases that words are found in. A frequent word is in nearly every case, and whoever narrows or turns the pages of a
 * board asks for the same words again and again: such a find is kept. What is written after it was made stands in a small
 * index of its own, `recent`, which has the last word on the cases it holds.
 */
export class Finds {
  readonly #sql: Statements;
  readonly #kept = new Map<string, Uint8Array>();
  #recent = 0;

  constructor(sql: Statements) {
    this.#sql = sql;
    sql.run(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.recent USING fts5(${INDEX})`);
  }

  /** As ones by id below `end`. */
  of(text: string, { prefix, end }: { readonly prefix: string; readonly end: number }): Uint8Array {
    const found = new Uint8Array(end);
    const query = queryFor(text, null);
    if (query !== null) {
      const kept = this.#kept.get(query);
      if (kept === undefined) this.#find(query, found);
      else this.#again(query, kept, found);
    }
    for (const id of idsByReference(this.#sql, text, prefix)) found[id] = 1;
    return found;
  }

  /** A case was put into the index with these texts. */
  wrote(id: number, texts: Sought): void {
    if (this.#kept.size === 0) return;
    this.#recent += 1;
    if (this.#recent > MOST_RECENT) {
      this.#kept.clear();
      return;
    }
    this.#sql.run('DELETE FROM recent WHERE rowid = ?', id);
    this.#sql.run('INSERT INTO recent (rowid, name, address, subject, words) VALUES (?, ?, ?, ?, ?)', id, ...texts);
  }

  #find(query: string, found: Uint8Array): void {
    const ids = idsOf(this.#sql, query);
    for (let at = 0; at < ids.length; at += 1) found[ids[at] as number] = 1;
    if (ids.length < found.length * BROAD) return;
    if (this.#kept.size === 0) {
      // While nothing is kept nothing is written here, so what is left of before has no say.
      this.#sql.run("INSERT INTO recent (recent) VALUES ('delete-all')");
      this.#recent = 0;
    }
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(query, found.slice());
  }

  #again(query: string, kept: Uint8Array, found: Uint8Array): void {
    // The one that was asked for last is let go last.
    this.#kept.delete(query);
    this.#kept.set(query, kept);
    found.set(kept.subarray(0, found.length));
    if (this.#recent === 0) return;
    for (const { rowid } of this.#sql.all<{ rowid: number }>('SELECT rowid FROM recent')) found[rowid] = 0;
    for (const id of idsOf(this.#sql, query, 'recent')) found[id] = 1;
  }
}
