import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../../src/domain/calendar/calendars.ts';
import { countWorkingDays } from '../../../src/domain/calendar/working-calendar.ts';
import { dueAfterClarification } from '../../../src/domain/clock/clarification.ts';
import { dueOn } from '../../../src/domain/clock/due.ts';
import { dueDates } from '../../../src/domain/clock/due-dates.ts';
import { explainDue } from '../../../src/domain/clock/explain-due.ts';
import { measure } from '../../../src/domain/clock/measure.ts';
import { clockNamed } from '../../../src/domain/policy/clock-rules.ts';
import { DEFAULT_POLICY, type DeemedReceipt, type PolicyPack } from '../../../src/domain/policy/policy-pack.ts';
import { applied } from '../../../src/domain/policy/rules-for.ts';
import { VECTORS } from './vectors.ts';

describe('a due date', () => {
  it.each(VECTORS)('%s: %s from %s is due %s (%s)', (_id, clock, from, due) => {
    const rule = clockNamed(clock);
    expect(dueOn(rule, from)).toBe(due);
    expect(explainDue(rule, from).due).toBe(due);
  });
});

describe('what is easily got wrong', () => {
  it('V29: with the calendar of England and Wales alone, V28 would be a day early', () => {
    const wrong = { ...clockNamed('foi'), calendar: 'england-and-wales' } as const;
    expect(dueOn(wrong, '2025-12-15')).toBe('2026-01-15');
  });

  it('V78: a remedy due on Saturday 28 February 2026 is worked to by Friday', () => {
    expect(explainDue(clockNamed('ombudsman-remedy-one-month'), '2026-01-30').workBy).toBe('2026-02-27');
  });

  it('V81: a council that answers members in 5 working days has 1 May 2026 due on the 11th', () => {
    const policy: PolicyPack = {
      ...DEFAULT_POLICY,
      clocks: [
        { clock: 'member-response', count: 5, unit: null, starts: null, service: null, until: null, reason: null },
      ],
    };
    const clock = applied(clockNamed('member-response'), policy, null, calendarDate('2026-05-01'));
    expect(dueDates(clock, { received: '2026-05-01' }, null)).toEqual({
      standard: '2026-05-11',
      local: null,
      exceeds: false,
    });
  });

  it('V84: an FOI request of 2 March 2026, asked about on the 4th, counts from the answer of the 10th', () => {
    const after = dueAfterClarification('restarts', clockNamed('foi'), '2026-03-02', {
      asked: [{ askedOn: calendarDate('2026-03-04'), answeredAt: '2026-03-10T11:20:00Z' }],
    });
    expect(after).toMatchObject({ waiting: false, explained: { due: '2026-04-10', start: '2026-03-10' } });
  });
});

describe('deemed receipt, where a council has adopted it', () => {
  const clock = applied(clockNamed('code-ack'), DEFAULT_POLICY, null, calendarDate('2026-01-10'));
  const cutOff: DeemedReceipt = { cutOff: '17:00', nonWorkingDays: false, reason: 'Agreed by Cabinet' };
  const weekend: DeemedReceipt = { cutOff: null, nonWorkingDays: true, reason: 'Agreed by Cabinet' };

  it('V94: mail of Friday 16 January 2026 at 17:45 counts as Monday’s, and the Code’s own date stands beside it', () => {
    expect(dueDates(clock, { received: '2026-01-16T17:45:00Z' }, cutOff)).toEqual({
      standard: '2026-01-23',
      local: '2026-01-26',
      exceeds: true,
    });
  });

  it('V95: mail of Saturday 10 January 2026 counts as Monday’s, three days after the date of V02', () => {
    expect(dueDates(clock, { received: '2026-01-10' }, weekend)).toEqual({
      standard: '2026-01-16',
      local: '2026-01-19',
      exceeds: true,
    });
  });
});

describe('how long an answer took', () => {
  const measured = [
    ['V96', 'code-stage1', '2026-04-01', '2026-04-17', 10, 0, 'on the last day'],
    ['V97', 'code-stage1', '2026-04-01', '2026-04-20', 11, 1, 'a weekend and a working day later'],
    ['V98', 'code-stage2', '2025-12-10', '2026-01-12', 20, 0, 'on the last day, over Christmas'],
    ['V99', 'foi', '2025-12-15', '2026-01-16', 20, 0, 'on the last day of the whole kingdom’s calendar'],
    ['V100', 'code-stage1', '2026-01-12', '2026-01-12', 0, 0, 'answered the same day'],
  ] as const;

  it.each(measured)('%s: %s from %s, sent %s, took %i and is %i late (%s)', (_id, clock, start, sent, took, late) => {
    const rule = clockNamed(clock);
    const calendar = PUBLISHED_CALENDARS[rule.calendar];
    expect(measure(calendar, start, dueOn(rule, start), sent)).toMatchObject({ took, late, onTime: late === 0 });
  });

  it('V99: the calendar of England and Wales alone would say 21, and late', () => {
    const [start, sent] = [calendarDate('2025-12-15'), calendarDate('2026-01-16')];
    expect(countWorkingDays(PUBLISHED_CALENDARS['england-and-wales'], start, sent)).toBe(21);
  });
});

it('leaves none of the hundred vectors out', () => {
  const elsewhere = ['V29', 'V81', 'V84', 'V94', 'V95', 'V96', 'V97', 'V98', 'V99', 'V100'];
  const all = [...VECTORS.map(([id]) => id).filter((id) => id.startsWith('V')), ...elsewhere];
  expect(all.sort()).toEqual(Array.from({ length: 100 }, (_, n) => `V${String(n + 1).padStart(2, '0')}`).sort());
});
