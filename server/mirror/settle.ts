import { createHash } from 'node:crypto';
import { type CaseFacts, factsOf } from '../../src/domain/board/case-facts.ts';
import type { Case, CaseEvent } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { messagesOn } from '../../src/domain/case/messages-on.ts';
import type { Ground } from '../../src/domain/case/procedure.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { Finds } from './finds.ts';
import type { Statements } from './statements.ts';
import type { Touched } from './touched.ts';

/** More of the texts of one case than this is not searched, in characters. */
const MOST_WORDS = 20_000;

/** Brings what is derived from rows and histories up to date with them, within the write that changed them. */
export function settle(sql: Statements, ground: Ground, { cases, words }: Touched, finds: Finds): void {
  for (const reference of cases) {
    const kase = sql.get<{ id: number }>('SELECT id FROM kase WHERE reference = ?', reference);
    if (kase !== undefined) keepFacts(sql, kase.id, reference, readFacts(sql, ground, reference));
  }
  for (const reference of withRelated(sql, words)) {
    const kase = sql.get<Found>('SELECT id, sought, entry FROM kase WHERE reference = ?', reference);
    if (kase !== undefined) keepWords(sql, finds, kase);
  }
}

/** Cases, and those that have or had their messages too: what was merged, split off or converted goes on under another reference. */
const withRelated = (sql: Statements, references: ReadonlySet<string>): readonly string[] =>
  sql
    .all<{ reference: string }>(
      `WITH RECURSIVE found (reference) AS (SELECT value FROM json_each(?)
         UNION SELECT relation.reference FROM relation JOIN found ON relation.other = found.reference)
       SELECT reference FROM found`,
      JSON.stringify([...references]),
    )
    .map(({ reference }) => reference);

/** Null where the history is not whole here yet: pages of a list come one after the other. */
function readFacts(sql: Statements, ground: Ground, reference: string): CaseFacts | null {
  const events = historyOf(sql, reference);
  let kase: Case | null;
  try {
    kase = fold(events);
  } catch {
    // A gap: what is missing settles the case again when it comes. Until then the rule of access knows only the row.
    return null;
  }
  return kase === null ? null : factsOf(kase, ground);
}

const historyOf = (sql: Statements, reference: string): readonly CaseEvent[] =>
  sql
    .all<{ entry: string }>('SELECT entry FROM event WHERE reference = ? ORDER BY sequence', reference)
    .map(({ entry }) => JSON.parse(entry) as CaseEvent);

function keepFacts(sql: Statements, id: number, reference: string, facts: CaseFacts | null): void {
  sql.run('DELETE FROM relation WHERE reference = ?', reference);
  sql.run('DELETE FROM answer WHERE id = ?', id);
  if (facts === null) {
    sql.run('DELETE FROM facts WHERE reference = ?', reference);
    return;
  }
  sql.run(
    `INSERT OR REPLACE INTO facts (reference, services, people, busy, member, restricted_to, escalation_asked, waiting_since, promised, new_mail, investigated)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    reference,
    facts.services.join(' '),
    facts.people.join(' '),
    facts.busy.join(' '),
    Number(facts.member),
    facts.restrictedTo?.join(' ') ?? null,
    facts.escalationAsked,
    facts.waitingSince,
    facts.promised.length > 0 ? JSON.stringify(facts.promised) : null,
    facts.newMail.length > 0 ? JSON.stringify(facts.newMail) : null,
    Number(facts.investigated),
  );
  for (const other of facts.related)
    sql.run('INSERT OR IGNORE INTO relation (reference, other) VALUES (?, ?)', reference, other);
  for (const { stage, due, extendedInTime, pastLimit, answeredOn, finding } of facts.answers)
    sql.run(
      'INSERT INTO answer (id, stage, due, extended, past_limit, answered_on, finding) VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      stage,
      due,
      Number(extendedInTime),
      Number(pastLimit),
      answeredOn,
      finding,
    );
}

type Found = { readonly id: number; readonly sought: string | null; readonly entry: string };

/**
 * The texts a case is found by: everyone who wrote on it, the subjects, and the writers' own words, of every message that its
 * history names or that a row of the log puts there. `sought` tells whether
 * they are those that stand in the index, which is slow to write.
 */
function keepWords(sql: Statements, finds: Finds, { id, sought, entry: row }: Found): void {
  const kase = JSON.parse(row) as CaseSummary;
  const names = new Set([kase.fromName]);
  const addresses = new Set([kase.fromAddress]);
  const subjects = new Set([kase.subject]);
  const words: string[] = [];
  const messages = sql.all<{ entry: string; text: string | null }>(
    `SELECT intake.entry AS entry, words.text AS text FROM intake LEFT JOIN words ON words.key = intake.key
     WHERE intake.reference = ? OR intake.key IN (SELECT value FROM json_each(?)) ORDER BY intake.received_at, intake.key`,
    kase.reference,
    JSON.stringify(messagesOn(historyOf(sql, kase.reference))),
  );
  for (const { entry, text } of messages) {
    const { fromName, fromAddress, subject } = JSON.parse(entry) as IntakeEntry;
    names.add(fromName);
    addresses.add(fromAddress);
    subjects.add(subject);
    if (text !== null) words.push(text);
  }
  const texts = [names, addresses, subjects, words].map((some) => [...some].join('\n').slice(0, MOST_WORDS));
  const now = createHash('sha256').update(texts.join('\u0000')).digest('base64');
  if (now === sought) return;
  sql.run('DELETE FROM search WHERE rowid = ?', id);
  sql.run('INSERT INTO search (rowid, name, address, subject, words) VALUES (?, ?, ?, ?, ?)', id, ...texts);
  finds.wrote(id, texts);
  sql.run('UPDATE kase SET sought = ? WHERE id = ?', now, id);
}
