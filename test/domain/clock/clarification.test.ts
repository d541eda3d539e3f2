import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as at, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { type Clarification, dueAfterClarification } from '../../../src/domain/clock/clarification.ts';
import { dueOn } from '../../../src/domain/clock/due.ts';
import { clockNamed } from '../../../src/domain/policy/clock-rules.ts';

const foi = clockNamed('foi');
const sar = clockNamed('sar');
const asked = (askedOn: string, answeredAt: string | null): Clarification => ({ askedOn: at(askedOn), answeredAt });

const dueAfter = (...call: Parameters<typeof dueAfterClarification>) => {
  const after = dueAfterClarification(...call);
  return after.waiting ? `waiting since ${after.since}` : after.explained.due;
};

describe('a question back to the person', () => {
  it('leaves a Code clock running: an unanswered one is a reason to extend, with notice', () => {
    const due = dueAfter('runs on', clockNamed('code-stage1'), '2026-01-12', [asked('2026-01-14', null)]);
    expect(due).toBe('2026-01-26');
  });

  it('starts FOI again with the answer, and with the last one where there were two', () => {
    expect(dueAfter('restarts', foi, '2026-03-02', [asked('2026-03-04', '2026-03-10')])).toBe('2026-04-10');
    const two = [asked('2026-03-04', '2026-03-10'), asked('2026-03-11', '2026-03-20')];
    expect(dueAfter('restarts', foi, '2026-03-02', two)).toBe('2026-04-21');
    expect(dueAfter('restarts', foi, '2026-03-02', [...two].reverse())).toBe('2026-04-21');
  });

  it('reads the instant of the answer in London: 23:30 UTC on 30 June 2026 is July', () => {
    expect(dueAfter('restarts', foi, '2026-06-15', [asked('2026-06-16', '2026-06-30T23:30:00Z')])).toBe('2026-07-30');
  });

  it('lets a clock wait as long as there is no answer', () => {
    expect(dueAfter('restarts', foi, '2026-03-02', [asked('2026-03-04', null)])).toBe('waiting since 2026-03-04');
    expect(dueAfter('pauses', sar, '2026-09-03', [asked('2026-09-10', null)])).toBe('waiting since 2026-09-10');
  });

  it('takes the days of waiting out of a subject access request, the day of asking and of the answer included', () => {
    // 3 September to 3 October 2026, and 10 to 15 September are six days: 9 October, a Friday.
    expect(dueAfter('pauses', sar, '2026-09-03', [asked('2026-09-10', '2026-09-15')])).toBe('2026-10-09');
    // A day more is a Saturday, and rolls.
    expect(dueAfter('pauses', sar, '2026-09-03', [asked('2026-09-10', '2026-09-16')])).toBe('2026-10-12');
  });

  it('answered the same day costs the person that one day', () => {
    expect(dueAfter('pauses', sar, '2026-09-07', [asked('2026-09-10', '2026-09-10')])).toBe('2026-10-08');
  });

  it('takes days of two questions at once out once', () => {
    const apart = [asked('2026-09-10', '2026-09-15'), asked('2026-09-16', '2026-09-18')];
    const together = [asked('2026-09-10', '2026-09-15'), asked('2026-09-12', '2026-09-18')];
    expect(dueAfter('pauses', sar, '2026-09-03', together)).toBe(dueAfter('pauses', sar, '2026-09-03', apart));
  });

  it('asked after the due date changes nothing: the answer was late already', () => {
    expect(dueAfter('pauses', sar, '2026-09-03', [asked('2026-10-06', '2026-10-20')])).toBe('2026-10-05');
    expect(dueAfter('restarts', foi, '2026-03-02', [asked('2026-04-01', null)])).toBe('2026-03-31');
  });

  it('never brings a date forward', () => {
    const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);
    const question = fc.record({ on: day, wait: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(
        fc.constantFrom('restarts' as const, 'pauses' as const),
        fc.constantFrom(foi, sar),
        day,
        fc.array(question, { maxLength: 4 }),
        (kind, rule, from, questions) => {
          const clarifications = questions
            .filter(({ on }) => on >= from)
            .map(({ on, wait }) => asked(on, dateOfDayNumber(dayNumber(on) + wait)));
          const after = dueAfterClarification(kind, rule, from, clarifications);
          expect(!after.waiting && after.explained.due >= dueOn(rule, from)).toBe(true);
        },
      ),
    );
  });

  it('is told among the steps', () => {
    const paused = dueAfterClarification('pauses', sar, '2026-09-03', [asked('2026-09-10', '2026-09-15')]);
    expect(!paused.waiting && paused.explained.steps).toContainEqual({
      step: 'waiting left out',
      askedOn: '2026-09-10',
      answeredOn: '2026-09-15',
      days: 6,
      day: '2026-10-09',
    });
    const restarted = dueAfterClarification('restarts', foi, '2026-03-02', [asked('2026-03-04', '2026-03-10')]);
    expect(!restarted.waiting && restarted.explained.steps).toContainEqual({
      step: 'asked again',
      askedOn: '2026-03-04',
      answeredOn: '2026-03-10',
    });
  });
});
