import type { CaseStatus } from '../../../src/domain/case/case.ts';
import type { Finding } from '../../../src/domain/case/happening.ts';
import type { IntakeState } from '../../../src/domain/triage/intake.ts';
import { PRESSING, type Service } from '../../../src/domain/triage/proposal.ts';
import type { Statements } from '../statements.ts';

/** A case as the columns are filled from it. Lists are joined: directorates by `|`, everything else by blanks. */
export type BoardRow = {
  readonly id: number;
  readonly reference: string;
  readonly status: CaseStatus;
  readonly stage: number;
  readonly correspondence: string | null;
  readonly ombudsman: number;
  readonly service: Service | null;
  readonly directorates: string;
  readonly handler: string | null;
  readonly handler_name: string | null;
  readonly next_on: string | null;
  readonly next_move: string | null;
  readonly category: string;
  readonly early_look: string | null;
  readonly restricted: number;
  readonly received_at: string;
  readonly services: string | null;
  readonly people: string | null;
  readonly busy: string | null;
  readonly member: number | null;
  readonly restricted_to: string | null;
  readonly escalation_asked: string | null;
  readonly waiting_since: string | null;
  readonly promised: string | null;
  readonly investigated: number | null;
  /** When the first message came that nobody has looked at; null: there is none. */
  readonly new_since: string | null;
  /** One of those must not wait. */
  readonly new_presses: number;
};

const ROWS = `SELECT kase.id, kase.reference, status, stage, correspondence, ombudsman, service, directorates, handler, handler_name,
  next_on, next_move, category, early_look, restricted, received_at, services, people, busy, member, restricted_to, escalation_asked, waiting_since, promised, investigated,
  CASE WHEN new_mail IS NULL THEN NULL ELSE (SELECT min(value ->> 'at') FROM json_each(new_mail)) END AS new_since,
  CASE WHEN new_mail IS NULL THEN 0 ELSE EXISTS (
    SELECT 1 FROM json_each(new_mail) AS one JOIN intake ON intake.key = one.value ->> 'key'
    JOIN json_each(intake.entry, '$.proposal.flags') AS flag WHERE flag.value IN (${PRESSING.map((flag) => `'${flag}'`).join(', ')})
  ) END AS new_presses
  FROM kase LEFT JOIN facts ON facts.reference = kase.reference`;

export const allRows = (sql: Statements): IterableIterator<BoardRow> => sql.each(ROWS);

export const rowOf = (sql: Statements, reference: string): BoardRow | undefined =>
  sql.get(`${ROWS} WHERE kase.reference = ?`, reference);

/** References of cases that a case of the Ombudsman names, or that name one. */
export function lookedInto(sql: Statements): ReadonlySet<string> {
  const rows = sql.all<{ reference: string }>(
    `SELECT other AS reference FROM kase JOIN relation ON relation.reference = kase.reference WHERE ombudsman = 1
     UNION SELECT relation.reference FROM kase JOIN relation ON relation.other = kase.reference WHERE ombudsman = 1`,
  );
  return new Set(rows.map(({ reference }) => reference));
}

/** The same for one case, and which cases one of the Ombudsman's has to do with. */
export const isLookedInto = (sql: Statements, reference: string): boolean =>
  sql.get(
    `SELECT 1 FROM relation JOIN kase ON kase.reference = relation.other WHERE relation.reference = ? AND ombudsman = 1
     UNION SELECT 1 FROM relation JOIN kase ON kase.reference = relation.reference WHERE relation.other = ? AND ombudsman = 1`,
    reference,
    reference,
  ) !== undefined;

export const relatedTo = (sql: Statements, reference: string): readonly string[] =>
  sql
    .all<{ reference: string }>(
      'SELECT other AS reference FROM relation WHERE reference = ? UNION SELECT reference FROM relation WHERE other = ?',
      reference,
      reference,
    )
    .map((row) => row.reference);

/** How one stage of a case was answered. */
export type AnswerRow = {
  readonly id: number;
  readonly stage: number;
  readonly due: string | null;
  readonly extended: number;
  readonly past_limit: number;
  readonly answered_on: string | null;
  readonly finding: Finding | null;
};

const ANSWER = 'SELECT id, stage, due, extended, past_limit, answered_on, finding FROM answer';
export const allAnswers = (sql: Statements): IterableIterator<AnswerRow> => sql.each(ANSWER);
export const answersOf = (sql: Statements, id: number): readonly AnswerRow[] => sql.all(`${ANSWER} WHERE id = ?`, id);

export type MessageCount = { readonly id: number; readonly state: IntakeState; readonly n: number };

export const allMessageCounts = (sql: Statements): IterableIterator<MessageCount> =>
  sql.each(
    `SELECT kase.id AS id, state, n FROM (SELECT reference, state, count(*) AS n FROM intake WHERE reference IS NOT NULL GROUP BY reference, state) AS counted
     JOIN kase ON kase.reference = counted.reference`,
  );

export const messageCounts = (sql: Statements, reference: string): readonly { state: IntakeState; n: number }[] =>
  sql.all('SELECT state, count(*) AS n FROM intake WHERE reference = ? GROUP BY state', reference);
