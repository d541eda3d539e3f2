import type { Outcome } from '../../src/domain/outcome.ts';
import type { Changes } from '../ports.ts';
import { GraphFault } from './graph-fault.ts';
import type { ListName } from './lists/column.ts';
import type { Fields, RowChanges, StoredRow } from './rows.ts';

type Read<T> = (fields: Fields) => Outcome<T, string>;

/** What a row says; a fault that names the row where nobody can tell, because here the caller cannot go on without. */
export function understood<T>(row: StoredRow, read: Read<T>, list: ListName): T {
  const outcome = read(row.fields);
  if (outcome.ok) return outcome.value;
  throw new GraphFault({
    kind: 'unexpected',
    operation: `read row ${row.id} of the list ${list}: ${outcome.refusal}`,
    status: 200,
    code: 'unreadableRow',
  });
}

/** A list's changes in our words; rows nobody can make sense of are named and not lost. */
export async function* inOurWords<T>(pages: AsyncIterable<RowChanges>, read: Read<T>): AsyncGenerator<Changes<T>> {
  for await (const { rows, removed, cursor, fromTheStart } of pages) {
    const put: { row: string; value: T }[] = [];
    const unreadable: { row: string; why: string }[] = [];
    for (const { id, fields } of rows) {
      const outcome = read(fields);
      if (outcome.ok) put.push({ row: id, value: outcome.value });
      else unreadable.push({ row: id, why: outcome.refusal });
    }
    yield { put, removed, cursor, fromTheStart, ...(unreadable.length > 0 && { unreadable }) };
  }
}
