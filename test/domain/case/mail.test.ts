import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { linkMessageTo, withdrawCase } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { asSeen, markMessagesSeen, takeMessageOff } from '../../../src/domain/case/mail.ts';
import { messagesOn } from '../../../src/domain/case/messages-on.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import { linked, OFFICER, opened } from './history.ts';

const AT = '2026-03-12T09:00:00Z';
const act = { by: OFFICER, at: AT };
const off = (events: readonly CaseEvent[], intakeKey: string) =>
  takeMessageOff(events, { intakeKey, into: null, why: '', ...act });
const after = (events: readonly CaseEvent[], taken: ReturnType<typeof off>): readonly CaseEvent[] =>
  taken.ok && taken.value ? [...events, taken.value] : events;
const asked = (sequence: number, intakeKey: string): CaseEvent => ({
  ...{ type: 'escalation asked', receivedAt: AT, intakeKey, late: 0 },
  ...{ reference: 'RD-26-000123', sequence, at: AT, by: REDRESS },
});

describe('a message is taken off a case', () => {
  it('and its history keeps that it was there; the count, the last message and the case itself are as before', () => {
    const before = [opened(), linked(2, 'second', '2026-03-09T08:00:00Z')];
    const taken = off(before, 'second');
    const events = [...before, ...(taken.ok && taken.value ? [taken.value] : [])];
    expect(events).toHaveLength(3);
    expect(messagesOn(events)).toEqual(['first']);
    expect(fold(events)).toMatchObject({ messages: 1, lastMessageAt: '2026-03-03T08:00:00Z', joined: [] });
    expect(withdrawCase(events, { why: 'opened wrongly', ...act })).toMatchObject({ ok: true });
  });

  it('once: what is not there is not taken off', () => {
    expect(off([opened()], 'never')).toEqual({ ok: true, value: null });
  });

  it('and the next stage that it alone asked for is asked for no more', () => {
    const before = [opened(), linked(2, 'second', AT), asked(3, 'second')];
    const taken = off(before, 'second');
    expect(fold([...before, ...(taken.ok && taken.value ? [taken.value] : [])])?.escalationAsked).toBeNull();
  });

  it('and the next stage is asked for still, where another message asks for it too (LGSCO Code 6)', () => {
    const before = [opened(), linked(2, 'second', AT), asked(3, 'second'), linked(4, 'third', AT), asked(5, 'third')];
    const without = (...keys: readonly string[]) =>
      fold(keys.reduce((events, key) => after(events, off(events, key)), before as readonly CaseEvent[]));
    expect(without('second')).toMatchObject({ escalationAsked: { intakeKey: 'third' }, alsoAsked: [] });
    expect(without('third')).toMatchObject({ escalationAsked: { intakeKey: 'second' }, alsoAsked: [] });
    expect(without('second', 'third')).toMatchObject({ escalationAsked: null, alsoAsked: [] });
    // Refused by a person, with reasons, neither asks any more.
    const why = {
      ground: 'other',
      on: calendarDate('2026-03-12'),
      reasons: 'Answered.',
      weighed: 'All of it.',
    } as const;
    const refusal: CaseEvent = {
      ...{ type: 'refused', what: 'escalation', rightsTold: true, ...why },
      ...{ reference: 'RD-26-000123', sequence: 6, ...act },
    };
    expect(fold([...before, refusal])).toMatchObject({ escalationAsked: null, alsoAsked: [] });
  });

  it.each([
    ['it opened the case', [opened()], 'first'],
    [
      'somebody granted the next stage on it (LGSCO Code 6)',
      [
        opened(),
        linked(2, 'second', AT),
        {
          ...{ type: 'escalated', toStage: 2, receivedAt: AT, intakeKey: 'second', late: 0, wants: '' },
          ...{ reference: 'RD-26-000123', sequence: 3, ...act },
        },
      ],
      'second',
    ],
  ] as readonly (readonly [string, readonly CaseEvent[], string])[])('but not where %s', (_, events, key) => {
    expect(off(events, key)).toMatchObject({ ok: false, refusal: { reason: 'message was acted on' } });
  });

  it('whatever comes and goes, in any order: every message is on the case once or not at all, and the fold counts the same', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c'), comes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const events: CaseEvent[] = [opened()];
        const there = new Set<string>();
        for (const { key, comes } of steps) {
          const decided = comes
            ? linkMessageTo(events, { entry: { key, received: [] }, rung: 'by hand', ...act })
            : off(events, key);
          if (decided.ok && decided.value) events.push(decided.value);
          if (comes) there.add(key);
          else there.delete(key);
        }
        expect([...messagesOn(events)].sort()).toEqual(['first', ...there].sort());
        expect(fold(events)?.messages).toBe(there.size + 1);
      }),
    );
  });
});

describe('mail that nobody has looked at', () => {
  const came = { ...linked(2, 'second', AT), by: REDRESS };
  const note = (sequence: number, more: Partial<CaseEvent> = {}): CaseEvent =>
    ({ type: 'noted', text: 'rang', reference: 'RD-26-000123', sequence, ...act, ...more }) as CaseEvent;
  const isNew = (events: readonly CaseEvent[]) => fold(events)?.joined.map(({ seen }) => !seen);

  it('is new until somebody marks it as read, which says nothing a second time', () => {
    const seen = markMessagesSeen([opened(), came], { keys: ['second', 'never'], ofTeam: true, ...act });
    const events = [opened(), came, ...(seen.ok && seen.value ? [seen.value] : [])];
    expect([isNew([opened(), came]), isNew(events)]).toEqual([[true], [false]]);
    expect(markMessagesSeen(events, { keys: ['second'], ofTeam: true, ...act })).toEqual({ ok: true, value: null });
  });

  it('is looked at by whoever acts on the case, but not by Redress, nor by who had not seen that it came', () => {
    expect(isNew([opened(), came, note(3)])).toEqual([false]);
    expect(isNew([opened(), came, asked(3, 'second')])).toEqual([true]);
    const unseeing = asSeen([opened(), came], note(3), 1);
    expect(unseeing).toEqual(note(3, { seen: 1 }));
    expect(isNew([opened(), came, unseeing])).toEqual([true]);
    expect(asSeen([opened(), came], note(3), 2)).toEqual(note(3));
  });
});
