import { SERVICES } from '../../triage/proposal.ts';
import type { Case } from '../case.ts';
import { type Changes, inStage, later } from './change.ts';

/** Opening, joining, parting and correcting: what a case is, and which messages and other cases belong to it. */
export const FILING: Changes<
  | 'confirmed'
  | 'withdrawn'
  | 'reinstated'
  | 'message linked'
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
  reinstated: (kase, { category, correspondence }) => ({
    status: 'Open',
    category,
    correspondence: correspondence ?? kept(kase, category),
  }),
  'message linked': (kase, { receivedAt }) => ({
    messages: kase.messages + 1,
    lastMessageAt: later(receivedAt, kase.lastMessageAt),
  }),
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
  'took in': (kase, { from, messages }) => ({
    messages: kase.messages + messages.length,
    related: [...kase.related, { reference: from, how: 'took in' }],
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
      default:
        // A newer version corrects more than this one knows.
        return {};
    }
  },
  'procedure changed': (_, { to }) => ({ correspondence: to }),
  noted: (): Partial<Case> => ({}),
};

/** A kind of correspondence belongs to its category: who says another category has not said the kind. */
const kept = (kase: Case, category: Case['category']): string | null =>
  category === kase.category ? kase.correspondence : null;
