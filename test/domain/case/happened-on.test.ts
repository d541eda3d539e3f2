import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { happenedOn } from '../../../src/domain/case/happened-on.ts';
import { ACase } from '../../support/a-case.ts';

/** Received on Monday 2 March 2026. */
const last = (kase: ACase) => happenedOn(kase.events.at(-1)!);

describe('the day something happened', () => {
  it('is the one that was said, not the one it was recorded on', () => {
    const kase = new ACase().act('2026-03-11', { type: 'acknowledged', stage: 1, on: day('2026-03-04'), how: 'phone' });
    expect(last(kase)).toBe('2026-03-04');
  });

  it('of an extension is the day the person was told, not the date it goes to', () => {
    const kase = new ACase()
      .act('2026-03-04', { type: 'acknowledged', stage: 1, on: day('2026-03-04'), how: 'email' })
      .act('2026-03-17', {
        ...{ type: 'extended', stage: 1, reason: 'leave', ombudsmanTold: true, beyondCap: null },
        ...{ toldOn: day('2026-03-16'), until: day('2026-03-27') },
      });
    expect(last(kase)).toBe('2026-03-16');
  });

  it('of a promise is the day it was made, however far ahead what is promised lies', () => {
    const kase = new ACase().act('2026-03-04', {
      ...{ type: 'remedy promised', kind: 'payment', what: 'The fee back', owner: null, point: null },
      due: day('2026-05-01'),
    });
    expect(last(kase)).toBe('2026-03-04');
  });

  it('of a note late in the evening is the London day', () => {
    const kase = new ACase().act('2026-04-10T23:30:00Z', { type: 'noted', text: 'Rang again' });
    expect(last(kase)).toBe('2026-04-11');
  });

  it('of the opening is the day somebody opened it, however long ago the council received it', () => {
    expect(last(new ACase({ at: '2026-03-09T10:00:00Z', receivedAt: '2026-03-02T09:00:00Z' }))).toBe('2026-03-09');
  });
});
