import { londonDay } from '../../calendar/london-day.ts';
import type { Person } from '../../triage/intake.ts';
import type { Assignment, Case, CasePoint, DateSet, Involvement } from '../case.ts';
import type { AssignmentRole, PointRecorded } from '../happening.ts';
import { currentStage } from '../stages.ts';
import { type Changes, inStage } from './change.ts';

/** Who does what, and the clocks they work against. */
export const HANDLING: Changes<
  | 'acknowledged'
  | 'extended'
  | 'points recorded'
  | 'assigned'
  | 'part sent in'
  | 'draft looked at'
  | 'call attempted'
  | 'complained about'
  | 'not complained about'
  | 'independence checked'
  | 'liaison noted'
  | 'contact noted'
  | 'member involved'
  | 'member updated'
  | 'complaint offered'
  | 'date set'
  | 'milestone reached'
  | 'clarification asked'
  | 'clarification answered'
  | 'calendar recomputed'
  | 'delay explained'
> = {
  acknowledged: (kase, { stage, on, how }) => inStage(kase, stage, () => ({ acknowledged: { on, how } })),
  extended: (kase, { stage, reason, from, until, toldOn, beyondCap }) =>
    inStage(kase, stage, ({ extensions }) => ({
      extensions: [...extensions, { reason, from, until, toldOn, beyondCap }],
    })),
  'points recorded': (kase, { points }) => {
    const { stage } = currentStage(kase);
    let so: Assigned = kase;
    for (const { number, owner } of points)
      if (owner !== null) so = assign(so, { stage, role: 'responder', point: number, person: owner });
    const { assignments, involved } = so;
    return { points: points.reduce(withPoint, kase.points), assignments, involved };
  },
  assigned: (kase, { stage, role, point, to }) =>
    to === null
      ? { assignments: kase.assignments.filter((one) => !sameTask(one, { stage, role, point })) }
      : assign(kase, { stage, role, point, person: to }),
  'part sent in': (kase, { stage, points, of, at }) => ({
    points: kase.points.map((point) =>
      points.includes(point.number) ? { ...point, partsIn: [...point.partsIn, { stage, of, at }] } : point,
    ),
    involved: involve(kase.involved, { person: of, stage, as: 'responder' }),
  }),
  'draft looked at': (kase, { stage, on, reader, as }) => ({
    ...inStage(kase, stage, ({ looks }) => ({ looks: [...looks, { on, reader, as }] })),
    involved: involve(kase.involved, { person: reader, stage, as }),
  }),
  'call attempted': (kase, { stage, on, reached, note }) =>
    inStage(kase, stage, ({ calls }) => ({ calls: [...calls, { on, reached, note }] })),
  'complained about': (kase, { person }) => ({
    complainedAbout: [...kase.complainedAbout.filter(({ id }) => id !== person.id), person],
  }),
  'not complained about': (kase, { person }) => ({
    complainedAbout: kase.complainedAbout.filter(({ id }) => id !== person.id),
  }),
  'independence checked': (kase, { person, independent, note, at }) => ({
    independence: [...kase.independence, { person, independent, note, at, stage: currentStage(kase).stage }],
  }),
  'liaison noted': () => ({}),
  'contact noted': (_, { representative, adjustments, preferred }) => ({
    contact: { representative, adjustments, preferred },
  }),
  'member involved': (kase, { name, as, at }) => ({
    members: [...kase.members.filter((member) => member.name !== name), { name, as, since: londonDay(at) }],
  }),
  'member updated': (kase, { on }) => ({ membersUpdatedOn: [...kase.membersUpdatedOn, on] }),
  'date set': (kase, { stage, due, source, at, on = londonDay(at) }) =>
    inStage(kase, stage, ({ dateSet }) => {
      const earlier = dateSet === null ? [] : [...dateSet.earlier, onlyDate(dateSet)];
      return { dateSet: { due, source, on, earlier } };
    }),
  'milestone reached': (kase, { stage, milestone, on }) =>
    inStage(kase, stage, ({ milestones }) => ({
      milestones: [...milestones.filter((one) => one.milestone !== milestone), { milestone, on }],
    })),
  'complaint offered': (_, { answer, why }) => ({ complaintOffered: { answer, why } }),
  'clarification asked': (kase, { stage = currentStage(kase).stage, on, what }) => ({
    clarifications: [...kase.clarifications, { stage, askedOn: on, what, answeredAt: null }],
  }),
  'clarification answered': (kase, { receivedAt }) => ({
    clarifications: kase.clarifications.map((one, index, all) =>
      index === all.length - 1 && one.answeredAt === null ? { ...one, answeredAt: receivedAt } : one,
    ),
  }),
  'calendar recomputed': () => ({}),
  'delay explained': (kase, { why, toldOn, at, by }) => ({
    delays: [...kase.delays, { why, at, by, ...(toldOn && { toldOn }) }],
  }),
};

const onlyDate = ({ due, source, on }: DateSet): DateSet => ({ due, source, on });

/** A new point, or new words for the one of this number. */
function withPoint(points: readonly CasePoint[], { number, text, service }: PointRecorded): readonly CasePoint[] {
  const standing = points.find((point) => point.number === number);
  const point = { number, text, service, partsIn: standing?.partsIn ?? [], splitInto: standing?.splitInto ?? null };
  return [...points.filter((one) => one !== standing), point].sort((a, b) => a.number - b.number);
}

type Assigned = Pick<Case, 'assignments' | 'involved'>;

/** One responder and one investigation officer a task; readers and advisers may be several. */
function assign({ assignments, involved }: Assigned, given: Assignment): Assigned {
  const several = given.role === 'peer reader' || given.role === 'adviser';
  const others = assignments.filter((one) => !sameTask(one, given) || (several && one.person.id !== given.person.id));
  return { assignments: [...others, given], involved: involve(involved, { ...given, as: given.role }) };
}

type Task = { readonly stage: number; readonly role: AssignmentRole; readonly point: number | null };
const sameTask = (a: Task, b: Task): boolean => a.stage === b.stage && a.role === b.role && a.point === b.point;

export function involve(
  involved: readonly Involvement[],
  { person, stage, as }: { readonly person: Person; readonly stage: number; readonly as: Involvement['as'] },
): readonly Involvement[] {
  const known = involved.some((one) => one.person.id === person.id && one.stage === stage && one.as === as);
  return known ? involved : [...involved, { person, stage, as }];
}
