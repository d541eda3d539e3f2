import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { linkMessageTo } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { cameWith } from '../../../src/domain/case/handed-over.ts';
import { takeMessageOff } from '../../../src/domain/case/mail.ts';
import { takeOver } from '../../../src/domain/case/merger.ts';
import { messagesOn } from '../../../src/domain/case/messages-on.ts';
import { AMINA, BRAM, GROUND } from '../../support/a-case.ts';
import { anOpening } from '../../support/builders.ts';

const [ENDING, LIVING] = ['RD-26-000001', 'RD-26-000002'];

/** What may happen while one case goes on in another: mail comes and goes on both, and one thing after the other is taken over. */
const step = fc.record({
  does: fc.constantFrom('comes', 'goes', 'comes there', 'goes there', 'take over', 'take over from an old reading'),
  key: fc.constantFrom('a', 'b', 'c'),
});

function merging() {
  const ending: CaseEvent[] = [anOpening({ reference: ENDING, intakeKey: 'first' })];
  const living: CaseEvent[] = [anOpening({ reference: LIVING, intakeKey: 'other' })];
  let seconds = 0;
  const at = (): string => new Date(Date.UTC(2026, 2, 3, 9, 0, ++seconds)).toISOString();
  const record = (events: CaseEvent[], decided: ReturnType<typeof takeOver>): boolean => {
    if (decided.ok && decided.value) events.push(decided.value);
    return decided.ok && decided.value !== null;
  };
  const comes = (events: CaseEvent[], key: string) =>
    record(events, linkMessageTo(events, { entry: { key, received: [] }, rung: 'x', by: AMINA, at: at() }));
  const goes = (events: CaseEvent[], key: string) =>
    record(events, takeMessageOff(events, { intakeKey: key, into: null, why: '', by: BRAM, at: at() }));
  const take = (from: readonly CaseEvent[]) =>
    record(living, takeOver(living, { from, why: 'One matter', by: AMINA, at: at(), ground: GROUND }));
  return { ending, living, comes, goes, take };
}

const lastOf = (events: readonly CaseEvent[], key: string) =>
  events.findLast(
    (event) =>
      (event.type === 'message linked' || event.type === 'message taken off' || event.type === 'opened') &&
      event.intakeKey === key,
  );

describe('a merger', () => {
  it('law: ends with every message of both, but those that somebody took off since they came, whatever happens in the middle', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { ending, living, comes, goes, take } = merging();
        let old: readonly CaseEvent[] = [...ending];
        for (const { does, key } of steps) {
          if (does === 'comes') comes(ending, key);
          if (does === 'goes') goes(ending, key);
          if (does === 'comes there') comes(living, key);
          if (does === 'goes there') goes(living, key);
          if (does === 'take over from an old reading') take(old);
          if (does === 'take over') {
            take(ending);
            old = [...ending];
          }
        }
        for (let rounds = 1; take(ending); rounds += 1) expect(rounds).toBeLessThan(20);

        const [there, here] = [messagesOn(ending), messagesOn(living)];
        expect(new Set(here).size).toBe(here.length);
        expect(fold(living)?.messages).toBe(here.length);
        expect(fold(living)?.joined.map(({ intakeKey }) => intakeKey)).toEqual(here.slice(1));
        // What came with the other one, and nothing else, goes with it; what is on it is here, or was taken off here later.
        for (const key of cameWith(living, ENDING)) expect([key, there.includes(key)]).toEqual([key, true]);
        for (const key of there) {
          const last = lastOf(living, key);
          const isOff = last?.type === 'message taken off' && last.at > (lastOf(ending, key)?.at ?? '');
          const came = living.some(
            (event) =>
              event.type === 'took in' && event.messages.includes(key) && event.sequence < (last?.sequence ?? 0),
          );
          expect([key, here.includes(key)]).toEqual([key, !(isOff && came)]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
