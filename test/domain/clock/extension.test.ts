import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as at, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { dueOn } from '../../../src/domain/clock/due.ts';
import { type AskedExtension, extend, latestExtension } from '../../../src/domain/clock/extension.ts';
import { type ClockId, clockNamed } from '../../../src/domain/policy/clock-rules.ts';

/** Stage 1 of a complaint acknowledged on 20 May 2026, due 4 June (V15). */
const stage1 = (more: Partial<AskedExtension>): AskedExtension => ({
  start: '2026-05-20',
  originalDue: at('2026-06-04'),
  due: at('2026-06-04'),
  until: at('2026-06-18'),
  toldOn: at('2026-06-04'),
  goodReason: null,
  ...more,
});
const cap = clockNamed('code-stage1-extended');

describe('an extension', () => {
  it('reaches ten working days from the original due date (Code 6.4, V16), told on the last day', () => {
    expect(extend(cap, stage1({}))).toEqual({
      ok: true,
      value: { due: '2026-06-18', latest: '2026-06-18', beyondUsual: false },
    });
  });

  it('goes beyond that for a good reason alone', () => {
    const until = at('2026-06-19');
    expect(extend(cap, stage1({ until }))).toEqual({
      ok: false,
      refusal: { reason: 'beyond the usual without a good reason', latest: '2026-06-18' },
    });
    expect(extend(cap, stage1({ until, goodReason: 'The only witness is abroad.' }))).toMatchObject({
      ok: true,
      value: { due: until, beyondUsual: true },
    });
  });

  it('of an extension still counts from the original date: no creeping', () => {
    const second = stage1({ due: at('2026-06-15'), until: at('2026-06-22'), toldOn: at('2026-06-12') });
    expect(extend(cap, second)).toMatchObject({ ok: false, refusal: { latest: '2026-06-18' } });
  });

  it('is told by the date that stands, and is to a later one', () => {
    expect(extend(cap, stage1({ toldOn: at('2026-06-05') }))).toEqual({
      ok: false,
      refusal: { reason: 'told too late', due: '2026-06-04' },
    });
    expect(extend(cap, stage1({ until: at('2026-06-04') }))).toEqual({
      ok: false,
      refusal: { reason: 'not later', due: '2026-06-04' },
    });
  });

  it('never goes beyond what the law allows, whatever the reason (children, V68)', () => {
    const asked = {
      start: '2026-07-20',
      originalDue: at('2026-08-03'),
      due: at('2026-08-03'),
      until: at('2026-08-18'),
      toldOn: at('2026-07-30'),
      goodReason: 'An advocate is sought.',
    };
    expect(extend(clockNamed('children-stage1-extended'), asked)).toEqual({
      ok: false,
      refusal: { reason: 'beyond what the law allows', latest: '2026-08-17' },
    });
    expect(extend(clockNamed('children-stage1-extended'), { ...asked, until: at('2026-08-17') }).ok).toBe(true);
  });

  it('never moves a date earlier, in any procedure that has one', () => {
    const pairs: [ClockId, ClockId][] = [
      ['code-stage1', 'code-stage1-extended'],
      ['code-stage2', 'code-stage2-extended'],
      ['children-stage1', 'children-stage1-extended'],
      ['children-stage2', 'children-stage2-max'],
      ['foi', 'foi-extended'],
      ['eir', 'eir-complex'],
      ['sar', 'sar-complex'],
    ];
    const day = fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2028-06-30') }).map(dateOfDayNumber);
    fc.assert(
      fc.property(fc.constantFrom(...pairs), day, fc.nat(60), (pair, start, later) => {
        const [rule, longer] = [clockNamed(pair[0]), clockNamed(pair[1])];
        const due = dueOn(rule, start);
        expect(latestExtension(longer, { start, originalDue: due }) > due).toBe(true);
        const until = dateOfDayNumber(dayNumber(due) + later - 20);
        const asked = { start, originalDue: due, due, until, toldOn: due, goodReason: 'Said in writing.' };
        const answer = extend(longer, asked);
        if (answer.ok) expect(answer.value.due > due).toBe(true);
        else expect(answer.refusal.reason).not.toBe('told too late');
      }),
    );
  });
});
