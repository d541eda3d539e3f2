import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../../src/domain/calendar/calendars.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { correspondenceOf, type Ground, proposedCorrespondence, stagesOf } from '../../../src/domain/case/procedure.ts';
import { recompute } from '../../../src/domain/case/recomputed.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { ACase, GROUND } from '../../support/a-case.ts';
import { confirmed } from './history.ts';

describe('what a case is handled as', () => {
  it.each([
    ['complaint', ['statutory_children', 'third_party'], 'childrens-complaint'],
    ['complaint', ['statutory_adults'], 'adult-care-complaint'],
    ['complaint', ['housing_landlord'], 'landlord-complaint'],
    ['complaint', ['foi'], null],
    ['service_request', ['foi'], 'foi-request'],
    ['service_request', ['sar', 'foi'], 'subject-access-request'],
    ['service_request', ['member_enquiry'], 'member-enquiry'],
    ['service_request', ['housing_landlord'], null],
  ] as const)('is proposed for a %s flagged %j: %s', (category, flags, type) => {
    expect(proposedCorrespondence(category, flags)).toBe(type);
  });

  it('is the usual kind of its category while nobody said otherwise', () => {
    expect(correspondenceOf(new ACase().state)).toBe('corporate-complaint');
    expect(correspondenceOf(new ACase({ category: 'service_request' }).state)).toBe('service-request');
    expect(stagesOf(new ACase().state, GROUND)).toBe(2);
    expect(stagesOf(new ACase({ correspondence: 'insurance-claim' }).state, GROUND)).toBe(0);
  });

  it('goes with its category: a person who confirms another category has not said the kind', () => {
    const [opening] = new ACase({ toConfirm: true, correspondence: 'childrens-complaint' }).events;
    const then = (event: object) => fold([opening, { ...event, reference: 'RD-26-000001' }] as never)?.correspondence;
    expect(then(confirmed(2, 'service_request'))).toBeNull();
    expect(then(confirmed(2, 'complaint'))).toBe('childrens-complaint');
    expect(then({ ...confirmed(2, 'complaint'), correspondence: 'landlord-complaint' })).toBe('landlord-complaint');
  });
});

describe('a holiday that is proclaimed', () => {
  const later = proclaim(PUBLISHED_CALENDARS, [
    { day: day('2026-03-13'), title: 'State Funeral of an invented monarch', nations: ['england-and-wales'] },
  ]);
  /** Proclaimed on Tuesday 10 March 2026: until then the calendars were those published. */
  const after: Ground = {
    ...GROUND,
    calendars: later,
    earlier: [{ until: day('2026-03-09'), calendars: PUBLISHED_CALENDARS }],
  };
  const acknowledged = () =>
    new ACase().act('2026-03-05', { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' });
  const due = (kase: ACase, ground: Ground, clock: string) =>
    caseClocks(kase.state, ground, day('2026-03-10')).find((one) => one.clock === clock)?.due;

  it('moves the open dates of an open case, each with the holiday it moved for', () => {
    const moved = { holiday: '2026-03-13', name: 'State Funeral of an invented monarch', stage: 1 };
    expect(recompute(acknowledged().state, GROUND, after, day('2026-03-10'))).toEqual({
      type: 'calendar recomputed',
      calendar: later['uk-union'].version,
      moved: [
        { ...moved, clock: 'early look', from: '2026-03-16', to: '2026-03-17' },
        { ...moved, clock: 'respond', from: '2026-03-19', to: '2026-03-20' },
        { ...moved, clock: 'outer limit', from: '2026-03-23', to: '2026-03-24' },
      ],
    });
  });

  it('leaves what was closed before it as it was: the dates, and their explanation', () => {
    const closed = acknowledged().act('2026-03-09', { type: 'closed', ground: 'taken back', words: 'It is sorted' });
    expect(recompute(closed.state, GROUND, after, day('2026-03-10'))).toBeNull();
    expect(due(closed, after, 'respond')).toBe('2026-03-19');
    expect(due(acknowledged(), after, 'respond')).toBe('2026-03-20');
  });

  it('leaves what a person was told as it was told', () => {
    const kase = acknowledged().act('2026-03-09', {
      type: 'extended',
      stage: 1,
      reason: 'leave',
      until: day('2026-03-27'),
      toldOn: day('2026-03-09'),
      ombudsmanTold: true,
      beyondCap: null,
    });
    expect(due(kase, after, 'extension')).toBe('2026-03-27');
    const clocks = recompute(kase.state, GROUND, after, day('2026-03-10'))?.moved.map(({ clock }) => clock);
    expect(clocks).toEqual(['outer limit']);
  });

  it('says nothing of a case whose dates lie before it', () => {
    const kase = new ACase({ receivedAt: '2026-01-05T09:00:00Z' });
    expect(recompute(kase.state, GROUND, after, day('2026-03-10'))).toBeNull();
  });
});
