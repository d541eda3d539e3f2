import { describe, expect, it } from 'vitest';
import type { Notices } from '../../server/ports.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Delivery, NoticeRow } from '../../src/domain/reminders/delivery.ts';
import { taken } from '../../src/domain/reminders/delivery.ts';
import type { Matter } from '../../src/domain/reminders/notice.ts';

export type NoticesUnderTest = {
  readonly notices: Notices;
  /** The same list as another server has it. */
  readonly other: Notices;
  removeByHand(key: string): Promise<void>;
  /** A person writes over the data of the row. */
  spoilByHand(key: string): Promise<void>;
};

const AT = '2026-11-24T09:00:00.250Z';
const day = calendarDate('2026-11-24');
let made = 0;

export const aNotice = (more: Partial<NoticeRow> = {}, person = `person-${++made}`): NoticeRow => {
  const matter: Matter = {
    kind: 'overdue',
    reference: 'RD-26-000123',
    clock: 'respond',
    due: calendarDate('2026-11-23'),
  };
  return {
    key: `overdue RD-26-000123 respond 1 2026-11-23 ${person}`,
    day,
    to: { is: 'person', id: person, name: 'Kelvin O’Example' },
    matter,
    delivery: taken(AT),
    ...more,
  };
};
const sent: Delivery = { state: 'sent', because: null, sends: 1, at: '2026-11-24T09:00:01.000Z' };
const waiting: Delivery = { state: 'waiting', because: 'Teams is busy', sends: 0, at: '2026-11-24T09:00:02.000Z' };

export function noticesContract(name: string, make: () => Promise<NoticesUnderTest>): void {
  describe(`notices, ${name}`, () => {
    it('are kept whole: whom, what about, what became of them', async () => {
      const { notices, other } = await make();
      const rows = [
        aNotice(),
        aNotice({
          key: `digest ${++made}`,
          matter: {
            kind: 'digest',
            cases: {
              overdue: { total: 12, first: ['RD-26-000001', 'RD-26-000002'] },
              'due today': { total: 0, first: [] },
              'early look': { total: 0, first: [] },
              'this week': { total: 1, first: ['RD-26-000009'] },
              'to confirm': { total: 0, first: [] },
            },
            messages: 3,
          },
        }),
        aNotice({
          key: `team digest ${++made}`,
          to: { is: 'channel', directorate: "Children's Services" },
          delivery: { state: 'refused', because: 'workflow gone', sends: 0, at: AT },
        }),
      ];
      for (const row of rows) expect(await notices.record(row)).toEqual({ row, created: true });
      const found = await other.on(day);
      for (const row of rows) expect(found).toContainEqual(row);
    });

    it('are made once, however many servers make them', async () => {
      const { notices, other } = await make();
      const row = aNotice();
      const outcomes = await Promise.all(
        [notices, other, notices, other].map((one, n) => one.record({ ...row, delivery: taken(AT, n + 1) })),
      );
      expect(outcomes.filter(({ created }) => created)).toHaveLength(1);
      const winner = outcomes.find(({ created }) => created)?.row;
      for (const outcome of outcomes) expect(outcome.row).toEqual(winner);
      expect((await notices.on(day)).filter(({ key }) => key === row.key)).toEqual([winner]);
    });

    it('are delivered by one server: the other finds that it was faster', async () => {
      const { notices, other } = await make();
      const row = aNotice();
      await notices.record(row);
      expect(await notices.deliver(row.key, row.delivery, waiting)).toBe('written');
      const outcomes = await Promise.all([
        notices.deliver(row.key, waiting, taken('2026-11-24T09:05:00.000Z')),
        other.deliver(row.key, waiting, taken('2026-11-24T09:05:00.001Z')),
      ]);
      expect(outcomes.toSorted()).toEqual(['changed by another', 'written']);
      expect(await other.deliver(row.key, row.delivery, sent)).toBe('changed by another');
    });

    it('say whether they are gone', async () => {
      const { notices, removeByHand } = await make();
      const row = aNotice();
      await notices.record(row);
      await removeByHand(row.key);
      expect(await notices.deliver(row.key, row.delivery, sent)).toBe('gone');
      expect(await notices.deliver('never made', row.delivery, sent)).toBe('gone');
    });

    it('are unsettled while they are taken or wait, of whatever day', async () => {
      const { notices, other } = await make();
      const [first, second, third] = [aNotice(), aNotice({ day: calendarDate('2026-11-20') }), aNotice()];
      for (const row of [first, second, third]) await notices.record(row);
      await notices.deliver(second.key, second.delivery, waiting);
      await notices.deliver(third.key, third.delivery, sent);
      const keys = (await other.unsettled()).map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining([first.key, second.key]));
      expect(keys).not.toContain(third.key);
    });

    it('are found for one person, the latest first', async () => {
      const { notices, other } = await make();
      const person = `person-${++made}`;
      const days = ['2026-11-23', '2026-11-25', '2026-11-24'].map(calendarDate);
      for (const on of days) await notices.record(aNotice({ key: `${person} ${on}`, day: on }, person));
      await notices.record(aNotice());
      expect((await other.of(person)).map((row) => row.day)).toEqual(['2026-11-25', '2026-11-24', '2026-11-23']);
      expect(await other.of('nobody')).toEqual([]);
    });

    it('are read around a row that a person wrote over', async () => {
      const { notices, spoilByHand } = await make();
      const person = `person-${++made}`;
      const [good, spoilt] = ['good', 'spoilt'].map((key) => aNotice({ key: `${key} ${person}` }, person));
      for (const row of [good!, spoilt!]) await notices.record(row);
      await spoilByHand(spoilt!.key);
      expect(await notices.of(person)).toEqual([good]);
      // It was made all the same, and it is nobody's to deliver.
      expect((await notices.record(spoilt!)).created).toBe(false);
      expect(await notices.deliver(spoilt!.key, spoilt!.delivery, sent)).toBe('changed by another');
    });
  });
}
