import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { SERVICES } from '../../triage/proposal.ts';
import type { Case, CaseStage, DateSet } from '../case.ts';
import type { InPassing } from '../happening.ts';
import { hasTakenIn, readsMail } from '../stages.ts';
import { type Changes, inStage, later } from './change.ts';

/** Opening, joining, parting and correcting: what a case is, and which messages and other cases belong to it. */
export const FILING: Changes<
  | 'confirmed'
  | 'withdrawn'
  | 'reinstated'
  | InPassing
  | 'converted'
  | 'split'
  | 'merged'
  | 'took in'
  | 'restricted'
  | 'restriction lifted'
  | 'corrected'
  | 'procedure changed'
  | 'noted'
> = {
  confirmed: (kase, { category, correspondence }) => ({
    category,
    correspondence: correspondence ?? kept(kase, category),
    ...(kase.status === 'To confirm' && { status: 'Open' }),
  }),
  withdrawn: () => ({ status: 'Withdrawn' }),
  reinstated: (kase, { category, correspondence, reached }) => ({
    status: 'Open',
    category,
    correspondence: correspondence ?? kept(kase, category),
    ...reached,
  }),
  'message linked': (kase, { intakeKey, receivedAt, sequence, by, dissatisfied }) => ({
    messages: kase.messages + 1,
    lastMessageAt: later(receivedAt, kase.lastMessageAt),
    joined: [
      ...kase.joined,
      { intakeKey, receivedAt, sequence, seen: readsMail(kase, by), ...(dissatisfied && { dissatisfied }) },
    ],
  }),
  'message taken off': (kase, { intakeKey }) => {
    const joined = kase.joined.filter((one) => one.intakeKey !== intakeKey);
    return {
      messages: kase.messages - 1,
      lastMessageAt: joined.map(({ receivedAt }) => receivedAt).reduce(later, kase.receivedAt),
      joined,
      ...askedWithout(kase, intakeKey),
    };
  },
  'messages seen': (kase, { messages }) => ({
    joined: kase.joined.map((one) => (messages.includes(one.intakeKey) ? { ...one, seen: true } : one)),
  }),
  'assignment seen': () => ({}),
  converted: (kase, { complaint }) => ({ related: [...kase.related, { reference: complaint, how: 'complaint' }] }),
  split: (kase, { into, points }) => ({
    related: [...kase.related, { reference: into, how: 'split' }],
    points: kase.points.map((point) => (points.includes(point.number) ? { ...point, splitInto: into } : point)),
    assignments: kase.assignments.filter(({ point }) => point === null || !points.includes(point)),
  }),
  merged: (kase, { into, why, at, by }) => ({
    status: 'Closed',
    closure: { ground: 'merged', at, by, words: why },
    related: [...kase.related, { reference: into, how: 'merged' }],
  }),
  'took in': (kase, { from, messages, joined = [], sequence }) => ({
    messages: kase.messages + messages.length,
    lastMessageAt: joined.map(({ receivedAt }) => receivedAt).reduce(later, kase.lastMessageAt),
    joined: [...kase.joined, ...joined.map((one) => ({ ...one, sequence }))],
    related: hasTakenIn(kase, from) ? kase.related : [...kase.related, { reference: from, how: 'took in' }],
  }),
  restricted: (_, { to, why }) => ({ restricted: { to, why } }),
  'restriction lifted': () => ({ restricted: null }),
  corrected: (kase, event) => {
    switch (event.what) {
      case 'subject':
        return { subject: event.to };
      case 'from name':
        return { fromName: event.to };
      case 'from address':
        return { fromAddress: event.to };
      case 'service':
        return { service: SERVICES.find((service) => service === event.to) ?? null };
      case 'received at':
        return {
          ...(event.stage === 1 && { receivedAt: event.to }),
          ...inStage(kase, event.stage, () => ({ receivedAt: event.to })),
        };
      case 'acknowledged on':
        return inStage(kase, event.stage, ({ acknowledged }) => ({
          acknowledged: acknowledged && { ...acknowledged, on: event.to },
        }));
      case 'answered on':
        return inStage(kase, event.stage, ({ answers: [first, ...others] }) => ({
          answers: first ? [{ ...first, on: event.to }, ...others] : [],
        }));
      case 'agreed on':
        return inStage(kase, event.stage, ({ dateSet }) => ({ dateSet: dateSet && agreedOn(dateSet, event.to) }));
      default:
        // A newer version corrects more than this one knows.
        return {};
    }
  },
  'procedure changed': (kase, { to }) => ({ correspondence: to, ...leaveProcedure(kase) }),
  noted: (): Partial<Case> => ({}),
};

/** One agreement may have been recorded more than once, with another day each time: all of those were wrong. */
function agreedOn({ earlier, ...standing }: NonNullable<CaseStage['dateSet']>, on: CalendarDate) {
  const isTheSame = ({ due, source }: DateSet) => due === standing.due && source === standing.source;
  return { ...standing, on, earlier: earlier.map((one) => (isTheSame(one) ? { ...one, on } : one)) };
}

/** Asked for by a message that is not about this case, the next stage is asked for no more, unless by somebody else too. */
function askedWithout({ escalationAsked, alsoAsked }: Case, key: string): Pick<Case, 'escalationAsked' | 'alsoAsked'> {
  const [first = null, ...others] = [escalationAsked, ...alsoAsked].filter((one) => one?.intakeKey !== key);
  return { escalationAsked: first, alsoAsked: others.flatMap((one) => one ?? []) };
}

/** What was told of under one procedure may be more than the next one lets. */
function leaveProcedure({ stages: [first, ...others] }: Case): Pick<Case, 'stages'> {
  const left = ({ extensions, ...stage }: CaseStage): CaseStage => ({
    ...stage,
    extensions: extensions.map((extension) => ({ ...extension, procedureLeft: true })),
  });
  return { stages: [left(first), ...others.map(left)] };
}

/** A kind of correspondence belongs to its category: who says another category has not said the kind. */
const kept = (kase: Case, category: Case['category']): string | null =>
  category === kase.category ? kase.correspondence : null;
