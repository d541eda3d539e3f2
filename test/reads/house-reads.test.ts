import { describe, expect, it } from 'vitest';
import { readsFrom } from '../../server/reads/house-reads.ts';
import { keptFor } from '../../server/reads/kept-for.ts';
import type { LaneStatus } from '../../server/worker/lane.ts';
import type { Viewer } from '../../src/domain/access.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry } from '../support/builders.ts';

const WELL: LaneStatus = { name: 'lists', lastDone: '2026-06-01T09:00:00Z', failures: 0, left: [], fault: null };
const TEAM: Viewer = { id: 'oid-team', roles: ['Redress.ComplaintsTeam'], area: null };

function house(lanes: readonly LaneStatus[] = [WELL], signedIn = true) {
  const desk = aDesk();
  const reads = readsFrom({
    mirror: desk.memory,
    worker: { status: () => lanes, caughtUp: () => true },
    needs: desk.needs,
    rowAddress: () => 'https://marlsbury.sharepoint.example/row',
    graphCounts: () => ({}),
    signedIn: () => signedIn,
  });
  return { ...desk, reads };
}

describe('the log, page by page', () => {
  it('comes to its end although somebody emptied the cell with the receipts of some rows', async () => {
    const { memory, reads } = house();
    for (let n = 0; n < 7; n += 1) memory.rememberIntake(anEntry({ key: `m-${n}`, ...(n > 1 && { received: [] }) }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof reads.latestIntake>> = await reads.latestIntake(TEAM, {
        state: null,
        limit: 2,
        after,
      });
      seen.push(...page.rows.map(({ value }) => value.key));
      after = page.next;
    } while (after !== null && seen.length < 20);
    expect(seen).toEqual(['m-0', 'm-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6']);
  });
});

describe('how it stands', () => {
  it('does not call the sign-in well before one went well (28 November 2026: for 57 seconds, with a wrong secret)', async () => {
    expect(await house([{ ...WELL, lastDone: null }], false).reads.health()).toMatchObject({ 'sign-in': 'degraded' });
    expect(await house([WELL], true).reads.health()).toMatchObject({ 'sign-in': 'ok' });
  });

  it.each([
    ['nothing', [WELL], 'ok'],
    ['a case whose history was changed by hand', [{ ...WELL, left: ['RD-26-000777'], fault: 'Error' }], 'degraded'],
    ['a run that failed', [{ ...WELL, failures: 1, fault: 'unavailable' }], 'degraded'],
  ] as const)('says of the lists when something is wrong with them: %s', async (_what, lanes, lists) => {
    const { reads } = house(lanes);
    expect(await reads.health()).toMatchObject({ lists, 'read model': 'ok', 'sign-in': 'ok' });
  });

  it('counts what was left, for monitoring, and blames a message that is forbidden on no sign-in', async () => {
    const { reads } = house([{ ...WELL, name: 'contact@marlsbury.gov.example', left: ['a', 'b'], fault: 'forbidden' }]);
    expect(await reads.gauges?.()).toContainEqual(expect.objectContaining({ name: 'redress_left', value: 2 }));
    expect(await reads.health()).toMatchObject({ mailboxes: 'degraded', 'sign-in': 'ok' });
  });
});

describe('an answer that costs a lot', () => {
  it('is made once at a time, however slow it is, and serves for its while from when it was there', async () => {
    let at = 0;
    const made: ((value: number) => void)[] = [];
    const ask = keptFor(
      60_000,
      () => new Promise<number>((answer) => made.push(answer)),
      () => at,
    );
    const first = ask();
    // It takes longer than it will be kept for; screens go on asking.
    for (at = 0; at < 300_000; at += 61_000) expect(ask()).toBe(first);
    made[0]?.(1);
    await first;
    at += 59_000;
    expect([ask() === first, made.length]).toEqual([true, 1]);
    at += 2_000;
    expect(ask() === first).toBe(false);
    expect(made).toHaveLength(2);
  });

  it('is made again at once after one that failed', async () => {
    const outcomes = [() => Promise.reject(new Error('away')), () => Promise.resolve('well')];
    const ask = keptFor(60_000, () => outcomes.shift()?.() ?? Promise.reject(new Error('asked too often')));
    await expect(ask()).rejects.toThrow('away');
    expect(await ask()).toBe('well');
    expect(await ask()).toBe('well');
  });
});
