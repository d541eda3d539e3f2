import type { CaseDetail, OpenAct } from '../../src/api/case-detail-shapes.ts';
import type { CaseCard } from '../../src/api/case-shapes.ts';
import { may, mayDo, type Role, seesDetails } from '../../src/domain/access.ts';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import { happenedOn } from '../../src/domain/case/happened-on.ts';
import { currentStage, ownerOf } from '../../src/domain/case/stages.ts';
import { needsOf } from './act-needs.ts';
import type { CaseMail, ExplainedClock, SeenDetail } from './case-needs.ts';
import type { SeenCase } from './needs.ts';
import { showAttached } from './show-letter.ts';

type Days = { daysLeft(on: CalendarDate): number };

/** A case as boards and lists show it. Of one seen in its progress: stage, dates, outcome, and nothing of anybody. */
export function showCard({ value: kase, link, sight }: SeenCase, { daysLeft }: Days): CaseCard {
  const whole = sight === 'whole';
  return {
    reference: kase.reference,
    sight,
    status: kase.status,
    category: kase.category,
    correspondence: whole ? kase.correspondence : null,
    stage: kase.stage,
    subject: whole ? kase.subject : '',
    from: whole ? { name: kase.fromName, address: kase.fromAddress } : null,
    service: whole ? kase.service : null,
    directorates: whole ? [...kase.directorates] : [],
    handler: whole ? kase.handler : null,
    receivedAt: kase.receivedAt,
    acknowledgedOn: kase.acknowledgedOn,
    next: kase.next && { ...kase.next, daysLeft: daysLeft(kase.next.on) },
    replyDue: kase.replyDue,
    earlyLook: whole ? kase.earlyLook : null,
    answeredOn: kase.answeredOn,
    outcome: kase.outcome,
    earlyResolution: kase.earlyResolution,
    openRemedies: whole ? kase.openRemedies : 0,
    restricted: kase.restricted,
    messages: whole ? kase.messages : 0,
    lastMessageAt: kase.lastMessageAt,
    closedAt: kase.closedAt,
    needsUpdate: kase.needsUpdate,
    sequence: kase.sequence,
    link: whole ? link : null,
  };
}

/**
 * Whether somebody may take a case that nobody has: as far as a row of a list tells. Whether they are independent enough
 * for a later stage is in its history, and is told where they try.
 */
export const mayTake = ({ value: kase, sight }: SeenCase, roles: readonly Role[]): boolean =>
  kase.handler === null &&
  !kase.needsUpdate &&
  (kase.status === 'Open' || kase.status === 'Answered') &&
  may(roles, 'act on cases') &&
  mayDo(roles, 'assigned', sight);

type Reader = { readonly roles: readonly Role[]; readonly present: CaseDetail['present'] };

/** One case with everything known about it that its reader may see. */
export function showDetail(detail: SeenDetail, days: Days & { today(): CalendarDate }, reader: Reader): CaseDetail {
  const { seen, kase } = detail;
  const common = { card: showCard(seen, days), today: days.today(), openedAt: kase.openedAt };
  if (seen.sight === 'progress') return { ...common, ...progressOf(detail, reader) };
  const { roles } = reader;
  const { stage } = currentStage(kase);
  const guarded = seesDetails(roles, 'independence checked');
  return {
    ...common,
    openedBy: kase.openedBy.name,
    points: kase.points.map(({ partsIn, ...point }) => ({
      ...point,
      owner: ownerOf(kase, point.number, stage)?.person ?? null,
      partsIn: [...partsIn],
    })),
    stages: kase.stages.map(showStage),
    clocks: detail.clocks.map(showClock),
    people: showPeople(detail),
    complainedAbout: guarded ? [...kase.complainedAbout] : [],
    independence: guarded ? [...kase.independence] : [],
    contact: kase.contact,
    members: [...kase.members],
    timeline: detail.events.map((event) => showEvent(event, detail.visible, roles)),
    messages: detail.messages.map(showMessage),
    remedies: [...kase.remedies],
    related: kase.related.filter(({ reference }) => detail.visible.has(reference)),
    restricted: kase.restricted && {
      to: [...kase.restricted.to],
      why: seesDetails(roles, 'restricted') ? kase.restricted.why : '',
    },
    escalationAsked: kase.escalationAsked,
    clarifications: [...kase.clarifications],
    complaintOffered: kase.complaintOffered,
    earlyResolution: kase.earlyResolution,
    refusals: [...kase.refusals],
    delays: kase.delays.map(({ why, at, by }) => ({ why, at, by: by.name })),
    age: detail.age,
    stillOpen: [...detail.stillOpen],
    closure: kase.closure && { ...kase.closure, by: kase.closure.by.name },
    may: actsFor(detail, roles),
    lacking: lackingFor(detail, roles),
    correspondences: [...detail.correspondences],
    dateSources: [...detail.dateSources],
    given: detail.given,
    present: reader.present,
  };
}

