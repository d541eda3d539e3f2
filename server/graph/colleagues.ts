import type { Colleague } from '../../src/domain/reminders/colleague.ts';
import type { Colleagues, Cursor } from '../ports.ts';
import { colleagueOf, metFields, wishFields } from './colleague-row.ts';
import { GraphFault } from './graph-fault.ts';
import type { Graph } from './request.ts';
import { text } from './row-values.ts';
import { type Fields, openRows } from './rows.ts';
import type { Site } from './site.ts';

const TRIES = 5;

/** The list `People`. Read whole once, afterwards only what changed. */
export function openColleagues(graph: Graph, site: Site): Colleagues {
  const rows = openRows(graph, site, 'People');
  const known = new Map<string, Colleague>();
  let cursor: Cursor = null;
  const keyOf = (person: string) => ({ column: 'PersonId', value: person });

  const change = async (person: string, fields: Fields): Promise<'written' | 'no such row'> => {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const standing = await rows.find(keyOf(person));
      if (standing === null) return 'no such row';
      if (Object.entries(fields).every(([column, value]) => isSame(standing.fields, column, value))) return 'written';
      if (typeof (await rows.update(standing.id, standing.etag, fields)) === 'object') return 'written';
    }
    throw new GraphFault({ kind: 'conflict', operation: 'change a person whom others keep changing', status: 412 });
  };

  const read = async (): Promise<readonly Colleague[]> => {
    for await (const page of rows.changes(cursor)) {
      if (page.fromTheStart) known.clear();
      for (const { id, fields } of page.rows) {
        const read = colleagueOf(fields);
        if (read.ok) known.set(id, read.value);
        else known.delete(id);
      }
      for (const id of page.removed) known.delete(id);
      cursor = page.cursor;
    }
    return [...known.values()];
  };
  // One after the other: a list that begins again would empty what somebody else is about to be given.
  let last: Promise<unknown> = Promise.resolve();

  return {
    all: () => {
      const next = last.then(read, read);
      last = next;
      return next;
    },
    met: async (who, at) => {
      const fields = metFields(who, at);
      if ((await change(who.id, fields)) === 'written') return;
      const { inserted } = await rows.insert(fields, [keyOf(who.id)], () => false);
      if (!inserted) await change(who.id, fields);
    },
    wish: async (person, wishes) =>
      (await change(person, wishFields(wishes))) === 'written' ? 'kept' : 'unknown person',
  };
}

const isSame = (fields: Fields, column: string, value: unknown): boolean =>
  value === null ? text(fields, column) === null : text(fields, column) === String(value);
