import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openingKey } from '../../src/domain/case/opening-key.ts';
import type { CaseRegister } from '../ports.ts';
import { eventFields, eventKey, eventOf, wroteEvent } from './case-event-row.ts';
import { caseFields, caseOf } from './case-row.ts';
import { GraphFault } from './graph-fault.ts';
import { Remembered } from './remembered.ts';
import type { Graph } from './request.ts';
import { whole } from './row-values.ts';
import { openRows, type StoredRow } from './rows.ts';
import type { Site } from './site.ts';
import { inOurWords, understood } from './understood.ts';

/** Other writers may be faster this often before it counts as a fault. */
const TRIES = 8;
const ROOM = 5_000;

/** Which row shows a case, and how far it has come. */
type Shown = { readonly id: string; readonly etag: string; readonly sequence: number };

/** The lists `Case events` (the commit) and `Cases` (what people read). */
export function openCaseRegister(graph: Graph, site: Site): CaseRegister {
  const events = openRows(graph, site, 'Case events');
  const cases = openRows(graph, site, 'Cases');
  const recent = new Remembered<Shown>(ROOM);
  const caseKey = (reference: string) => ({ column: 'Reference', value: reference });
  // A row whose number a person took away counts as older than any other.
  const shownBy = ({ id, etag, fields }: StoredRow): Shown => ({ id, etag, sequence: whole(fields, 'Sequence') ?? 0 });
  const look = async (reference: string): Promise<Shown | null> => {
    const row = await cases.find(caseKey(reference));
    return row && shownBy(row);
  };

  return {
    append: async (event) => {
      const write = randomUUID();
      const opening = event.type === 'opened' ? [{ column: 'OpeningKey', value: openingKey(event) }] : [];
      const keys = [...opening, { column: 'EventKey', value: eventKey(event) }];
      const { row, inserted, heldBy } = await events.insert(eventFields(event, write), keys, ({ fields }) =>
        wroteEvent(fields, write),
      );
      if (inserted) return { kind: 'appended' };
      const stands = understood(row, eventOf, 'Case events');
      return heldBy === 'OpeningKey' ? { kind: 'opened already', event: stands } : { kind: 'taken', by: stands };
    },
    events: async (reference) => {
      const found = await events.all(caseKey(reference));
      return found.map((row) => understood(row, eventOf, 'Case events')).sort((a, b) => a.sequence - b.sequence);
    },
    show: async (kase) => {
      const { reference, sequence } = kase;
      const known = recent.get(reference);
      const fresh = known === undefined && sequence === 1;
      // What we remember is good for writing over, not for leaving alone: a person may have deleted the row.
      let standing = known && known.sequence < sequence ? known : fresh ? null : await look(reference);
      for (let tries = 1; tries <= TRIES; tries += 1) {
        if (standing === null) {
          const { row, inserted } = await cases.insert(
            caseFields(kase),
            [caseKey(reference)],
            ({ fields }) => whole(fields, 'Sequence') === sequence,
          );
          standing = inserted ? { id: row.id, etag: row.etag, sequence } : shownBy(row);
        }
        if (standing.sequence >= sequence) {
          recent.set(reference, standing);
          return;
        }
        const updated = await cases.update(standing.id, standing.etag, caseFields(kase));
        recent.forget(reference);
        if (typeof updated === 'object') {
          if (updated.etag) recent.set(reference, { id: standing.id, etag: updated.etag, sequence });
          return;
        }
        if (tries > 1) await wait(tries * 50 * Math.random());
        standing = await look(reference);
      }
      throw new GraphFault({ kind: 'conflict', operation: 'write a case row that others keep changing', status: 412 });
    },
    eventChanges: (cursor) => inOurWords(events.changes(cursor), eventOf),
    caseChanges: (cursor) => inOurWords(cases.changes(cursor), caseOf),
  };
}
