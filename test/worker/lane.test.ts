import { describe, expect, it } from 'vitest';
import { Lane, type LaneStatus } from '../../server/worker/lane.ts';
import type { Left } from '../../server/workflows/left.ts';
import { until } from '../support/until.ts';

describe('a lane', () => {
  const lane = (work: () => Promise<readonly Left[]>) =>
    new Lane({
      name: 'a',
      everyMs: 60_000,
      work,
      now: () => 'now',
      log: () => undefined,
    });
  const tick = () => new Promise((next) => setTimeout(next, 5));

  it('never runs twice at once, and runs once more when it was woken during a run', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const one = lane(async () => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      await tick();
      running -= 1;
      return [];
    });
    one.wake();
    one.wake();
    one.wake();
    await tick();
    await tick();
    await tick();
    await one.stop();
    expect(most).toBe(1);
    expect(runs).toBe(2);
  });

  it('says the kind of the fault, and that it failed, until it goes well again', async () => {
    const one = lane(async () => {
      throw Object.assign(new Error('away'), { kind: 'unavailable' });
    });
    one.wake();
    await tick();
    expect(one.status()).toMatchObject({ failures: 1, fault: 'unavailable', lastDone: null });
    await one.stop();
  });

  it('does not try again before the time the service asked for', async () => {
    let runs = 0;
    const one = lane(async () => {
      runs += 1;
      throw Object.assign(new Error('busy'), {
        kind: 'throttled',
        retryAt: new Date(Date.now() + 60_000).toISOString(),
      });
    });
    one.wake();
    await tick();
    one.wake();
    await tick();
    expect(runs).toBe(1);
    await one.stop();
  });

  it('sleeps when it is asked to wait longer than a timer can, as for 30 days', async () => {
    let wakes = 0;
    class Counted extends Lane {
      override wake(): void {
        wakes += 1;
        super.wake();
      }
    }
    const one = new Counted({
      name: 'a',
      everyMs: 60_000,
      work: async () => {
        throw Object.assign(new Error('busy'), { retryAt: new Date(Date.now() + 30 * 86_400_000).toISOString() });
      },
      now: () => 'now',
      log: () => undefined,
    });
    one.wake();
    await until(() => one.status().failures === 1);
    for (let n = 0; n < 5; n += 1) await tick();
    expect(wakes).toBe(1);
    await one.stop();
  });

  it('says what a run had to leave, which is no failure: it can be woken, and comes again by itself sooner than usual', async () => {
    const said: LaneStatus[] = [];
    const runs: (readonly Left[])[] = [
      [{ id: 'message-7', fault: new Error('no') }],
      [{ id: 'message-7', fault: null }],
      [],
    ];
    const one = new Lane({
      name: 'a',
      everyMs: 60_000,
      leftMs: 10,
      work: async () => runs.shift() ?? [],
      now: () => 'now',
      log: (line) => said.push(line),
    });
    one.wake();
    await tick();
    expect(one.status()).toMatchObject({ failures: 0, lastDone: 'now', left: ['message-7'], fault: 'Error' });
    await until(() => runs.length === 0);
    await tick();
    expect(one.status()).toMatchObject({ left: [], fault: null });
    // The same news is not told twice.
    expect(said.map(({ left }) => left)).toEqual([['message-7']]);
    await one.stop();
  });
});
