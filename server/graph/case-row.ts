import { CASE_STATUSES, type Case } from '../../src/domain/case/case.ts';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import { SERVICES } from '../../src/domain/triage/proposal.ts';
import { meant, shown } from './lists/wording.ts';
import { instant, line, text, toTheSecond, whole } from './row-values.ts';
import type { Fields } from './rows.ts';

/** A case as the columns of its row; null empties a column. No JSON: people read this list. */
export const caseFields = (kase: Case): Fields => ({
  Title: line(`${kase.reference} ${kase.subject}`),
  Reference: kase.reference,
  Status: kase.status,
  Category: shown(kase.category),
  Service: kase.service === null ? null : shown(kase.service),
  Subject: line(kase.subject) || null,
  FromName: line(kase.fromName) || null,
  FromAddress: line(kase.fromAddress) || null,
  Received: toTheSecond(kase.receivedAt),
  Opened: toTheSecond(kase.openedAt),
  OpenedBy: line(kase.openedBy.name) || null,
  OpenedById: kase.openedBy.id || null,
  Messages: kase.messages,
  LastMessage: toTheSecond(kase.lastMessageAt),
  IntakeKey: kase.intakeKey,
  Sequence: kase.sequence,
});

/** The case a row shows, or why nobody can tell. Texts come as the columns hold them, times to the second. */
export function caseOf(fields: Fields): Outcome<Case, string> {
  const reference = text(fields, 'Reference');
  if (reference === null) return refused('the row has no reference');
  const status = meant(CASE_STATUSES, text(fields, 'Status'));
  const category = meant(['service_request', 'complaint'] as const, text(fields, 'Category'));
  const receivedAt = instant(fields, 'Received');
  if (status === null) return refused('the status is none of those there are');
  if (category === null) return refused('the category is neither service request nor complaint');
  if (receivedAt === null) return refused('the day of receipt is missing');
  const openedAt = instant(fields, 'Opened') ?? receivedAt;
  return done({
    reference,
    status,
    category,
    subject: text(fields, 'Subject') ?? '',
    fromName: text(fields, 'FromName') ?? '',
    fromAddress: text(fields, 'FromAddress') ?? '',
    service: meant(SERVICES, text(fields, 'Service')),
    receivedAt,
    openedAt,
    openedBy: { id: text(fields, 'OpenedById') ?? '', name: text(fields, 'OpenedBy') ?? '' },
    intakeKey: text(fields, 'IntakeKey') ?? '',
    messages: whole(fields, 'Messages') ?? 1,
    lastMessageAt: instant(fields, 'LastMessage') ?? receivedAt,
    // A row whose number was lost counts as stale, so that it is written again from the events.
    sequence: whole(fields, 'Sequence') ?? 0,
  });
}
