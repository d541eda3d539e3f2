import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sightOf } from '../../../src/domain/access.ts';
import { dateOnDay, dayOn } from '../../../src/domain/calendar/day-range.ts';
import { londonDay, londonMinuteOfDay } from '../../../src/domain/calendar/london-day.ts';
import { isWorkingDay } from '../../../src/domain/calendar/working-calendar.ts';
import { CLOCK_NAMES, MOVERS } from '../../../src/domain/clock/case-clock.ts';
import type { Colleague } from '../../../src/domain/reminders/colleague.ts';
import { dueNotices, type Situation } from '../../../src/domain/reminders/due-notices.ts';
import type { NearCase } from '../../../src/domain/reminders/near-case.ts';
import { isUrgent, referenceOf } from '../../../src/domain/reminders/notice.ts';
import { EVERYBODY, aCase as kase, situation } from './a-situation.ts';

const FIRST = dayOn('2026-11-02');
const aDay = fc.integer({ min: 0, max: 90 }).map((days) => dateOnDay(FIRST + days));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });
const anId = fc.constantFrom(...EVERYBODY, { id: 'a stranger' }).map(({ id }) => id);

const aCase = (n: number): fc.Arbitrary<NearCase> =>
  fc
    .record({
      ombudsmanLetter: fc.boolean(),
      toConfirm: fc.boolean(),
      next: maybe(
        fc.record({
          on: aDay,
          clock: fc.constantFrom(...CLOCK_NAMES),
          move: fc.constantFrom(...MOVERS.filter((mover) => mover !== 'the person')),
        }),
      ),
      replyDue: maybe(aDay),
      earlyLook: maybe(aDay),
      handler: maybe(anId),
      owners: fc.array(anId, { maxLength: 2 }),
      traits: fc.record({
        restrictedTo: fc.option(fc.array(anId, { maxLength: 2 }), { nil: null }),
        services: fc.constantFrom(['waste' as const], ['planning' as const], []),
        directorates: fc.subarray(['Environment', 'Place']),
      }),
    })
    .map((more) => kase({ ...more, reference: `RD-26-${String(n).padStart(6, '0')}` }));

const someCases = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => aCase(n + 1))));
const aColleague = (who: Colleague): fc.Arbitrary<Colleague> =>
  fc
    .record({
      digest: fc.oneof(fc.constantFrom('usual' as const, 'off' as const), fc.integer({ min: 0, max: 1439 })),
      urgent: fc.constantFrom('in Teams' as const, 'in Redress only' as const),
    })
    .map((wishes) => ({ ...who, wishes: { ...who.wishes, ...wishes } }));
const colleagues = fc.tuple(...EVERYBODY.map(aColleague));
const anInstant = fc
  .integer({ min: 0, max: 90 * 1440 - 1 })
  .map((minutes) => new Date((FIRST * 1440 + minutes) * 60_000).toISOString());

const aSituation = fc
  .record({ at: anInstant, cases: someCases, colleagues, messages: fc.integer({ min: 0, max: 9 }) })
  .map((more) => situation({ ...more, channels: [{ directorate: 'Environment' }, { directorate: null }] }));

/** Runs through a stretch of time, remembering what was told. */
function run(begin: Situation, minutesApart: readonly number[]) {
  const keys: string[] = [];
  const urgent = new Map<string, number>();
  const told = {
    has: (key: string) => keys.includes(key),
    urgentOn: (on: string, person: string) => urgent.get(`${on} ${person}`) ?? 0,
  };
  let at = Date.parse(begin.at);
  for (const minutes of minutesApart) {
    for (const { notice } of dueNotices({ ...begin, at: new Date(at).toISOString(), told })) {
      keys.push(notice.key);
      if (!isUrgent(notice.matter) || notice.to.is !== 'person') continue;
      const who = `${notice.day} ${notice.to.id}`;
      urgent.set(who, (urgent.get(who) ?? 0) + 1);
    }
    at += minutes * 60_000;
  }
  return { keys, urgent };
}

describe('the laws of reminders', () => {
  it('nobody is told anything at night, on a weekend or on a bank holiday', () => {
    fc.assert(
      fc.property(aSituation, (one) => {
        const due = dueNotices(one);
        const minute = londonMinuteOfDay(one.at);
        const { opens, closes } = one.policy;
        const open = isWorkingDay(one.calendar, londonDay(one.at)) && minute >= opens && minute < closes;
        expect(due.length === 0 || open).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('the same notice is made once, however often one looks, and five urgent ones at most reach a person in a day', () => {
    fc.assert(
      fc.property(
        aSituation,
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 25 }),
        (begin, minutesApart) => {
          const { keys, urgent } = run(begin, minutesApart);
          expect(new Set(keys).size).toBe(keys.length);
          expect(Math.max(0, ...urgent.values())).toBeLessThanOrEqual(begin.policy.mostUrgent);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('two servers at the same moment make the same notices, whatever order they know things in', () => {
    fc.assert(
      fc.property(aSituation, (one) => {
        const other = { ...one, cases: one.cases.toReversed(), colleagues: one.colleagues.toReversed() };
        expect(dueNotices(other)).toEqual(dueNotices(one));
      }),
      { numRuns: 200 },
    );
  });

  it('nobody hears of a case who may not see it, by itself or in a digest, and no channel of a restricted one', () => {
    fc.assert(
      fc.property(aSituation, (one) => {
        const traits = new Map(one.cases.map((near) => [near.reference, near.traits]));
        const viewers = new Map(one.colleagues.map((colleague) => [colleague.id, colleague]));
        for (const { notice } of dueNotices(one)) {
          const { to, matter } = notice;
          const named =
            'cases' in matter ? Object.values(matter.cases).flatMap(({ first }) => first) : [referenceOf(matter) ?? ''];
          for (const reference of named) {
            const of = traits.get(reference)!;
            if (to.is === 'channel') expect(of.restrictedTo).toBeNull();
            else expect(sightOf(viewers.get(to.id)!, of)).toBe('whole');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a digest names what it counts, each case in one band', () => {
    fc.assert(
      fc.property(aSituation, (one) => {
        for (const { notice } of dueNotices(one)) {
          if (!('cases' in notice.matter)) continue;
          const bands = Object.values(notice.matter.cases);
          const named = bands.flatMap(({ first }) => first);
          expect(new Set(named).size).toBe(named.length);
          for (const { total, first } of bands) expect(first.length).toBe(Math.min(total, 10));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a key fits the unique column', () => {
    fc.assert(
      fc.property(aSituation, (one) => {
        for (const { notice } of dueNotices(one)) expect(notice.key).toMatch(/^[\x20-\x7e]{1,255}$/);
      }),
    );
  });
});
