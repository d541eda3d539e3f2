import { describe, expect, it } from 'vitest';
import { Worker } from '../../server/worker/worker.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import { calendarsByVersion } from '../../src/domain/calendar/calendar-version.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../src/domain/calendar/calendars.ts';
import { AMINA } from '../support/a-case.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry } from '../support/builders.ts';
import { until } from '../support/until.ts';

describe('the lane of calendars', () => {
  it('counts every open case again once the lists have been read, and other work gets its turn meanwhile', async () => {
    const desk = aDesk();
    for (let n = 0; n < 60; n += 1) {
      const received = [{ mailbox: 'contact@marlsbury.gov.example', messageId: `m-${n}`, at: '2026-06-01T08:00:00Z' }];
      const entry = anEntry({ key: `m-${n}`, received });
      await openCase({ entry, category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    }
    const { ground } = desk.needs.standing;
    const calendars = proclaim(PUBLISHED_CALENDARS, [
      { day: day('2026-06-05'), title: 'A day of an invented monarch', nations: ['england-and-wales'] },
    ]);
    const standing = { ...desk.needs.standing, ground: { ...ground, calendars, earlier: calendarsByVersion() } };
    let turns = 0;
    let running = true;
    const other = async (): Promise<void> => {
      while (running) {
        turns += 1;
        await new Promise((next) => setImmediate(next));
      }
    };
    const worker = new Worker({
      needs: { ...desk.needs, standing },
      feeds: desk.memory,
      subscriptions: null,
      sweepMinutes: 60,
      remind: null,
      log: () => undefined,
    });
    const lane = () => worker.status().find(({ name }) => name === 'calendars');
    expect(lane()?.lastDone).toBeNull();
    await worker.start();
    void other();
    await until(() => lane()?.lastDone !== null);
    running = false;
    await worker.stop();
    const recounts = desk.register.appended().filter(({ type }) => type === 'calendar recomputed');
    expect(new Set(recounts.map(({ reference }) => reference)).size).toBe(60);
    expect(recounts).toHaveLength(60);
    expect(turns).toBeGreaterThan(1);
    expect(lane()).toMatchObject({ left: [], failures: 0 });
  });

  it('shows the dates of an open case anew after a start with other rules, once', async () => {
    const desk = aDesk();
    const { standing } = desk.needs;
    const without = { ...standing, ground: { ...standing.ground, policies: [] } };
    const received = [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'm', at: '2026-06-01T08:00:00Z' }];
    const opening = { entry: anEntry({ received }), category: 'complaint', by: AMINA, toConfirm: false } as const;
    await openCase(opening, { ...desk.needs, standing: without });
    expect(desk.register.shown()).toMatchObject([{ next: null }]);
    for (let starts = 0; starts < 2; starts += 1) {
      const worker = new Worker({
        ...{ needs: desk.needs, feeds: desk.memory, subscriptions: null, sweepMinutes: 60, remind: null },
        log: () => undefined,
      });
      await worker.start();
      await until(() => worker.status().find(({ name }) => name === 'calendars')?.lastDone !== null);
      await worker.stop();
    }
    expect(desk.register.shown()).toMatchObject([{ next: { on: '2026-06-08' }, sequence: 2 }]);
  });
});
