import { done, refused } from '../../outcome.ts';
import type { Person } from '../../triage/intake.ts';
import type { Rules } from '../act.ts';
import type { Case } from '../case.ts';
import {
  dayWithin,
  inCurrentStage,
  independent,
  neverAnswered,
  notAfter,
  says,
  points as standing,
  unanswered,
  unless,
} from '../checks.ts';
import type { Contact } from '../happening.ts';
import type { CaseRefusal } from '../refusal.ts';
import { currentStage, handlerOf, stageOf } from '../stages.ts';

/** Who does what on a case, and what they did on the way to the reply. */
export const HANDLING: Rules<
  | 'acknowledged'
  | 'points recorded'
  | 'assigned'
  | 'part sent in'
  | 'draft looked at'
  | 'complaint offered'
  | 'call attempted'
  | 'complained about'
  | 'not complained about'
  | 'independence checked'
  | 'liaison noted'
  | 'contact noted'
  | 'member involved'
  | 'member updated'
> = {
  /** Code 6.2 and, for stage 2, 6: acknowledged and logged. Once a stage, before its answer; a wrong day is corrected. */
  acknowledged: (kase, act, { today }) => {
    const { stage, on } = act;
    const before = stageOf(kase, stage)?.acknowledged ?? null;
    return unless(
      [inCurrentStage(kase, stage), unanswered(kase) ?? neverAnswered(kase), dayWithin(kase, stage, on, today)],
      () =>
        before && before.on !== on
          ? refused({ reason: 'acknowledged already', on: before.on })
          : done(before ? null : act),
    );
  },

  /** New related issues join the reply while it is not sent (Code 6.9). */
  'points recorded': (kase, act) => {
    const numbers = act.points.map(({ number }) => number);
    const known = numbers.filter((number) => kase.points.some((point) => point.number === number));
    const { stage } = currentStage(kase);
    return unless(
      [
        act.points.length === 0 ? { reason: 'no points named' } : null,
        unanswered(kase),
        standing(kase, known),
        repeated(numbers),
        numbers.some((number) => !Number.isInteger(number) || number < 1)
          ? { reason: 'no such point', points: numbers.filter((number) => !Number.isInteger(number) || number < 1) }
          : null,
        ...act.points.map(({ text }) => says('point', text)),
        ...act.points.map(({ owner }) => independent(kase, owner, stage)),
      ],
      () => done(act.points.every((point) => isRecorded(kase, point)) ? null : act),
    );
  },

  /** Nobody who is complained about answers, and nobody does stage 2 who had a part in stage 1 (Code 5.4, 6). */
  assigned: (kase, act) => {
    const { stage, role, point, to } = act;
    const held = kase.assignments.filter((one) => one.stage === stage && one.role === role && one.point === point);
    return unless(
      [
        inCurrentStage(kase, stage),
        point === null ? null : standing(kase, [point]),
        independent(kase, to, stage),
        role === 'investigation officer' && to !== null ? forTheNextStage(kase, to) : null,
        role === 'peer reader' && to !== null && to.id === handlerOf(kase)?.person.id
          ? { reason: 'reads their own draft', person: to }
          : null,
      ],
      () => done((to === null ? held.length === 0 : held.some(({ person }) => person.id === to.id)) ? null : act),
    );
  },

  'part sent in': (kase, act) => {
    const { stage, points, of } = act;
    const isIn = (number: number) =>
      kase.points.some(
        (point) =>
          point.number === number && point.partsIn.some((part) => part.stage === stage && part.of.id === of.id),
      );
    return unless(
      [
        points.length === 0 ? { reason: 'no points named' } : null,
        inCurrentStage(kase, stage),
        unanswered(kase),
        standing(kase, points),
        independent(kase, of, stage),
      ],
      () => done(points.every(isIn) ? null : act),
    );
  },

  /** The complaints team offers another view before the deadline; whoever answers decides. */
  'draft looked at': (kase, act, { today }) => {
    const { stage, on, reader } = act;
    return unless(
      [
        inCurrentStage(kase, stage),
        unanswered(kase),
        dayWithin(kase, stage, on, today),
        independent(kase, reader, stage),
        reader.id === handlerOf(kase)?.person.id ? { reason: 'reads their own draft', person: reader } : null,
      ],
      () => done(act),
    );
  },

  /** Code 5.3. Whoever does not offer it says why (6.1: staff may not suppress it without a reason). */
  'complaint offered': (kase, act) =>
    unless(
      [
        kase.category === 'complaint' ? { reason: 'a complaint already', reference: kase.reference } : null,
        act.answer === 'no' ? says('reason', act.why) : null,
      ],
      () => done(kase.complaintOffered?.answer === act.answer && kase.complaintOffered.why === act.why ? null : act),
    ),

  'call attempted': (kase, act, { today }) =>
    unless([inCurrentStage(kase, act.stage), dayWithin(kase, act.stage, act.on, today)], () => done(act)),

  'complained about': (kase, act) => done(kase.complainedAbout.some(({ id }) => id === act.person.id) ? null : act),

  /** Named by mistake, somebody would be barred for good (UK GDPR art. 16: what is inaccurate is put right). */
  'not complained about': (kase, act) =>
    unless([says('reason', act.why)], () =>
      done(kase.complainedAbout.some(({ id }) => id === act.person.id) ? act : null),
    ),

  'independence checked': (_, act) => unless([act.independent ? null : says('reason', act.note)], () => done(act)),

  'liaison noted': (_, act) => unless([says('note', act.note)], () => done(act)),

  /** Who acts for the person, what is adjusted for them, how they wish to be reached; emptied where nothing is said any more. */
  'contact noted': (kase, act) =>
    unless([act.representative === null ? null : says('name', act.representative.name)], () =>
      done(sameContact(kase.contact ?? NOTHING_NOTED, act) ? null : act),
    ),

  'member involved': (kase, act) =>
    unless([says('name', act.name)], () =>
      done(kase.members.some(({ name, as }) => name === act.name && as === act.as) ? null : act),
    ),

  'member updated': (kase, act, { today }) =>
    unless([notAfter(act.on, today), dayWithin(kase, 1, act.on, today)], () => done(act)),
};

