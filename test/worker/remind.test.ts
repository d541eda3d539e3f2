import { describe, expect, it } from 'vitest';
import { Worker } from '../../server/worker/worker.ts';
import { TeamsIsBusy } from '../../server/workflows/reminders/send-reminders.ts';
import { aDesk } from '../support/a-desk.ts';
import { until } from '../support/until.ts';

type Remind = (stopping: () => boolean) => Promise<readonly []>;

function atWork(remind: Remind | null) {
  const desk = aDesk();
  const worker = new Worker({
    needs: desk.needs,
    feeds: desk.memory,
    subscriptions: null,
    sweepMinutes: 60,
    remind,
    log: () => undefined,
  });
  return { worker, lane: () => worker.status().find(({ name }) => name === 'reminders') };
}

describe('the lane of reminders', () => {
  it('runs once the lists have been read, and is none where nobody is to be reminded', async () => {
    let runs = 0;
    const { worker, lane } = atWork(async () => {
      runs += 1;
      return [];
    });
    expect(runs).toBe(0);
    await worker.start();
    await until(() => lane()?.lastDone !== null);
    expect(runs).toBe(1);
    await worker.stop();

    const none = atWork(null);
    await none.worker.start();
    expect(none.lane()).toBeUndefined();
    await none.worker.stop();
  });

  it('is told when the server stops, so that a long morning ends between two notices', async () => {
    let said = 0;
    const { worker } = atWork(async (stopping) => {
      while (!stopping()) {
        said += 1;
        await new Promise((next) => setTimeout(next, 1));
      }
      return [];
    });
    await worker.start();
    await until(() => said > 3);
    await worker.stop();
    const atTheEnd = said;
    await new Promise((next) => setTimeout(next, 20));
    expect(said).toBe(atTheEnd);
  });

  it('waits as long as Teams asks, and says that it was throttled', async () => {
    let runs = 0;
    const { worker, lane } = atWork(async () => {
      runs += 1;
      throw new TeamsIsBusy(new Date(Date.now() + 60_000).toISOString());
    });
    await worker.start();
    await until(() => (lane()?.failures ?? 0) > 0);
    expect(lane()).toMatchObject({ fault: 'throttled', failures: 1 });
    await worker.stop();
    expect(runs).toBe(1);
  });
});
