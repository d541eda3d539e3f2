import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act, ActOf } from '../../../../src/domain/case/act.ts';
import { ACase, BRAM } from '../../../support/a-case.ts';

const promised = (more: Partial<ActOf<'remedy promised'>> = {}): Act => ({
  type: 'remedy promised',
  kind: 'payment',
  what: '£50 for the extra trips to the tip',
  due: day('2026-04-15'),
  owner: BRAM,
  point: null,
  ...more,
});
const done = (remedy: number, on: string): Act => ({ type: 'remedy done', remedy, on: day(on) });
const proved = (remedy: number, on: string, proof = 'Remittance advice 4711'): Act => ({
  type: 'remedy proof sent',
  remedy,
  on: day(on),
  proof,
});
const notPossible = (more: Partial<ActOf<'remedy not possible'>> = {}): Act => ({
  type: 'remedy not possible',
  remedy: 1,
  on: day('2026-04-10'),
  why: 'The account was closed',
  instead: 'A cheque',
  ombudsmanTold: true,
  ...more,
});

describe('putting things right (Code 7.1 to 7.4)', () => {
  it('numbers what is promised, and tells done from proved', () => {
    const kase = new ACase()
      .act('2026-03-05', promised())
      .act('2026-03-06', promised({ kind: 'apology', what: 'A letter' }))
      .act('2026-04-10', done(1, '2026-04-10'));
    expect(kase.state.remedies.map(({ remedy, doneOn, proved }) => [remedy, doneOn, proved])).toEqual([
      [1, '2026-04-10', null],
      [2, null, null],
    ]);
    // Nothing proves it before it is done.
    expect(kase.refusal('2026-04-13', proved(1, '2026-04-09'))).toMatchObject({ reason: 'day before it began' });
    kase.act('2026-04-13', proved(1, '2026-04-13'));
    expect(kase.state.remedies[0]?.proved).toEqual({ on: '2026-04-13', proof: 'Remittance advice 4711' });
  });

  it('changes the day on which it was done for a reason, which the history keeps', () => {
    const kase = new ACase().act('2026-03-05', promised()).act('2026-04-10', done(1, '2026-04-10'));
    expect(kase.refusal('2026-04-13', done(1, '2026-04-09'))).toEqual({ reason: 'text missing', what: 'reason' });
    expect(kase.refusal('2026-04-13', { ...done(1, '2026-04-09'), why: ' ' } as Act)?.reason).toBe('text missing');
    kase.act('2026-04-13', { ...done(1, '2026-04-09'), why: 'The bank says so' } as Act);
    expect(kase.state.remedies[0]?.doneOn).toBe('2026-04-09');
    expect(kase.events.at(-1)).toMatchObject({ type: 'remedy done', why: 'The bank says so' });
  });

  it.each([
    [proved(1, '2026-04-10'), 'remedy not done yet', 'nothing is proved that is not done'],
    [done(3, '2026-04-10'), 'no such remedy', 'never promised'],
    [done(1, '2026-04-11'), 'day in the future', 'not done yet'],
    [promised({ what: '' }), 'text missing', 'promises nothing'],
    [promised({ point: 9 }), 'no such point', 'of no point'],
    [notPossible({ instead: '' }), 'text missing', 'an alternative is offered'],
    [notPossible({ ombudsmanTold: false }), 'Ombudsman not told of', 'and the Ombudsman named'],
  ])('refuses %j: %s (%s)', (act, reason, _why) => {
    expect(new ACase().act('2026-03-05', promised()).refusal('2026-04-10', act)).toMatchObject({ reason });
  });

  it('settles a remedy once: proved, or replaced by something else', () => {
    const kase = new ACase().act('2026-03-05', promised()).act('2026-04-10', notPossible());
    expect(kase.state.remedies[0]?.notPossible).toMatchObject({ instead: 'A cheque' });
    expect(kase.refusal('2026-04-13', done(1, '2026-04-13'))).toEqual({
      reason: 'remedy settled already',
      remedy: 1,
      on: '2026-04-10',
    });
    const finished = new ACase().act('2026-03-05', promised()).act('2026-04-09', done(1, '2026-04-09'));
    expect(finished.refusal('2026-04-10', notPossible())).toMatchObject({ reason: 'remedy settled already' });
    expect(finished.ask('2026-04-10', done(1, '2026-04-09'))).toEqual({ ok: true, value: null });
  });
});
