import { dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES, type CaseEvent } from '../../src/domain/case/case.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { KnownCase, NearWork } from '../ports.ts';
import type { Board } from './board/board.ts';
import type { Statements } from './statements.ts';

type Row = {
  readonly entry: string;
  readonly restricted: number;
  readonly people: string | null;
  readonly busy: string | null;
  readonly restricted_to: string | null;
};

const ROW = `SELECT entry, restricted, people, busy, restricted_to
  FROM kase LEFT JOIN facts ON facts.reference = kase.reference WHERE kase.id = ?`;

/** How the columns of the board number a status. */
const TO_CONFIRM = CASE_STATUSES.indexOf('To confirm') + 1;

/** What reminders ask: the board's columns tell which cases are near, and only those are read. */
export function nearWork(sql: Statements, board: Board): NearWork {
  const known = (id: number): KnownCase => {
    const { entry, restricted, people, busy, restricted_to } = sql.get<Row>(ROW, id) as Row;
    const row = JSON.parse(entry) as CaseSummary;
    const own = row.handler === null ? [] : [row.handler.id];
    const { traits } = board.kindOf(id);
    // Where the history is not whole here yet, the row alone says who has it, and a restricted case is nobody's.
    const restrictedTo = restricted === 1 || restricted_to !== null ? listed(restricted_to) : null;
    return {
      row,
      busy: busy === null ? own : listed(busy),
      traits: { ...traits, people: people === null ? own : listed(people), restrictedTo },
    };
  };

  return {
    near: (until) => {
      const last = dayNumber(until);
      const { end, status, next, look } = board.columns;
      const isNear = (day: number | undefined): boolean => day !== undefined && day > 0 && day <= last;
      const found: KnownCase[] = [];
      for (let id = 1; id < end; id += 1)
        if (status[id] && (status[id] === TO_CONFIRM || isNear(next[id]) || isNear(look[id]))) found.push(known(id));
      return found;
    },
    history: (reference) =>
      sql
        .all<{ entry: string }>('SELECT entry FROM event WHERE reference = ? ORDER BY sequence', reference)
        .map(({ entry }) => JSON.parse(entry) as CaseEvent),
    messagesToDecide: () => sql.get<{ n: number }>("SELECT count(*) AS n FROM intake WHERE state = 'proposed'")?.n ?? 0,
  };
}

const listed = (text: string | null): readonly string[] => (text === null || text === '' ? [] : text.split(' '));
