import { describe, expect, it } from 'vitest';
import {
  afterSending,
  type Delivery,
  type NoticeRow,
  type SendOutcome,
  settle,
  taken,
} from '../../../src/domain/reminders/delivery.ts';
import type { Addressee, Matter } from '../../../src/domain/reminders/notice.ts';
import { day } from './a-situation.ts';

const AT = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T09:10:00.000Z';
const overdue: Matter = { kind: 'overdue', reference: 'RD-26-000123', clock: 'respond', due: day('2026-11-23') };
const kelvin: Addressee = { is: 'person', id: 'kelvin', name: 'Kelvin Astbridge' };
const channel: Addressee = { is: 'channel', directorate: 'Environment' };
const row = (delivery: Delivery, to: Addressee = kelvin): NoticeRow => ({
  key: 'overdue RD-26-000123',
  day: day('2026-11-24'),
  to,
  matter: overdue,
  delivery,
});

describe('what is written after a try', () => {
  it.each<[SendOutcome, Addressee, number, Partial<Delivery>, string]>([
    [{ is: 'sent' }, kelvin, 1, { state: 'sent', because: null, sends: 1 }, 'it arrived'],
    [
      { is: 'refused', because: 'app not installed' },
      kelvin,
      1,
      { state: 'refused', because: 'app not installed', sends: 0 },
      'Teams says no, and with what to do about it',
    ],
    [
      { is: 'busy', until: null },
      kelvin,
      1,
      { state: 'waiting', sends: 0 },
      '429 says that nothing was done: no send is spent',
    ],
    [{ is: 'lost' }, kelvin, 1, { state: 'waiting', sends: 1 }, 'it may go once more, in the place of the first'],
    [{ is: 'lost' }, kelvin, 2, { state: 'unclear', sends: 2 }, 'and never a third time'],
    [{ is: 'lost' }, channel, 1, { state: 'unclear', sends: 1 }, 'a card is not repeated on a suspicion'],
    [
      { is: 'busy', until: null },
      channel,
      1,
      { state: 'waiting', sends: 0 },
      'but it is where it certainly was not posted',
    ],
  ])('%j to %j after %d sends: %j (%s)', (outcome, to, sends, wanted) => {
    expect(afterSending(row(taken(AT, sends), to), outcome, LATER)).toMatchObject({ ...wanted, at: LATER });
  });
});

describe('a notice that is not settled', () => {
  it('is left to the server that has just taken it', () => {
    expect(settle(row(taken(AT)), '2026-11-24T09:09:59.999Z', true)).toEqual({ next: 'leave' });
  });

  it('is sent once more when that server has been silent for ten minutes, as nobody knows what it did', () => {
    expect(settle(row(taken(AT)), LATER, true)).toEqual({ next: 'send', as: taken(LATER, 2) });
    expect(settle(row(taken(AT, 2)), LATER, true)).toMatchObject({ next: 'write', as: { state: 'unclear' } });
    expect(settle(row(taken(AT), channel), LATER, true)).toMatchObject({ next: 'write', as: { state: 'unclear' } });
  });

  it('is not sent when it is no longer true: the reply went out meanwhile, or the day is over', () => {
    const waiting: Delivery = { state: 'waiting', because: 'Teams is busy', sends: 0, at: AT };
    expect(settle(row(waiting), LATER, true)).toMatchObject({ next: 'send', as: { sends: 1 } });
    expect(settle(row(waiting), LATER, false)).toMatchObject({
      next: 'write',
      as: { state: 'too late', because: 'no longer due', sends: 0 },
    });
    expect(settle(row(taken(AT)), LATER, false)).toMatchObject({ next: 'write', as: { state: 'unclear' } });
  });

  it.each(['sent', 'refused', 'unclear', 'too late', 'in Redress only'] as const)('is not one that is %s', (state) => {
    expect(settle(row({ state, because: null, sends: 0, at: AT }), '2026-11-25T09:00:00Z', true)).toEqual({
      next: 'leave',
    });
  });
});
