import { CASE_STATUSES } from '../../src/domain/case/case.ts';
import { FINDINGS } from '../../src/domain/case/happening.ts';
import { correspondenceOf } from '../../src/domain/case/procedure.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { CLOCK_NAMES, MOVERS, type NextDate } from '../../src/domain/clock/case-clock.ts';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import { SERVICES } from '../../src/domain/triage/proposal.ts';
import { meant, shown } from './lists/wording.ts';
import { atNoon, day, instant, line, text, toTheSecond, whole } from './row-values.ts';
import type { Fields } from './rows.ts';

const BETWEEN = '; ';
const yesOrNo = (value: boolean): string => (value ? 'Yes' : 'No');
const orNull = <T, S>(value: T | null, write: (value: T) => S): S | null => (value === null ? null : write(value));

/** A case as the columns of its row; null empties a column. No JSON: people read this list. */
export const caseFields = (kase: CaseSummary): Fields => ({
  Title: line(`${kase.reference} ${kase.subject}`),
  Reference: kase.reference,
  Status: kase.status,
  Category: shown(kase.category),
  Correspondence: line(kase.correspondence),
  Stage: kase.stage,
  Service: orNull(kase.service, shown),
  Directorates: line(kase.directorates.join(BETWEEN)) || null,
  Handler: orNull(kase.handler, ({ name }) => line(name)),
  HandlerId: orNull(kase.handler, ({ id }) => id),
  NextDate: orNull(kase.next, ({ on }) => atNoon(on)),
  NextStep: orNull(kase.next, ({ clock }) => shown(clock)),
  NextMove: orNull(kase.next, ({ move }) => shown(move)),
  ReplyDue: orNull(kase.replyDue, atNoon),
  EarlyLook: orNull(kase.earlyLook, atNoon),
  Acknowledged: orNull(kase.acknowledgedOn, atNoon),
  Answered: orNull(kase.answeredOn, atNoon),
  Outcome: orNull(kase.outcome, shown),
  EarlyResolution: yesOrNo(kase.earlyResolution),
  ComplaintOffered: orNull(kase.complaintOffered, shown),
  OpenRemedies: kase.openRemedies,
  Restricted: yesOrNo(kase.restricted),
  Subject: line(kase.subject) || null,
  FromName: line(kase.fromName) || null,
  FromAddress: line(kase.fromAddress) || null,
  Received: toTheSecond(kase.receivedAt),
  Opened: toTheSecond(kase.openedAt),
  OpenedBy: line(kase.openedBy.name) || null,
  OpenedById: kase.openedBy.id || null,
  Closed: orNull(kase.closedAt, toTheSecond),
  Messages: kase.messages,
  LastMessage: toTheSecond(kase.lastMessageAt),
  IntakeKey: kase.intakeKey,
  NeedsUpdate: yesOrNo(kase.needsUpdate),
  Sequence: kase.sequence,
});

/** The case a row shows, or why nobody can tell. Texts come as the columns hold them, times to the second. */
export function caseOf(fields: Fields): Outcome<CaseSummary, string> {
  const reference = text(fields, 'Reference');
  if (reference === null) return refused('the row has no reference');
  const status = meant(CASE_STATUSES, text(fields, 'Status'));
  const category = meant(['service_request', 'complaint'] as const, text(fields, 'Category'));
  const receivedAt = instant(fields, 'Received');
  if (status === null) return refused('the status is none of those there are');
  if (category === null) return refused('the category is neither service request nor complaint');
  if (receivedAt === null) return refused('the day of receipt is missing');
  const openedAt = instant(fields, 'Opened') ?? receivedAt;
  const handlerId = text(fields, 'HandlerId');
  return done({
    reference,
    status,
    category,
    correspondence: correspondenceOf({ category, correspondence: text(fields, 'Correspondence') }),
    stage: whole(fields, 'Stage') ?? 1,
    subject: text(fields, 'Subject') ?? '',
    fromName: text(fields, 'FromName') ?? '',
    fromAddress: text(fields, 'FromAddress') ?? '',
    service: meant(SERVICES, text(fields, 'Service')),
    directorates: text(fields, 'Directorates')?.split(BETWEEN) ?? [],
    handler: handlerId === null ? null : { id: handlerId, name: text(fields, 'Handler') ?? '' },
    receivedAt,
    acknowledgedOn: day(fields, 'Acknowledged'),
    next: nextOf(fields),
    replyDue: day(fields, 'ReplyDue'),
    earlyLook: day(fields, 'EarlyLook'),
    answeredOn: day(fields, 'Answered'),
    outcome: meant(FINDINGS, text(fields, 'Outcome')),
    earlyResolution: text(fields, 'EarlyResolution') === 'Yes',
    complaintOffered: meant(['yes', 'no', 'declined'] as const, text(fields, 'ComplaintOffered')),
    openRemedies: whole(fields, 'OpenRemedies') ?? 0,
    restricted: text(fields, 'Restricted') === 'Yes',
    openedAt,
    openedBy: { id: text(fields, 'OpenedById') ?? '', name: text(fields, 'OpenedBy') ?? '' },
    closedAt: instant(fields, 'Closed'),
    intakeKey: text(fields, 'IntakeKey') ?? '',
    messages: whole(fields, 'Messages') ?? 1,
    lastMessageAt: instant(fields, 'LastMessage') ?? receivedAt,
    needsUpdate: text(fields, 'NeedsUpdate') === 'Yes',
    // A row whose number was lost counts as stale, so that it is written again from the events.
    sequence: whole(fields, 'Sequence') ?? 0,
  });
}

function nextOf(fields: Fields): NextDate | null {
  const on = day(fields, 'NextDate');
  const clock = meant(CLOCK_NAMES, text(fields, 'NextStep'));
  const move = meant(MOVERS, text(fields, 'NextMove'));
  return on === null || clock === null || move === null ? null : { on, clock, move };
}
