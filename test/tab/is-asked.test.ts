import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import { day as dayAsked, text } from '../../src/tab/case/forms/form.ts';
import { isAsked } from '../../src/tab/case/forms/is-asked.ts';

describe('from when twelve months count', () => {
  it.each([
    ['over twelve months', true],
    ['court or tribunal', false],
  ] as const)('is asked where the ground is %s: %s', (ground, asked) => {
    const none = { card: { stage: 1 }, stages: [], remedies: [] };
    expect(isAsked(dayAsked('knownOn'), { texts: { ground } }, 'refused', none)).toBe(asked);
  });
});

describe('why a day is set', () => {
  const stands = {
    card: { stage: 1 },
    stages: [{ stage: 1, dateSet: null, milestones: [{ milestone: 'panel held' as const, on: day('2026-06-01') }] }],
    remedies: [
      { remedy: 1, doneOn: day('2026-06-01') },
      { remedy: 2, doneOn: null },
    ],
  };

  it.each([
    ['remedy done', { remedy: '1', on: '2026-06-02' }, true, 'another day stands'],
    ['remedy done', { remedy: '1', on: '2026-06-01' }, false, 'that day stands'],
    ['remedy done', { remedy: '2', on: '2026-06-02' }, false, 'it is not done yet'],
    ['milestone reached', { milestone: 'panel held', on: '2026-06-02' }, true, 'another day stands'],
    ['milestone reached', { milestone: 'panel report received', on: '2026-06-02' }, false, 'none stands'],
    ['date set', {}, false, 'no date stands'],
    ['reopened', {}, true, 'it says no day, and why'],
  ] as const)('%s with %o is asked for: %s (%s)', (act, texts, asked, _why) => {
    expect(isAsked(text('why'), { texts }, act, stands)).toBe(asked);
  });
});