const NOTHING_NOTED: Contact = { representative: null, adjustments: '', preferred: null };

const sameContact = (a: Contact, b: Contact): boolean =>
  a.representative?.name === b.representative?.name &&
  a.representative?.consent === b.representative?.consent &&
  a.adjustments === b.adjustments &&
  a.preferred === b.preferred;

/**
 * With the next stage asked for, an investigation officer is meant for that: whoever may not do it is told at once, and nobody
 * is given a part in the stage that ends, which would keep them from the next.
 */
function forTheNextStage(kase: Case, to: Person): CaseRefusal | null {
  const { escalationAsked } = kase;
  if (escalationAsked === null) return null;
  const { receivedAt } = escalationAsked;
  return (
    independent(kase, to, currentStage(kase).stage + 1) ?? { reason: 'request for the next stage waits', receivedAt }
  );
}

function repeated(numbers: readonly number[]) {
  const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  return twice.length > 0 ? ({ reason: 'point numbers repeat', points: [...new Set(twice)] } as const) : null;
}

type Point = {
  readonly number: number;
  readonly text: string;
  readonly service: string | null;
  readonly owner: { readonly id: string } | null;
};

function isRecorded(kase: Case, { number, text, service, owner }: Point): boolean {
  const { stage } = currentStage(kase);
  const as = kase.points.find((point) => point.number === number);
  const owns = kase.assignments.find((one) => one.stage === stage && one.point === number && one.role === 'responder');
  return as?.text === text && as.service === service && (owner === null || owns?.person.id === owner.id);
}
