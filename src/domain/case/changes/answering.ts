import { londonDay } from '../../calendar/london-day.ts';
import type { Case, Remedy } from '../case.ts';
import { currentStage } from '../stages.ts';
import { type Changes, inStage, newStage } from './change.ts';
import { involve } from './handling.ts';

/** Answers, the way from one stage to the next, endings, and what is done to put things right. */
export const ANSWERING: Changes<
  | 'responded'
  | 'resolved early'
  | 'escalation asked'
  | 'escalated'
  | 'refused'
  | 'closed'
  | 'reopened'
  | 'remedy promised'
  | 'remedy done'
  | 'remedy proof sent'
  | 'remedy not possible'
> = {
  responded: (kase, { stage, on, how, signedBy, outcomes }) => ({
    ...inStage(kase, stage, ({ answers }) => ({
      answers: [...answers, { on, how, signedBy, outcomes }],
      reopenedOn: null,
    })),
    ...(stage === currentStage(kase).stage && kase.status !== 'Closed' && { status: 'Answered' }),
    involved: involve(kase.involved, { person: signedBy, stage, as: 'author' }),
  }),
  'resolved early': (_, { stage, on, how }) => ({ earlyResolution: { stage, on, how } }),
  'escalation asked': (kase, { receivedAt, intakeKey, late }) => {
    const asked = { receivedAt, intakeKey, late };
    return kase.escalationAsked === null ? { escalationAsked: asked } : { alsoAsked: [...kase.alsoAsked, asked] };
  },
  escalated: (kase, { toStage, receivedAt }) => ({
    status: 'Open',
    closure: null,
    escalationAsked: null,
    alsoAsked: [],
    stages: [...kase.stages, newStage(toStage, receivedAt)],
  }),
  refused: (kase, { what, ground, on, reasons, at, by }) => ({
    refusals: [...kase.refusals, { what, ground, on, reasons }],
    ...(what === 'complaint'
      ? { status: 'Closed', closure: { ground: 'refused', at, by, words: reasons } }
      : { escalationAsked: null, alsoAsked: [] }),
  }),
  closed: (_, { ground, words, at, by }) => ({ status: 'Closed', closure: { ground, at, by, words } }),
  reopened: (kase, { at }) => ({
    status: 'Open',
    closure: null,
    ...inStage(kase, currentStage(kase).stage, ({ answers }) => ({
      reopenedOn: answers.length > 0 ? londonDay(at) : null,
    })),
  }),

  'remedy promised': (kase, { remedy, kind, what, due, owner, point, at }) => ({
    remedies: [
      ...kase.remedies,
      {
        remedy,
        kind,
        what,
        promisedOn: londonDay(at),
        due,
        owner,
        point,
        doneOn: null,
        proved: null,
        notPossible: null,
      },
    ],
  }),
  'remedy done': (kase, { remedy, on }) => onRemedy(kase, remedy, { doneOn: on }),
  'remedy proof sent': (kase, { remedy, on, proof }) => onRemedy(kase, remedy, { proved: { on, proof } }),
  'remedy not possible': (kase, { remedy, on, why, instead }) =>
    onRemedy(kase, remedy, { notPossible: { on, why, instead } }),
};

const onRemedy = ({ remedies }: Case, number: number, change: Partial<Remedy>): Partial<Case> => ({
  remedies: remedies.map((one) => (one.remedy === number ? { ...one, ...change } : one)),
});
