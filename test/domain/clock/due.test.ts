import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../../src/domain/calendar/calendars.ts';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import { isWorkingDay } from '../../../src/domain/calendar/working-calendar.ts';
import { dueOn } from '../../../src/domain/clock/due.ts';
import { explainDue } from '../../../src/domain/clock/explain-due.ts';
import type { ClockRule } from '../../../src/domain/policy/clock-rule.ts';
import { CLOCKS, clockNamed } from '../../../src/domain/policy/clock-rules.ts';

const day = fc.integer({ min: dayNumber('2022-11-01'), max: dayNumber('2029-03-01') }).map(dateOfDayNumber);
const instant = fc
  .integer({ min: Date.UTC(2022, 10, 1) / 1000, max: Date.UTC(2029, 2, 1) / 1000 })
  .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);
const clock = fc.constantFrom<ClockRule>(...CLOCKS);
/** Also rules that nobody has written yet. */
const anyRule: fc.Arbitrary<ClockRule> = fc.oneof(
  clock,
  fc
    .record({
      count: fc.integer({ min: 1, max: 70 }),
      unit: fc.constantFrom('working days' as const, 'calendar days' as const, 'months' as const),
      calendar: fc.constantFrom('england-and-wales' as const, 'scotland' as const, 'uk-union' as const),
      firstDay: fc.constantFrom('excluded' as const, 'included' as const),
      roll: fc.constantFrom('none' as const, 'forward' as const),
    })
    .map((counting) => ({ ...clockNamed('sar'), ...counting })),
);

