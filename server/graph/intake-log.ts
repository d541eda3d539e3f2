import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { IntakeLog } from '../ports.ts';
import { GraphFault } from './graph-fault.ts';
import { type IntakeRow, intakeFields, intakeOf, keepable, wroteEntry } from './intake-row.ts';
import { Remembered } from './remembered.ts';
import type { Graph } from './request.ts';
import { openRows } from './rows.ts';
import type { Site } from './site.ts';
import { inOurWords, understood } from './understood.ts';

type Standing = IntakeRow & { readonly id: string; readonly etag: string };

/** Other writers may be faster this often before it counts as a fault. */
const TRIES = 8;
/** Rows just written are often changed soon, and then need not be read first. */
const ROOM = 2_000;

/** The `Intake` list. The unique column `MessageKey` lets a message have one row. */
export function openIntakeLog(graph: Graph, site: Site): IntakeLog {
  const rows = openRows(graph, site, 'Intake');
  const recent = new Remembered<Standing>(ROOM);
  const keyOf = (key: string) => ({ column: 'MessageKey', value: key });

  const look = async (key: string): Promise<Standing | null> => {
    const row = await rows.find(keyOf(key));
    return row && { ...understood(row, intakeOf, 'Intake'), id: row.id, etag: row.etag };
  };

  return {
    record: async (entry) => {
      const write = randomUUID();
      const made: IntakeRow = { entry: keepable(entry), writes: [write] };
      const { row, inserted } = await rows.insert(intakeFields(made), [keyOf(entry.key)], ({ fields }) =>
        wroteEntry(fields, write),
      );
      const stands = inserted ? made : understood(row, intakeOf, 'Intake');
      recent.set(entry.key, { ...stands, id: row.id, etag: row.etag });
      return { entry: stands.entry, created: inserted };
    },
    find: async (key) => (await look(key))?.entry ?? null,
    change: async (key, edit) => {
      const write = randomUUID();
      let standing = recent.get(key) ?? (await look(key));
      for (let tries = 1; tries <= TRIES; tries += 1) {
        if (!standing) throw missing();
        // The answer to our write was lost, and its repeat or this look found the work done.
        if (standing.writes.includes(write)) return standing.entry;
        const made: IntakeRow = { entry: keepable(edit(standing.entry)), writes: [...standing.writes, write] };
        const updated = await rows.update(standing.id, standing.etag, intakeFields(made));
        recent.forget(key);
        if (typeof updated === 'object') {
          if (updated.etag) recent.set(key, { ...made, id: standing.id, etag: updated.etag });
          return made.entry;
        }
        if (tries > 1) await wait(tries * 50 * Math.random());
        standing = await look(key);
      }
      throw new GraphFault({
        kind: 'conflict',
        operation: 'change an intake row that others keep changing',
        status: 412,
      });
    },
    remove: async (key, only) => {
      const standing = await look(key);
      recent.forget(key);
      if (standing === null) return true;
      return only(standing.entry) && (await rows.remove(standing.id, standing.etag)) === 'removed';
    },
    changes: (cursor) =>
      inOurWords(rows.changes(cursor), (fields) => {
        const read = intakeOf(fields);
        return read.ok ? { ok: true, value: read.value.entry } : read;
      }),
  };
}

const missing = () => new GraphFault({ kind: 'missing', operation: 'change an intake row', status: 404 });
