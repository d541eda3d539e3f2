import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as at, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../../src/domain/calendar/calendars.ts';
import { mayBeDeemed, receivedOn } from '../../../src/domain/clock/deemed-receipt.ts';
import { dueDates, explainDueDates } from '../../../src/domain/clock/due-dates.ts';
import { CLOCKS, clockNamed } from '../../../src/domain/policy/clock-rules.ts';
import { DEFAULT_POLICY, type DeemedReceipt, type LocalClock } from '../../../src/domain/policy/policy-pack.ts';
import { applied } from '../../../src/domain/policy/rules-for.ts';

const england = PUBLISHED_CALENDARS['england-and-wales'];
const policy: DeemedReceipt = { cutOff: '17:00', nonWorkingDays: true, reason: 'Agreed by Cabinet' };
const local = (more: Partial<LocalClock>): LocalClock => ({
  clock: 'code-stage1',
  count: 10,
  unit: null,
  starts: null,
  service: null,
  until: null,
  reason: null,
  ...more,
});
const underPolicy = (clock: LocalClock) =>
  applied(clockNamed(clock.clock), { ...DEFAULT_POLICY, clocks: [clock] }, null, at('2026-05-14'));

describe('both dates of a clock', () => {
  const started = { received: '2026-05-14', acknowledged: '2026-05-20' };

  it('a council that answers 10 working days from receipt has an earlier date beside the Code’s', () => {
    const clock = underPolicy(local({ starts: 'received' }));
    expect(dueDates(clock, started, null)).toEqual({ standard: '2026-06-04', local: '2026-05-29', exceeds: false });
  });

  it('its own has begun where the Code’s still waits for the acknowledgement', () => {
    const clock = underPolicy(local({ starts: 'received' }));
    expect(dueDates(clock, { received: '2026-05-14' }, null)).toEqual({
      standard: null,
      local: '2026-05-29',
      exceeds: false,
    });
  });

  it('one that takes 15 shows the Code’s date all the same, and that it exceeds it', () => {
    const clock = underPolicy(local({ count: 15, reason: 'Backlog, until April' }));
    expect(dueDates(clock, started, null)).toEqual({ standard: '2026-06-04', local: '2026-06-11', exceeds: true });
  });

  it('are the same with their steps', () => {
    const day = fc.integer({ min: dayNumber('2024-03-01'), max: dayNumber('2028-06-30') }).map(dateOfDayNumber);
    const hour = fc.integer({ min: 0, max: 23 }).map((at) => `T${String(at).padStart(2, '0')}:30:00Z`);
    const event = fc.tuple(day, fc.option(hour, { nil: '' })).map(([on, time]) => `${on}${time}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...CLOCKS),
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
        event,
        fc.option(fc.constant(policy), { nil: null }),
        (rule, count, from, deemed) => {
          const clocks = count === null ? [] : [local({ clock: rule.id, count, reason: 'Why' })];
          const clock = applied(rule, { ...DEFAULT_POLICY, clocks }, null, at('2026-05-14'));
          const plain = dueDates(clock, { [rule.starts]: from }, deemed);
          const explained = explainDueDates(clock, { [rule.starts]: from }, deemed);
          expect([explained.standard?.due ?? null, explained.local?.due ?? null, explained.exceeds]).toEqual([
            plain.standard,
            plain.local,
            plain.exceeds,
          ]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('deemed receipt', () => {
  it('touches the clocks of the Codes that start with receipt, and never information law', () => {
    expect(CLOCKS.filter(mayBeDeemed).map(({ id }) => id)).toEqual([
      'code-ack',
      'code-stage1-outer',
      'code-stage2-ack',
      'code-stage2-outer',
      'housing-ack',
      'housing-stage1-outer',
      'housing-stage2-ack',
      'housing-stage2-outer',
    ]);
    const foi = applied(clockNamed('foi'), DEFAULT_POLICY, null, at('2026-01-10'));
    expect(dueDates(foi, { received: '2026-01-10T18:00:00Z' }, policy).local).toBeNull();
  });

  it.each<readonly [string, string, string | null, string]>([
    ['2026-01-16T17:00:00Z', '2026-01-16', null, 'at the cut-off itself'],
    ['2026-01-16T17:01:00Z', '2026-01-19', 'after hours', 'a minute later, before a weekend'],
    ['2026-07-03T16:01:00Z', '2026-07-06', 'after hours', 'summer: 17:01 in London'],
    ['2026-07-02T23:30:00Z', '2026-07-03', null, 'summer: half past midnight, early on the next day'],
    ['2026-01-16', '2026-01-16', null, 'a date knows no hour'],
    ['2026-01-10T09:00:00Z', '2026-01-12', 'weekend', 'Saturday morning'],
  ])('counts mail of %s as of %s (%s: %s)', (from, day, because) => {
    expect(receivedOn(policy, from, england)).toEqual({ day, because });
  });

  it('names the bank holiday it moved for, among the steps', () => {
    const ack = applied(clockNamed('code-ack'), DEFAULT_POLICY, null, at('2026-04-03'));
    const { local } = explainDueDates(ack, { received: '2026-04-03T10:00:00Z' }, policy);
    expect(local?.due).toBe('2026-04-14');
    expect(local?.steps).toContainEqual({
      step: 'deemed received',
      from: '2026-04-03',
      day: '2026-04-07',
      because: expect.objectContaining({ name: 'good-friday' }),
    });
  });

  it('leaves weekends alone where it is about hours only', () => {
    const hours: DeemedReceipt = { ...policy, nonWorkingDays: false };
    expect(receivedOn(hours, '2026-01-10T19:00:00Z', england)).toEqual({ day: '2026-01-10', because: null });
  });
});