describe('every clock', () => {
  it('says the same date with its reasons and without', () => {
    fc.assert(
      fc.property(anyRule, fc.oneof(day, instant), (rule, from) => {
        expect(explainDue(rule, from).due).toBe(dueOn(rule, from));
      }),
      { numRuns: 1500 },
    );
  });

  it('of working days, or that rolls, is due on a working day of its calendar', () => {
    fc.assert(
      fc.property(anyRule, day, (rule, from) => {
        fc.pre(rule.unit === 'working days' || rule.roll === 'forward');
        expect(isWorkingDay(PUBLISHED_CALENDARS[rule.calendar], dueOn(rule, from))).toBe(true);
      }),
    );
  });

  it('is never due earlier for what came later', () => {
    fc.assert(
      fc.property(anyRule, day, day, (rule, one, other) => {
        const [earlier, later] = [one, other].sort();
        expect(dueOn(rule, earlier as string) <= dueOn(rule, later as string)).toBe(true);
      }),
    );
  });

  it('is never due earlier because a holiday was proclaimed', () => {
    const holiday = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);
    const start = fc.integer({ min: dayNumber('2025-10-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);
    fc.assert(
      fc.property(clock, start, holiday, (rule, from, on) => {
        const newer = proclaim(PUBLISHED_CALENDARS, [
          { day: on, title: 'A day of mourning', nations: ['england-and-wales', 'scotland', 'northern-ireland'] },
        ]);
        expect(dueOn(rule, from, newer) >= dueOn(rule, from)).toBe(true);
        expect(explainDue(rule, from, newer).due).toBe(dueOn(rule, from, newer));
      }),
      { numRuns: 60 },
    );
  });

  it('reads an instant as the London day it falls on', () => {
    fc.assert(
      fc.property(clock, instant, (rule, from) => {
        expect(dueOn(rule, from)).toBe(dueOn(rule, londonDay(from)));
      }),
    );
  });

  it.each([
    '',
    '2026-02-30',
    '2026-01-05T10:00',
    '2026-01-05T10:00:00+01:00',
    '05/01/2026',
    '1969-12-31',
    '2100-01-01',
  ])('throws on a start of %j, plainly and with reasons', (from) => {
    expect(() => dueOn(clockNamed('code-ack'), from)).toThrow(RangeError);
    expect(() => explainDue(clockNamed('code-ack'), from)).toThrow(RangeError);
  });
});

describe('a period that begins with a day', () => {
  const six = clockNamed('adult-outer');

  it('has that day as its first: five working days beginning with a Saturday end on Friday', () => {
    const five = { ...clockNamed('code-ack'), firstDay: 'included' } as const;
    expect(dueOn(five, '2026-01-10')).toBe('2026-01-16');
    expect(dueOn(five, '2026-01-12')).toBe('2026-01-16');
    expect(dueOn({ ...five, unit: 'calendar days' }, '2026-01-12')).toBe('2026-01-16');
  });

  it.each([
    ['2026-08-28', '2027-02-27', 'February has a 28th: the day before it'],
    ['2026-08-29', '2027-02-28', 'February has no 29th: its last day'],
    ['2027-08-29', '2028-02-28', 'in a leap year it has'],
    ['2027-08-30', '2028-02-29', 'but no 30th'],
    ['2026-12-31', '2027-06-30', 'no 31 June'],
    ['2026-07-01', '2026-12-31', 'the first of a month: the last of the one before'],
  ])('of six months from %s ends on %s (%s)', (from, due) => {
    expect(dueOn(six, from)).toBe(due);
  });
});

describe('the steps to a date', () => {
  const steps = (name: Parameters<typeof clockNamed>[0], from: string) =>
    explainDue(clockNamed(name), from).steps.map(({ step }) => step);

  it('name the London day, day 1, weekends and each holiday (V90 over Easter)', () => {
    const { steps } = explainDue(clockNamed('code-ack'), '2026-03-29T23:30:00Z');
    expect(steps.slice(1)).toEqual([
      { step: 'London day', instant: '2026-03-29T23:30:00Z', day: '2026-03-30' },
      { step: 'day one', day: '2026-03-31', included: false },
      { step: 'weekend days left out', days: 2 },
      { step: 'holiday left out', holiday: expect.objectContaining({ day: '2026-04-03', name: 'good-friday' }) },
      { step: 'holiday left out', holiday: expect.objectContaining({ day: '2026-04-06', name: 'easter-monday' }) },
      { step: 'due', day: '2026-04-08' },
    ]);
    expect(steps[0]).toMatchObject({ step: 'the rule', rule: { authority: { clause: '6.2' } } });
  });

  it('tell a closed start, a missing date and a roll (V49)', () => {
    expect(steps('sar', '2026-01-31')).toEqual(['the rule', 'starts on a closed day', 'no such date', 'rolled', 'due']);
  });

  it('tell that the first day counts, and what to work to where a date stands on a Sunday', () => {
    expect(steps('adult-outer', '2026-03-02')).toEqual(['the rule', 'same date', 'ends the day before', 'due']);
    const sunday = explainDue(clockNamed('adult-outer'), '2026-08-31');
    expect([sunday.due, sunday.workBy]).toEqual(['2027-02-28', '2027-02-26']);
    expect(sunday.steps.at(-1)).toEqual({ step: 'work by', day: '2027-02-26', because: 'weekend' });
  });

  it('warn where bank holidays are not published: FOI of 15 December 2028 runs into 2029', () => {
    const late = explainDue(clockNamed('foi'), '2028-12-15');
    expect(late).toMatchObject({ due: '2029-01-18', assumed: true, calendarVersion: '2026-08' });
    expect(late.steps.at(-1)).toEqual({ step: 'holidays assumed', known: '2028-12-31', when: 'after' });
    expect(explainDue(clockNamed('foi'), '2022-12-29').steps.at(-1)).toMatchObject({ when: 'before' });
    expect(explainDue(clockNamed('foi'), '2026-12-15').assumed).toBe(false);
  });

  it('tell that a rule came later: data protection complaints before 19 June 2026', () => {
    expect(explainDue(clockNamed('dp-complaint-ack'), '2026-06-18').steps[1]).toEqual({
      step: 'not yet in force',
      from: '2026-06-19',
    });
    expect(steps('dp-complaint-ack', '2026-06-19')).not.toContain('not yet in force');
    const repealed = { ...clockNamed('code-ack'), to: calendarDate('2026-12-31') };
    expect(explainDue(repealed, '2027-01-05').steps[1]).toEqual({ step: 'no longer in force', to: '2026-12-31' });
  });
});
