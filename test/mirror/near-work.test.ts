import { afterEach, describe, expect, it } from 'vitest';
import { Mirror } from '../../server/mirror/mirror.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { Happening } from '../../src/domain/case/happening.ts';
import { aCase, anEntry, anOpening } from '../support/builders.ts';

const day = calendarDate;
const kelvin = { id: 'kelvin', name: 'Kelvin Astbridge' };
let mirror = new Mirror(':memory:');
afterEach(() => {
  mirror.close();
  mirror = new Mirror(':memory:');
});

let made = 0;
function put(more: Parameters<typeof aCase>[0] = {}, ...happened: readonly Happening[]): string {
  made += 1;
  const reference = more?.reference ?? `RD-26-${String(made).padStart(6, '0')}`;
  const events: CaseEvent[] = [
    anOpening({ reference, intakeKey: `m-${made}` }),
    ...happened.map((one, n) => ({
      ...one,
      reference,
      sequence: n + 2,
      at: '2026-03-02T10:00:00Z',
      by: { id: 'clerk', name: 'A Clerk' },
    })),
  ];
  for (const event of events) mirror.rememberEvent(event);
  mirror.rememberCase(aCase({ ...more, reference, sequence: events.length, intakeKey: `m-${made}` }));
  return reference;
}
const next = (on: string) => ({ next: { on: day(on), clock: 'respond', move: 'handler' } as const });
const near = (until = '2026-03-15') => mirror.nearWork.near(day(until)).map(({ row }) => row.reference);

describe('what lies near', () => {
  it('are cases with a date up to the day, with an early look up to it, and those to confirm', () => {
    const overdue = put(next('2026-03-01'));
    const onTheDay = put(next('2026-03-15'));
    const look = put({ ...next('2026-03-20'), earlyLook: day('2026-03-15') });
    const toConfirm = put({ status: 'To confirm' });
    const remedy = put({ ...next('2026-03-10'), status: 'Closed' });
    put(next('2026-03-16'));
    put();
    put({ status: 'Withdrawn' });
    expect(near()).toEqual([overdue, onTheDay, look, toConfirm, remedy]);
    expect(near('2026-02-28')).toEqual([toConfirm]);
  });

  it('come with who has something to do, who ever had, and what the rule of access asks', () => {
    const assigned: Happening = { type: 'assigned', stage: 1, role: 'responder', point: null, to: kelvin };
    const reference = put(
      { ...next('2026-03-10'), handler: kelvin },
      { ...assigned, to: { id: 'before', name: 'Somebody Before' } },
      assigned,
      { type: 'restricted', to: [{ id: 'named', name: 'Somebody Named' }], why: 'A member of staff' },
    );
    mirror.rememberCase(
      aCase({
        ...next('2026-03-10'),
        reference,
        handler: kelvin,
        restricted: true,
        sequence: 4,
        intakeKey: `m-${made}`,
      }),
    );
    const [found] = mirror.nearWork.near(day('2026-03-15'));
    expect(found).toMatchObject({
      busy: ['kelvin'],
      traits: { people: ['before', 'kelvin'], restrictedTo: ['named'], services: ['waste'], member: false },
    });
    expect(mirror.nearWork.history(reference).map(({ type }) => type)).toEqual([
      'opened',
      'assigned',
      'assigned',
      'restricted',
    ]);
  });

  it('are nobody’s, where a restricted case came before its history', () => {
    mirror.rememberCase(aCase({ ...next('2026-03-10'), handler: kelvin, restricted: true }));
    expect(mirror.nearWork.near(day('2026-03-15'))).toMatchObject([
      { busy: ['kelvin'], traits: { people: ['kelvin'], restrictedTo: [] } },
    ]);
  });

  it('count the messages that wait for a decision', () => {
    mirror.rememberIntake(anEntry());
    mirror.rememberIntake(anEntry({ key: 'm-0002', state: 'logged', messageId: 'two@post.example' }));
    expect(mirror.nearWork.messagesToDecide()).toBe(1);
  });
});