/** Where a case stands, for those who may know that alone. */
function progressOf(
  { seen, kase, clocks, age, possible, lacking }: SeenDetail,
  { roles }: Reader,
): Omit<CaseDetail, 'card' | 'today' | 'openedAt'> {
  const nothing = { points: [], people: [], complainedAbout: [], independence: [], members: [], timeline: [] };
  return {
    ...nothing,
    openedBy: '',
    stages: kase.stages.map((stage) => ({
      ...showStage(stage),
      extensions: stage.extensions.map((extension) => ({ ...extension, reason: '', beyondCap: null })),
      calls: [],
      looks: [],
      answers: [],
    })),
    clocks: clocks
      .filter(({ clock }) => clock.standard !== 'internal' && clock.clock !== 'remedy')
      .map(({ clock }) => ({ ...clock, local: null, why: [], because: null })),
    messages: [],
    remedies: [],
    related: [],
    restricted: null,
    contact: null,
    escalationAsked: null,
    clarifications: [],
    complaintOffered: null,
    earlyResolution: null,
    refusals: [],
    delays: [],
    age,
    stillOpen: [],
    closure: null,
    may: actsFor({ seen, possible }, roles),
    lacking: lackingFor({ seen, possible, lacking }, roles),
    correspondences: [],
    dateSources: [],
    given: false,
    present: [],
  };
}

const showStage = ({
  extensions,
  calls,
  looks,
  milestones,
  answers,
  ...stage
}: SeenDetail['kase']['stages'][number]) => ({
  ...stage,
  extensions: [...extensions],
  calls: [...calls],
  looks: [...looks],
  milestones: [...milestones],
  answers: answers.map(({ on, how, signedBy, outcomes }) => ({ on, how, signedBy, outcomes: [...outcomes] })),
});

export function showClock({ clock, because }: ExplainedClock): CaseDetail['clocks'][number] {
  const steps = because?.by === 'rule' ? because : null;
  return {
    ...clock,
    local: clock.local && { ...clock.local, why: [...(steps?.local?.steps ?? [])] },
    why: [...(steps?.standard?.steps ?? steps?.local?.steps ?? [])],
    because: because === null || because.by === 'rule' ? null : because,
  };
}

/** Everyone with a part in it, each part once: what they have now, and what they had. */
function showPeople({ kase }: SeenDetail): CaseDetail['people'] {
  const current = currentStage(kase).stage;
  const given = kase.assignments.map(({ person, stage, role, point }) => ({
    ...{ person, stage, as: role, point },
    now: stage === current,
  }));
  const before = kase.involved
    .filter(
      (one) =>
        !given.some(({ person, stage, as }) => person.id === one.person.id && stage === one.stage && as === one.as),
    )
    .map(({ person, stage, as }) => ({ person, stage, as, point: null, now: false }));
  return [...given, ...before];
}

/** One line of the history. What it says of other cases is left out where those are not the reader's to see. */
function showEvent(
  event: CaseEvent,
  visible: ReadonlySet<string>,
  roles: readonly Role[],
): CaseDetail['timeline'][number] {
  const { type, sequence, at, by, reference: _reference, calendar: _calendar, seen: _seen, ...facts } = event;
  const shown = seesDetails(roles, type)
    ? Object.entries(facts).filter(([, value]) => !namesHidden(value, visible))
    : [];
  return { type, sequence, happenedOn: happenedOn(event), at, by: by.name, facts: Object.fromEntries(shown) };
}

const REFERENCE = /^[A-Z]{1,8}-\d{2}-\d{6,9}$/;
const namesHidden = (value: unknown, visible: ReadonlySet<string>): boolean => {
  if (typeof value === 'string') return REFERENCE.test(value) && !visible.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => namesHidden(part, visible));
};

const showMessage = ({ value: entry, link, ownWords }: CaseMail): CaseDetail['messages'][number] => ({
  key: entry.key,
  receivedAt: entry.received[0]?.at ?? '',
  mailbox: entry.received[0]?.mailbox ?? '',
  from: { name: entry.fromName, address: entry.fromAddress },
  subject: entry.subject,
  ownWords,
  attachments: showAttached(entry.attachments),
  kept: entry.file && { url: entry.file.url, sha256: entry.file.sha256, bytes: entry.file.bytes },
  link,
});

/** What this reader may do on the case as it stands. */
export const actsFor = (
  { possible, seen }: Pick<SeenDetail, 'possible' | 'seen'>,
  roles: readonly Role[],
): OpenAct[] =>
  may(roles, 'act on cases') && !seen.value.needsUpdate
    ? possible.filter((act) => mayDo(roles, act, seen.sight)).map((act) => ({ act, ...needsOf(act) }))
    : [];

/** What the procedure lacks, as far as it is this reader's to do. */
const lackingFor = (
  detail: Pick<SeenDetail, 'possible' | 'seen' | 'lacking'>,
  roles: readonly Role[],
): CaseDetail['lacking'] => {
  const open = actsFor(detail, roles);
  return detail.lacking.filter((wanted) => open.some(({ act }) => act === wanted));
};
