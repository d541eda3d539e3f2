import type { CaseEvent } from '../../src/domain/case/case.ts';
import { openingKey } from '../../src/domain/case/opening-key.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { TYPES } from '../../src/domain/policy/correspondence-types.ts';
import type { Table } from './feed.ts';
import type { People } from './people.ts';
import type { Statements } from './statements.ts';
import type { Touched } from './touched.ts';

const OMBUDSMAN: ReadonlySet<string> = new Set(
  TYPES.filter(({ procedure }) => procedure === 'ombudsman').map(({ id }) => id),
);

/** What puts messages on a case, or takes them off it. */
const MOVES_MAIL: readonly CaseEvent['type'][] = ['opened', 'message linked', 'message taken off', 'took in'];

type EventKey = { readonly reference: string; readonly sequence: number };

/** The list `Case events` in the mirror. */
export function eventTable(sql: Statements, touched: () => Touched, people: People): Table<CaseEvent> {
  const drop = (rows: readonly EventKey[]): void => {
    for (const { reference, sequence } of rows) {
      touched().cases.add(reference);
      sql.run('DELETE FROM event WHERE reference = ? AND sequence = ?', reference, sequence);
    }
  };
  return {
    name: 'event',
    put: (event, row, generation) => {
      const { reference, sequence } = event;
      // A person may have written another key into the row: it no longer stands for what it did.
      const others = 'SELECT reference, sequence FROM event WHERE row = ? AND (reference <> ? OR sequence <> ?)';
      drop(sql.all(others, row, reference, sequence));
      const written = JSON.stringify(event);
      const before = sql.get<{ entry: string }>(
        'SELECT entry FROM event WHERE reference = ? AND sequence = ?',
        reference,
        sequence,
      );
      sql.run(
        `INSERT INTO event (reference, sequence, row, generation, opened_by, mail, entry) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (reference, sequence) DO UPDATE SET row = coalesce(excluded.row, row), generation = excluded.generation, entry = excluded.entry`,
        reference,
        sequence,
        row,
        generation,
        event.type === 'opened' ? openingKey(event) : null,
        event.type === 'message linked' || event.type === 'message taken off' ? event.intakeKey : null,
        written,
      );
      if (before?.entry === written) return;
      touched().cases.add(reference);
      if (MOVES_MAIL.includes(event.type)) touched().words.add(reference);
      // The signature of an event is of a sign-in. Whom else it names was written by whoever asked for it.
      people.saw(event.by);
    },
    unnamed: () =>
      sql
        .all<EventKey>('SELECT reference, sequence FROM event WHERE row IS NULL')
        .map(({ reference, sequence }) => `${reference}#${sequence}`),
    forget: (key) => {
      const [reference = '', sequence] = key.split('#');
      drop([{ reference, sequence: Number(sequence) }]);
    },
    remove: (row) => drop(sql.all('SELECT reference, sequence FROM event WHERE row = ?', row)),
    removeBefore: (generation) =>
      drop(sql.all('SELECT reference, sequence FROM event WHERE generation < ?', generation)),
  };
}

/** The list `Cases` in the mirror, with the columns that boards are made from. */
export function caseTable(sql: Statements, touched: () => Touched): Table<CaseSummary> {
  const drop = (rows: readonly { id: number; reference: string }[]): void => {
    for (const { id, reference } of rows) {
      touched().gone.push(id);
      touched().cases.delete(reference);
      sql.run('DELETE FROM kase WHERE id = ?', id);
      sql.run('DELETE FROM search WHERE rowid = ?', id);
      sql.run('DELETE FROM answer WHERE id = ?', id);
      for (const table of ['facts', 'relation']) sql.run(`DELETE FROM ${table} WHERE reference = ?`, reference);
    }
  };
  return {
    name: 'kase',
    put: (kase, row, generation) => {
      const { reference } = kase;
      // A person may have written another key into the row: it no longer stands for what it did.
      drop(sql.all('SELECT id, reference FROM kase WHERE row = ? AND reference <> ?', row, reference));
      const before = sql.get<{ entry: string }>('SELECT entry FROM kase WHERE reference = ?', reference);
      const written = JSON.stringify(kase);
      sql.run(
        `INSERT INTO kase (reference, row, generation, status, stage, correspondence, ombudsman, service, directorates, handler,
           handler_name, next_on, next_move, early_look, category, restricted, from_address, received_at, sequence, entry)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (reference) DO UPDATE SET row = coalesce(excluded.row, row), generation = excluded.generation,
           status = excluded.status, stage = excluded.stage, correspondence = excluded.correspondence,
           ombudsman = excluded.ombudsman, service = excluded.service, directorates = excluded.directorates,
           handler = excluded.handler, handler_name = excluded.handler_name, next_on = excluded.next_on, next_move = excluded.next_move,
           early_look = excluded.early_look, category = excluded.category, restricted = excluded.restricted,
           from_address = excluded.from_address, received_at = excluded.received_at, sequence = excluded.sequence, entry = excluded.entry
         WHERE excluded.sequence >= kase.sequence OR excluded.row IS NOT NULL`,
        reference,
        row,
        generation,
        kase.status,
        kase.stage,
        kase.correspondence,
        Number(OMBUDSMAN.has(kase.correspondence ?? '')),
        kase.service,
        kase.directorates.join('|'),
        kase.handler?.id ?? null,
        kase.handler?.name ?? null,
        kase.next?.on ?? null,
        kase.next?.move ?? null,
        kase.earlyLook,
        kase.category,
        Number(kase.restricted),
        kase.fromAddress.toLowerCase(),
        kase.receivedAt,
        kase.sequence,
        written,
      );
      if (before?.entry === written) return;
      touched().cases.add(reference);
      touched().shown.add(reference);
      if (before === undefined || sought(JSON.parse(before.entry) as CaseSummary) !== sought(kase))
        touched().words.add(reference);
    },
    remove: (row) => drop(sql.all('SELECT id, reference FROM kase WHERE row = ?', row)),
    removeBefore: (generation) => drop(sql.all('SELECT id, reference FROM kase WHERE generation < ?', generation)),
  };
}

const sought = ({ fromName, fromAddress, subject }: CaseSummary): string => [fromName, fromAddress, subject].join('\n');
