import fc from 'fast-check';
import { type CalendarDate, calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { dateOnDay, dayOn } from '../../src/domain/calendar/day-range.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { Act, ActType } from '../../src/domain/case/act.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { CORRECTABLE, CORRECTABLE_DAYS } from '../../src/domain/case/filing.ts';
import {
  ASSIGNMENTS,
  CHANNELS,
  FINDINGS,
  MILESTONES,
  REFUSAL_GROUNDS,
  REMEDY_KINDS,
} from '../../src/domain/case/happening.ts';
import { currentStage, standingPoints } from '../../src/domain/case/stages.ts';
import { type Person, REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM, CERYS, DAFYDD, ELSIE } from './a-case.ts';

/** What may happen next on a case, well said or badly, by somebody, some days after what happened before. */
export type Step = {
  readonly act: Act;
  readonly by: Person;
  readonly daysLater: number;
  /** Said by somebody who looked at the case: about its stage, its points and today. */
  readonly looked: boolean;
};

/** A case is received on the first of these days, and its acts follow. */
export const FIRST_DAY = calendarDate('2026-03-02');
const someone = fc.constantFrom(AMINA, BRAM, CERYS, DAFYDD, ELSIE);
const stage = fc.constantFrom(1, 1, 1, 2, 2, 3);
const point = fc.integer({ min: 1, max: 4 });
const remedy = fc.integer({ min: 1, max: 3 });
const text = fc.constantFrom('in our own words', 'in other words', 'because it took longer', '');
const words = fc.constantFrom('in our own words', 'in other words', 'because it took longer');
const how = fc.constantFrom(...CHANNELS);
const mostly = fc.constantFrom(true, true, true, true, false);
const day = (from: number, to: number): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: from, max: to }).map((days) => dateOnDay(dayOn(FIRST_DAY) + days));
const past = day(0, 120);
const ahead = day(5, 200);
const moment = past.map((on) => `${on}T08:30:00Z`);
const service = fc.constantFrom('waste', 'highways', 'housing', null);
const key = fc.option(fc.constantFrom('m-0001', 'm-3'), { nil: null });

const ACTS: { readonly [T in ActType]: fc.Arbitrary<Omit<Extract<Act, { readonly type: T }>, 'type'>> } = {
  acknowledged: fc.record({ stage, on: past, how }),
  'points recorded': fc.record({
    points: fc.array(fc.record({ number: point, text, service, owner: fc.option(someone, { nil: null, freq: 2 }) }), {
      maxLength: 3,
    }),
  }),
  assigned: fc.record({
    stage,
    role: fc.constantFrom(...ASSIGNMENTS),
    point: fc.option(point, { nil: null }),
    to: fc.option(someone, { nil: null, freq: 8 }),
  }),
  'part sent in': fc.record({ stage, points: fc.array(point, { maxLength: 3 }), of: someone }),
  'draft looked at': fc.record({ stage, on: past, reader: someone, as: fc.constantFrom('peer reader', 'adviser') }),
  'complaint offered': fc.record({ answer: fc.constantFrom('yes', 'no', 'declined'), why: text }),
  'call attempted': fc.record({ stage, on: past, reached: fc.boolean(), note: text }),
  'complained about': fc.record({ person: someone }),
  'not complained about': fc.record({ person: someone, why: words }),
  'independence checked': fc.record({ person: someone, independent: mostly, note: words }),
  'liaison noted': fc.record({ with: someone, note: text }),
  'contact noted': fc.record({
    representative: fc.option(fc.record({ name: words, consent: fc.constantFrom('shown', 'asked for', 'not needed') })),
    adjustments: text,
    preferred: fc.option(fc.constantFrom('phone', 'letter', 'email')),
  }),
  'member involved': fc.record({ name: words, as: fc.constantFrom('councillor', 'MP') }),
  'member updated': fc.record({ on: past, note: text }),
  extended: fc.record({
    stage,
    reason: words,
    until: ahead,
    toldOn: past,
    ombudsmanTold: mostly,
    beyondCap: fc.option(words, { nil: null }),
  }),
  'date set': fc.record({ stage, due: ahead, source: fc.constantFrom('the letter', 'agreed with the person') }),
  'milestone reached': fc.record({
    stage,
    milestone: fc.constantFrom(...MILESTONES),
    on: past,
    why: fc.option(words, { nil: null }),
  }),
  'clarification asked': fc.record({ on: past, what: words }),
  'clarification answered': fc.record({ receivedAt: moment, intakeKey: key }),
  'procedure changed': fc.record({
    to: fc.constantFrom(
      'corporate-complaint',
      'landlord-complaint',
      'childrens-complaint',
      'foi-request',
      'foi-request',
      'none',
    ),
    why: words,
  }),
  'calendar recomputed': fc.constant({ calendar: 'another', moved: [] }),
  'delay explained': fc.record({ why: text }),
  responded: fc.record({
    stage,
    on: past,
    how,
    signedBy: someone,
    outcomes: fc.uniqueArray(
      fc.record({
        point,
        finding: fc.constantFrom(...FINDINGS),
        reasonsGiven: mostly,
        learning: fc.option(words, { nil: null }),
      }),
      { selector: ({ point: number }) => number, maxLength: 4 },
    ),
    nextStepTold: mostly,
  }),
  'resolved early': fc.record({ stage, on: past, how, escalationTold: mostly }),
  'escalation asked': fc.record({ receivedAt: moment, intakeKey: key }),
  escalated: fc.record({ receivedAt: moment, intakeKey: key, wants: text }),
  refused: fc.record({
    what: fc.constantFrom('complaint', 'escalation', 'escalation'),
    ground: fc.constantFrom(...REFUSAL_GROUNDS),
    knownOn: fc.constantFrom(null, calendarDate('2020-02-29'), calendarDate('2026-02-01')),
    on: past,
    reasons: words,
    weighed: words,
    rightsTold: mostly,
  }),
  closed: fc.record({ ground: fc.constantFrom('answered', 'answered', 'taken back', 'routed elsewhere'), words: text }),
  reopened: fc.record({ why: text }),
  'remedy promised': fc.record({
    kind: fc.constantFrom(...REMEDY_KINDS),
    what: text,
    due: ahead,
    owner: fc.option(someone, { nil: null }),
    point: fc.option(point, { nil: null }),
  }),
  'remedy done': fc.record({ remedy, on: past, why: fc.option(words, { nil: null }) }),
  'remedy proof sent': fc.record({ remedy, on: past, proof: words }),
  'remedy not possible': fc.record({ remedy, on: past, why: words, instead: words, ombudsmanTold: mostly }),
  converted: fc.constant({ complaint: 'RD-26-000009', intakeKey: 'm-0001' }),
  split: fc.record({ into: fc.constant('RD-26-000008'), points: fc.array(point, { maxLength: 2 }), why: words }),
  merged: fc.record({ into: fc.constantFrom('RD-26-000001', 'RD-26-000007'), why: words }),
  'took in': fc.record({ from: fc.constant('RD-26-000006'), messages: fc.constant(['m-6', 'm-7']) }),
  restricted: fc.record({ to: fc.array(someone, { maxLength: 2 }), why: text }),
  'restriction lifted': fc.record({ why: words }),
  corrected: fc.oneof(
    fc.record({
      what: fc.constantFrom(...CORRECTABLE),
      stage,
      to: fc.oneof(words, moment, fc.constant('1926-03-02T09:00:00Z')),
      why: words,
    }),
    fc.record({ what: fc.constantFrom(...CORRECTABLE_DAYS), stage, to: past, why: words }),
  ) as fc.Arbitrary<never>,
  noted: fc.record({ text }),
};

