import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import { INTAKE_STATES, type IntakeEntry } from '../../src/domain/triage/intake.ts';
import { CATEGORIES } from '../../src/domain/triage/proposal.ts';
import { directorateOf } from '../../src/domain/triage/taxonomy.ts';
import { fitting } from './fitting.ts';
import { meant, shown } from './lists/wording.ts';
import { data, instant, line, text, toTheSecond } from './row-values.ts';
import type { Fields } from './rows.ts';

/** A row as Redress understands it. `writes` names the last calls that wrote it, should an answer be lost. */
export type IntakeRow = { readonly entry: IntakeEntry; readonly writes: readonly string[] };

const WRITES_KEPT = 4;

/** What `entry` will be once it is in the list: the longest texts and manifests cut to what a row can hold. */
export const keepable = (entry: IntakeEntry): IntakeEntry => fitting(entry);

/** An entry as the columns of its row; null empties a column. */
export function intakeFields({ entry, writes }: IntakeRow): Fields {
  const { proposal, decided } = entry;
  const first = entry.received[0];
  return {
    Title: line(entry.subject) || '(no subject)',
    MessageKey: entry.key,
    State: shown(entry.state),
    Reason: shown(entry.reason),
    Received: first ? toTheSecond(first.at) : null,
    ReceivedIn: line([...new Set(entry.received.map(({ mailbox }) => mailbox))].join(', ')) || null,
    FromName: line(entry.fromName) || null,
    FromAddress: line(entry.fromAddress) || null,
    Category: proposal ? shown(proposal.category) : null,
    Confidence: proposal ? Math.round(proposal.confidence * 100) / 100 : null,
    Why: proposal ? why(entry) : null,
    Flags: line(proposal?.flags.map(shown).join(', ') ?? '') || null,
    Service: proposal?.service ? shown(proposal.service) : null,
    Directorate: proposal?.service ? directorateOf(proposal.service) : null,
    DecidedCategory: decided ? shown(decided.category) : null,
    DecidedBy: decided ? line(decided.by.name) : null,
    DecidedAt: decided ? toTheSecond(decided.at) : null,
    DecidedWhy: decided ? line(decided.reason) || null : null,
    CaseReference: entry.reference,
    Rung: entry.rung,
    SuggestedCase: entry.suggestedReference,
    FilesAttached: entry.attachments.filter(({ inline }) => !inline).length,
    KeptMessage: entry.file ? line(entry.file.url) : null,
    MailboxKind: shown(entry.kind),
    InternetMessageId: entry.messageId === null ? null : line(entry.messageId),
    ConversationId: entry.conversationId === null ? null : line(entry.conversationId),
    RedressData: JSON.stringify({ writes: writes.slice(-WRITES_KEPT), entry }),
  };
}

export const wroteEntry = (fields: Fields, write: string): boolean => {
  const writes = data(fields)?.writes;
  return Array.isArray(writes) && writes.includes(write);
};

/** The words that led to the proposal, as a person reads them in the list. */
function why({ proposal }: IntakeEntry): string | null {
  const lines = (proposal?.evidence ?? [])
    .slice(0, 12)
    .map(({ quote, points }) => `“${line(quote)}” (${shown(points)})`);
  return lines.length > 0 ? lines.join('\n') : null;
}

/**
 * The row a person may have edited. The data column is read first; where a readable column says something else than
 * the data would have written there, somebody changed it by hand, and what they wrote counts if it can be understood.
 * Without readable data the columns alone say what they can: receipts and the proposal are then unknown, and the
 * message is found again in its mailbox.
 */
export function intakeOf(fields: Fields): Outcome<IntakeRow, string> {
  const key = text(fields, 'MessageKey');
  if (key === null) return refused('the row has no message key');
  const stored = data(fields);
  const entry = stored?.entry;
  const writes = Array.isArray(stored?.writes) ? stored.writes.filter((one) => typeof one === 'string') : [];
  const base = isEntry(entry, key) ? byHand(entry, fields) : fromColumns(key, fields);
  return done({ entry: base, writes });
}

function byHand(entry: IntakeEntry, fields: Fields): IntakeEntry {
  const written = intakeFields({ entry, writes: [] });
  const changed = (column: string) => (text(fields, column) ?? '') !== (written[column] ?? '');
  const state = changed('State') ? meant(INTAKE_STATES, text(fields, 'State')) : null;
  return {
    ...entry,
    ...(state && { state }),
    ...(changed('Title') && text(fields, 'Title') !== null && { subject: text(fields, 'Title') ?? '' }),
    ...(changed('FromName') && { fromName: text(fields, 'FromName') ?? '' }),
    ...(changed('FromAddress') && { fromAddress: text(fields, 'FromAddress') ?? '' }),
    ...(changed('CaseReference') && { reference: text(fields, 'CaseReference') }),
    ...(changed('SuggestedCase') && { suggestedReference: text(fields, 'SuggestedCase') }),
  };
}

function fromColumns(key: string, fields: Fields): IntakeEntry {
  const category = meant(CATEGORIES, text(fields, 'DecidedCategory'));
  return {
    key,
    received: [],
    kind: meant(['triage', 'ombudsman'] as const, text(fields, 'MailboxKind')) ?? 'triage',
    subject: text(fields, 'Title') ?? '',
    fromName: text(fields, 'FromName') ?? '',
    fromAddress: text(fields, 'FromAddress') ?? '',
    messageId: text(fields, 'InternetMessageId'),
    conversationId: text(fields, 'ConversationId'),
    file: null,
    attachments: [],
    proposal: null,
    state: meant(INTAKE_STATES, text(fields, 'State')) ?? 'proposed',
    reason: 'a person decides',
    reference: text(fields, 'CaseReference'),
    rung: text(fields, 'Rung'),
    suggestedReference: text(fields, 'SuggestedCase'),
    decided: category && {
      category,
      by: { id: '', name: text(fields, 'DecidedBy') ?? '' },
      at: instant(fields, 'DecidedAt') ?? '1970-01-01T00:00:00Z',
      reason: text(fields, 'DecidedWhy') ?? '',
    },
  };
}

function isEntry(value: unknown, key: string): value is IntakeEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<IntakeEntry>;
  return (
    typeof entry.key === 'string' &&
    entry.key.toLowerCase() === key.toLowerCase() &&
    typeof entry.subject === 'string' &&
    typeof entry.fromName === 'string' &&
    typeof entry.fromAddress === 'string' &&
    Array.isArray(entry.received) &&
    Array.isArray(entry.attachments) &&
    meant(INTAKE_STATES, entry.state ?? null) !== null
  );
}
