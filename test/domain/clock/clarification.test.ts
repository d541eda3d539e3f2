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
    const due = dueAfter('runs on', clockNamed('code-stage1'), '2026-01-12', { asked: [asked('2026-01-14', null)] });
    expect(due).toBe('2026-01-26');
  });

  it('starts FOI again with the answer, and with the last one where there were two', () => {
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: [asked('2026-03-04', '2026-03-10')] })).toBe('2026-04-10');
    const two = [asked('2026-03-04', '2026-03-10'), asked('2026-03-11', '2026-03-20')];
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: two })).toBe('2026-04-21');
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: [...two].reverse() })).toBe('2026-04-21');
  });

  it('reads the instant of the answer in London: 23:30 UTC on 30 June 2026 is July', () => {
    expect(dueAfter('restarts', foi, '2026-06-15', { asked: [asked('2026-06-16', '2026-06-30T23:30:00Z')] })).toBe(
      '2026-07-30',
    );
  });

  it('lets a clock wait as long as there is no answer', () => {
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: [asked('2026-03-04', null)] })).toBe(
      'waiting since 2026-03-04',
    );
    expect(dueAfter('pauses', sar, '2026-09-03', { asked: [asked('2026-09-10', null)] })).toBe(
      'waiting since 2026-09-10',
    );
  });

  it('takes the days of waiting out of a subject access request, the day of asking and of the answer included', () => {
    // 3 September to 3 October 2026, and 10 to 15 September are six days: 9 October, a Friday.
    expect(dueAfter('pauses', sar, '2026-09-03', { asked: [asked('2026-09-10', '2026-09-15')] })).toBe('2026-10-09');
    // A day more is a Saturday, and rolls.
    expect(dueAfter('pauses', sar, '2026-09-03', { asked: [asked('2026-09-10', '2026-09-16')] })).toBe('2026-10-12');
  });

  it('answered the same day costs the person that one day', () => {
    expect(dueAfter('pauses', sar, '2026-09-07', { asked: [asked('2026-09-10', '2026-09-10')] })).toBe('2026-10-08');
  });

  it('takes days of two questions at once out once', () => {
    const apart = [asked('2026-09-10', '2026-09-15'), asked('2026-09-16', '2026-09-18')];
    const together = [asked('2026-09-10', '2026-09-15'), asked('2026-09-12', '2026-09-18')];
    expect(dueAfter('pauses', sar, '2026-09-03', { asked: together })).toBe(
      dueAfter('pauses', sar, '2026-09-03', { asked: apart }),
    );
  });

  it('asked after the due date changes nothing: the answer was late already', () => {
    expect(dueAfter('pauses', sar, '2026-09-03', { asked: [asked('2026-10-06', '2026-10-20')] })).toBe('2026-10-05');
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: [asked('2026-04-01', null)] })).toBe('2026-03-31');
  });

  it('asked while an extension runs counts for FOI, whose receipt is then the answer (s.10(6)), and for subject access', () => {
    // Due on 31 March; told on the 30th that the public interest is weighed until 29 April.
    const extensions = [{ toldOn: at('2026-03-30'), until: at('2026-04-29') }];
    const within = [asked('2026-04-20', '2026-04-22')];
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: within, extensions })).toBe('2026-05-21');
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: [asked('2026-04-20', null)], extensions })).toBe(
      'waiting since 2026-04-20',
    );
    // Not after it, nor in one that was told only afterwards, nor in one that an earlier question has ended.
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: [asked('2026-04-30', null)], extensions })).toBe(
      '2026-03-31',
    );
    const told = [{ toldOn: at('2026-04-21'), until: at('2026-04-29') }];
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: within, extensions: told })).toBe('2026-03-31');
    const far = [{ toldOn: at('2026-03-03'), until: at('2026-06-30') }];
    const two = [asked('2026-03-04', '2026-03-10'), asked('2026-04-13', null)];
    expect(dueAfter('restarts', foi, '2026-03-02', { asked: two, extensions: far })).toBe('2026-04-10');
    // The date before the extension of a subject access request stays; the extension is put off elsewhere.
    const put = [{ toldOn: at('2026-09-30'), until: at('2026-12-03') }];
    const access = (answer: string | null) =>
      dueAfter('pauses', sar, '2026-09-03', { asked: [asked('2026-10-20', answer)], extensions: put });
    expect([access(null), access('2026-10-22')]).toEqual(['waiting since 2026-10-20', '2026-10-05']);
  });

  it('counts for EIR only within twenty working days of receipt, whatever was told or asked since (reg. 9(2)(a))', () => {
    const eir = clockNamed('eir');
    const extensions = [{ toldOn: at('2026-03-16'), until: at('2026-04-29') }];
    const early = { asked: [asked('2026-03-31', null)], extensions };
    expect(dueAfter('restarts if asked early', eir, '2026-03-02', early)).toBe('waiting since 2026-03-31');
    const late = { asked: [asked('2026-04-01', null)], extensions };
    expect(dueAfter('restarts if asked early', eir, '2026-03-02', late)).toBe('2026-03-31');
    // The particulars start the twenty days of the answer anew, not those for asking (reg. 9(4), (5)).
    const twice = { asked: [asked('2026-03-04', '2026-03-10'), asked('2026-04-01', null)] };
    expect(dueAfter('restarts if asked early', eir, '2026-03-02', twice)).toBe('2026-04-10');
  });

  it('never brings a date forward, also where somebody dates its answer before it', () => {
    const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);
    const question = fc.record({ after: fc.nat(40), wait: fc.integer({ min: -30, max: 60 }) });
    fc.assert(
      fc.property(
        fc.constantFrom('restarts' as const, 'restarts if asked early' as const, 'pauses' as const),
        fc.constantFrom(foi, sar),
        day,
        fc.array(question, { maxLength: 4 }),
        (kind, rule, from, questions) => {
          const clarifications = questions.map(({ after: days, wait }) => {
            const on = dayNumber(from) + days;
            return asked(dateOfDayNumber(on), dateOfDayNumber(on + wait));
          });
          const after = dueAfterClarification(kind, rule, from, { asked: clarifications });
          expect(!after.waiting && after.explained.due >= dueOn(rule, from)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is told among the steps', () => {
    const paused = dueAfterClarification('pauses', sar, '2026-09-03', { asked: [asked('2026-09-10', '2026-09-15')] });
    expect(!paused.waiting && paused.explained.steps).toContainEqual({
      step: 'waiting left out',
      askedOn: '2026-09-10',
      answeredOn: '2026-09-15',
      days: 6,
      day: '2026-10-09',
    });
    const restarted = dueAfterClarification('restarts', foi, '2026-03-02', {
      asked: [asked('2026-03-04', '2026-03-10')],
    });
    expect(!restarted.waiting && restarted.explained.steps).toContainEqual({
      step: 'asked again',
      askedOn: '2026-03-04',
      answeredOn: '2026-03-10',
    });
  });
});