/** Acts that move a case along come more often, so that histories reach stage 2 and remedies. */
const MOVING: readonly ActType[] = [
  'acknowledged',
  'points recorded',
  'responded',
  'escalated',
  'extended',
  'assigned',
];

const anAct: fc.Arbitrary<Act> = fc.oneof(
  ...(Object.keys(ACTS) as ActType[]).map((type) => ({
    weight: MOVING.includes(type) ? 5 : /remedy|clarification|milestone/.test(type) ? 3 : 1,
    arbitrary: (ACTS[type] as fc.Arbitrary<object>).map((said) => ({ type, ...said }) as Act),
  })),
);

const aStep: fc.Arbitrary<Step> = fc.record({
  act: anAct,
  by: fc.oneof({ weight: 9, arbitrary: someone }, { weight: 1, arbitrary: fc.constant(REDRESS) }),
  daysLater: fc.constantFrom(0, 0, 0, 0, 1, 2, 5, 12),
  looked: fc.constantFrom(true, true, true, true, false),
});

export const someSteps = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(aStep, { maxLength: most, size: 'max' });

/** The same act as somebody says it who has the case before them. */
export function asLooked(act: Act, kase: Case, at: string): Act {
  const { stage } = currentStage(kase);
  const numbers = standingPoints(kase).map(({ number }) => number);
  const today = londonDay(at);
  const about = {
    ...act,
    ...('stage' in act && { stage }),
    ...('on' in act && { on: today }),
    ...('toldOn' in act && { toldOn: today }),
    ...('receivedAt' in act && { receivedAt: at }),
  } as Act;
  switch (about.type) {
    case 'responded': {
      const [said] = about.outcomes;
      const outcome = said ?? { finding: 'not upheld', reasonsGiven: true, learning: null };
      return { ...about, outcomes: numbers.map((point) => ({ ...outcome, point })) };
    }
    case 'part sent in':
      return { ...about, points: numbers };
    case 'remedy done':
      return { ...about, remedy: kase.remedies.find(({ doneOn }) => doneOn === null)?.remedy ?? about.remedy };
    case 'remedy proof sent': {
      const done = kase.remedies.find(({ doneOn, proved }) => doneOn !== null && proved === null);
      return { ...about, remedy: done?.remedy ?? about.remedy };
    }
    case 'not complained about':
      return { ...about, person: kase.complainedAbout[0] ?? about.person };
    case 'split':
      return { ...about, points: numbers.slice(1) };
    case 'extended':
      return { ...about, until: dateOnDay(dayOn(today) + 12) };
    default:
      return about;
  }
}
