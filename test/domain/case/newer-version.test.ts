import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { confirmCase, linkMessageTo } from '../../../src/domain/case/decide.ts';
import { isEvent } from '../../../src/domain/case/event-shape.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { possibleActs } from '../../../src/domain/case/possible.ts';
import { summarise } from '../../../src/domain/case/summary.ts';
import { ACase, AMINA, GROUND } from '../../support/a-case.ts';

const DUE = { next: null, replyDue: null, earlyLook: null };

/** What a version of next year wrote as the second event. */
const fromNextYear = {
  type: 'mediation offered',
  reference: 'RD-26-000001',
  sequence: 2,
  at: '2026-03-05T10:00:00Z',
  by: AMINA,
  mediator: { name: 'Nobody we know' },
} as unknown as CaseEvent;

const withIt = () => {
  const kase = new ACase();
  kase.events.push(fromNextYear);
  return kase;
};

describe('a case that a newer version has acted on (decision 0007)', () => {
  it('is folded all the same, the unknown event counted and named', () => {
    const state = fold([...withIt().events]);
    expect(state).toMatchObject({ status: 'Open', sequence: 2 });
    expect(state?.notUnderstood).toEqual([{ sequence: 2, type: 'mediation offered' }]);
  });

  it('takes no act of people, and says why', () => {
    const kase = withIt();
    const refusal = { reason: 'needs a newer version', reference: 'RD-26-000001', events: 1 };
    expect(kase.refusal('2026-03-06', { type: 'acknowledged', stage: 1, on: day('2026-03-06'), how: 'email' })).toEqual(
      refusal,
    );
    expect(confirmCase(kase.events, { category: 'complaint', by: AMINA, at: '2026-03-06T09:00:00Z' })).toMatchObject({
      ok: false,
      refusal,
    });
    expect(possibleActs(kase.state, GROUND)).toEqual([]);
  });

  it('still takes its mail, which must not be lost', () => {
    const linking = { entry: { key: 'm-7', received: [] }, rung: 'reference', by: AMINA, at: '2026-03-06T09:00:00Z' };
    expect(linkMessageTo(withIt().events, linking)).toMatchObject({ ok: true, value: { sequence: 3 } });
  });

  it('shows as in need of an update, and as old as what is understood, so that a newer row is never overwritten', () => {
    const kase = withIt();
    expect(summarise(kase.state, DUE)).toMatchObject({ needsUpdate: true, sequence: 1 });
    expect(summarise(new ACase().state, DUE)).toMatchObject({ needsUpdate: false, sequence: 1 });
  });

  it('may be called like something every object has', () => {
    const kase = new ACase();
    for (const [n, type] of ['toString', 'constructor', '__proto__'].entries())
      kase.events.push({ ...fromNextYear, type, sequence: n + 2 } as unknown as CaseEvent);
    expect(kase.state.notUnderstood).toHaveLength(3);
  });
});

describe('an event as it is read from a list', () => {
  const [opening] = new ACase().events as [CaseEvent];
  it.each([
    [opening, true, 'as it was written'],
    [fromNextYear, true, 'of an unknown kind, with all that every event has'],
    [{ ...opening, correspondence: undefined, origin: undefined }, true, 'of a server before there were types'],
    [{ ...opening, channel: 'post' }, true, 'with more than we know'],
    [{ ...opening, receivedAt: '2026-03-02' }, false, 'a day where an instant belongs'],
    [{ ...opening, receivedAt: undefined }, false, 'without its receipt'],
    [{ ...opening, by: { name: 'Amina' } }, false, 'by nobody'],
    [{ ...fromNextYear, at: 'noon' }, false, 'at no time'],
    [{ ...fromNextYear, sequence: '2' }, false, 'without a number'],
    [null, false, 'nothing'],
    ['opened', false, 'a text'],
    [[opening], false, 'a list'],
  ])('%#: %s (%s)', (value, whole, _why) => {
    expect(isEvent(value)).toBe(whole);
  });
});
