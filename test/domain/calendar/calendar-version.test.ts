import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDITION, NATIONS } from '../../../src/domain/calendar/bank-holidays.ts';
import { calendarDate as at, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { calendarsByVersion, versionOrder } from '../../../src/domain/calendar/calendar-version.ts';
import { CALENDAR_NAMES, PUBLISHED_CALENDARS, proclaim } from '../../../src/domain/calendar/calendars.ts';
import { dateOnDay, dayOn } from '../../../src/domain/calendar/day-range.ts';
import { type Proclaimed, partsOfVersion } from '../../../src/domain/calendar/proclaimed.ts';

const FUNERAL: Proclaimed = { day: at('2027-09-20'), title: 'A day of mourning', nations: NATIONS };
const versionWith = (...days: readonly Proclaimed[]): string => proclaim(PUBLISHED_CALENDARS, days).version;

const proclaimed: fc.Arbitrary<Proclaimed> = fc.record({
  day: fc.integer({ min: dayOn('2026-01-01'), max: dayOn('2028-12-31') }).map(dateOnDay),
  title: fc.constant('A day of an invented monarch'),
  nations: fc.subarray([...NATIONS], { minLength: 1 }),
  takenBack: fc.boolean(),
});
const days = fc.uniqueArray(proclaimed, { selector: ({ day }) => day, maxLength: 6 });

describe('the version of the calendars', () => {
  it('says what was proclaimed since the edition, for whom where not for all, and what was taken back', () => {
    expect(versionWith()).toBe(EDITION.version);
    expect(versionWith(FUNERAL)).toBe('2026-08+2027-09-20');
    expect(versionWith({ ...FUNERAL, nations: ['northern-ireland', 'england-and-wales'] })).toBe(
      '2026-08+2027-09-20:EW.NI',
    );
    expect(versionWith({ ...FUNERAL, takenBack: true })).toBe('2026-08~2027-09-20');
  });

  it('is the same in whatever order the days are put down, and without those that change nothing', () => {
    const earlier = { ...FUNERAL, day: at('2027-06-03') };
    expect(versionWith(FUNERAL, earlier)).toBe('2026-08+2027-06-03+2027-09-20');
    expect(versionWith(earlier, { ...FUNERAL, day: at('2027-12-27') }, FUNERAL)).toBe(versionWith(FUNERAL, earlier));
  });

  it('is enough to have the calendars again: the same days are left out in every nation', () => {
    fc.assert(
      fc.property(days, (some) => {
        const calendars = proclaim(PUBLISHED_CALENDARS, some);
        const again = calendarsByVersion(some)(calendars.version);
        expect(again?.version).toBe(calendars.version);
        for (const name of CALENDAR_NAMES)
          expect([name, [...(again?.[name].holidays.keys() ?? [])].sort()]).toEqual([
            name,
            [...calendars[name].holidays.keys()].sort(),
          ]);
      }),
      { numRuns: 10 },
    );
  });

  it('names a day by what is known of it, and has none for an edition that is not here', () => {
    const known = calendarsByVersion([FUNERAL]);
    expect(known('2026-08+2027-09-20')?.scotland.holidays.get(dayNumber('2027-09-20'))).toMatchObject({
      name: 'proclaimed',
      title: 'A day of mourning',
    });
    expect(known('2026-08+2027-09-21')?.scotland.holidays.get(dayNumber('2027-09-21'))?.title).toBeNull();
    expect(known('2031-02+2027-09-20')).toBeNull();
  });

  it.each(['', '+2027-09-20', '2026-08+2027-13-01', '2026-08+today', '2026-08+2027-09-20:EW!'])(
    '%j is none',
    (version) => {
      expect(partsOfVersion(version)).toBeNull();
      expect(calendarsByVersion()(version)).toBeNull();
    },
  );
});

describe('one version beside another', () => {
  const [none, one] = [EDITION.version, versionWith(FUNERAL)];
  const second = { ...FUNERAL, day: at('2027-06-03') };

  it.each([
    [one, none, 'later'],
    [versionWith(FUNERAL, second), one, 'later'],
    [versionWith({ ...FUNERAL, takenBack: true }), one, 'later'],
    [versionWith({ ...FUNERAL, takenBack: true }, second), one, 'later'],
    [versionWith(second), one, 'aside'],
    [versionWith({ ...FUNERAL, nations: ['scotland'] }), one, 'aside'],
    ['2031-02', one, 'later'],
    ['not a version', one, 'later'],
  ] as const)('%s and %s: the first is %s', (first, other, order) => {
    expect(versionOrder(first, other)).toBe(order);
    expect(versionOrder(other, first)).toBe(order === 'later' ? 'earlier' : order);
    expect(versionOrder(first, first)).toBe('same');
  });

  it('is never later both ways, so that two servers cannot count back and forth', () => {
    fc.assert(
      fc.property(days, days, (some, others) => {
        const [a, b] = [versionWith(...some), versionWith(...others)];
        const back = { same: 'same', aside: 'aside', later: 'earlier', earlier: 'later' } as const;
        expect(versionOrder(b, a)).toBe(back[versionOrder(a, b)]);
      }),
      { numRuns: 60 },
    );
  });
});
