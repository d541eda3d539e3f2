import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Mirror } from '../../server/mirror/mirror.ts';
import type { CaseRegister, Changes } from '../../server/ports.ts';
import type { Viewer } from '../../src/domain/access.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { aCase, anEntry, anOpening } from '../support/builders.ts';

/** A list's changes as given pages; remembers the cursor it was asked from. */
const list = <T>(...pages: Changes<T>[]) => {
  const asked: (string | null)[] = [];
  return {
    asked,
    async *changes(cursor: string | null) {
      asked.push(cursor);
      yield* pages;
    },
  };
};

const page = (
  entries: readonly [row: string, entry: IntakeEntry][],
  more: Partial<Changes<IntakeEntry>> = {},
): Changes<IntakeEntry> => ({
  put: entries.map(([row, value]) => ({ row, value })),
  removed: [],
  cursor: 'c1',
  fromTheStart: false,
  ...more,
});

/** Sees everything. */
const COMPLAINTS_TEAM: Viewer = { id: 'oid-team', roles: ['Redress.ComplaintsTeam'], area: null };

let mirror = new Mirror(':memory:');
const log = (asked: Parameters<Mirror['log']['latest']>[1]) =>
  mirror.log.latest(COMPLAINTS_TEAM, asked).map(({ value }) => value);
afterEach(() => {
  mirror.close();
  mirror = new Mirror(':memory:');
});

describe('the read model', () => {
  it('answers what the list said, and goes on from where it stopped', async () => {
    const first = list(page([['1', anEntry()]], { fromTheStart: true, cursor: 'after-1' }));
    await mirror.feedIntake(first);
    const second = list(page([['2', anEntry({ key: 'm-0002' })]], { cursor: 'after-2' }));
    await mirror.feedIntake(second);

    expect(first.asked).toEqual([null]);
    expect(second.asked).toEqual(['after-1']);
    expect(log({ limit: 10 }).map(({ key }) => key)).toEqual(['m-0001', 'm-0002']);
  });

  it('forgets what a list that began again no longer names, over any number of pages', async () => {
    await mirror.feedIntake(
      list(
        page(
          [
            ['1', anEntry()],
            ['2', anEntry({ key: 'm-0002' })],
          ],
          { fromTheStart: true },
        ),
      ),
    );
    await mirror.feedIntake(
      list(
        page([['2', anEntry({ key: 'm-0002' })]], { fromTheStart: true, cursor: null }),
        page([['3', anEntry({ key: 'm-0003' })]], { fromTheStart: true, cursor: 'end' }),
      ),
    );
    expect(log({ limit: 10 }).map(({ key }) => key)).toEqual(['m-0002', 'm-0003']);
    expect(mirror.cursor('intake')).toBe('end');
  });

  it('keeps its place when a list breaks off in the middle, and what came is there', async () => {
    const broken = {
      async *changes() {
        yield page([['1', anEntry()]], { fromTheStart: true, cursor: null });
        throw new Error('away');
      },
    };
    await expect(mirror.feedIntake(broken)).rejects.toThrow('away');
    expect(mirror.cursor('intake')).toBeNull();
    expect(mirror.intake('m-0001')).not.toBeNull();
  });

  it('follows a row into which a person wrote another key, and reads the list on: what it stood for is new again', async () => {
    await mirror.feedIntake(list(page([['5', anEntry()]], { fromTheStart: true })));
    await mirror.feedIntake(list(page([['5', anEntry({ key: 'm-0001 (checked)', received: [] })]], { cursor: 'c2' })));
    expect([mirror.intake('m-0001'), mirror.cursor('intake')]).toEqual([null, 'c2']);
    expect(mirror.rowsOf('contact@marlsbury.gov.example', ['AAA1']).size).toBe(0);

    const events = (row: string, value: CaseEvent) => ({
      async *eventChanges() {
        yield { put: [{ row, value }], removed: [], cursor: 'c', fromTheStart: false };
      },
    });
    await mirror.feedEvents(events('5', anOpening()));
    await mirror.feedEvents(events('5', anOpening({ reference: 'RD-26-000009' })));
    expect([mirror.eventsOf('RD-26-000001'), mirror.eventsOf('RD-26-000009')]).toMatchObject([[], [{ sequence: 1 }]]);

    const cases = (row: string, value: CaseSummary) => ({
      async *caseChanges() {
        yield { put: [{ row, value }], removed: [], cursor: 'c', fromTheStart: false };
      },
    });
    await mirror.feedCases(cases('5', aCase()));
    await mirror.feedCases(cases('5', aCase({ reference: 'RD-26-000009' })));
    expect([mirror.reference('RD-26-000001'), mirror.reference('RD-26-000009')?.reference]).toEqual([
      null,
      'RD-26-000009',
    ]);
  });

  it('takes a message whose row a person deleted in SharePoint for new again', async () => {
    await mirror.feedIntake(list(page([['1', anEntry()]], { fromTheStart: true })));
    expect([...mirror.rowsOf('contact@marlsbury.gov.example', ['AAA1', 'AAA2']).keys()]).toEqual(['AAA1']);
    await mirror.feedIntake(list(page([], { removed: ['1'] })));
    expect(mirror.rowsOf('contact@marlsbury.gov.example', ['AAA1']).size).toBe(0);
  });

  it('takes for gone, two minutes later, what was written and deleted before anybody had read it: a list may be behind', async () => {
    let elapsed = 0;
    const late = new Mirror(':memory:', undefined, '', () => elapsed);
    const unnamed = list<IntakeEntry>(page([]));
    const events: Pick<CaseRegister, 'eventChanges'> = {
      async *eventChanges() {
        yield { put: [], removed: [], cursor: 'c', fromTheStart: false };
      },
    };
    const read = async (after: number): Promise<readonly number[]> => {
      elapsed += after;
      await late.feedIntake(unnamed);
      await late.feedEvents(events);
      return [late.rowsOf('contact@marlsbury.gov.example', ['AAA1']).size, late.eventsOf('RD-26-000001').length];
    };
    late.rememberIntake(anEntry());
    late.rememberEvent(anOpening());
    expect(await read(0)).toEqual([1, 1]);
    expect(await read(119_000)).toEqual([1, 1]);
    expect(await read(2_000)).toEqual([0, 0]);

    // What was read once is the list's to take away, however long it is not named again.
    await late.feedIntake(list(page([['1', anEntry()]])));
    expect(await read(500_000)).toEqual([1, 0]);
    expect(await read(500_000)).toEqual([1, 0]);
    late.close();
  });

  it('does not go back to an older state of a case that it was told of before the list was read', async () => {
    mirror.rememberCase(aCase({ sequence: 3, messages: 3 }));
    mirror.rememberCase(aCase({ sequence: 2, messages: 2 }));
    expect(mirror.reference('RD-26-000001')?.messages).toBe(3);
  });

  it('names the cases whose readable row is missing or behind their events', async () => {
    const events = [anOpening(), anOpening({ reference: 'RD-26-000002', intakeKey: 'm-0002' })];
    await mirror.feedEvents({
      async *eventChanges() {
        yield {
          put: events.map((value, n) => ({ row: String(n), value })),
          removed: [],
          cursor: 'c',
          fromTheStart: true,
        };
      },
    });
    await mirror.feedCases({
      async *caseChanges() {
        yield { put: [{ row: '1', value: aCase() }], removed: [], cursor: 'c', fromTheStart: true };
      },
    });
    expect(mirror.behind()).toEqual(['RD-26-000002']);
  });

  it('reads a list once at a time, so that two who read the whole of it at once take nothing out of it', async () => {
    const put = (n: number) => ({
      row: String(n),
      value: anOpening({ reference: `RD-26-00000${n}`, intakeKey: `m-${n}` }),
    });
    const turns = async (most: number, isOver: () => boolean): Promise<void> => {
      for (let turn = 0; turn < most && !isOver(); turn += 1) await setImmediate();
    };
    const done = { first: false, second: false };
    /** Three pages of a list that begins again from the start; the rest comes when the other reader has gone on. */
    const slow = (self: keyof typeof done, waitsAt: number) => ({
      async *eventChanges() {
        for (const n of [1, 2, 3]) {
          if (n === waitsAt) await turns(20, () => done[self === 'first' ? 'second' : 'first']);
          yield { put: [put(n)], removed: [], cursor: self, fromTheStart: n === 1 };
        }
        done[self] = true;
        if (self === 'second') await turns(60, () => done.first);
      },
    });
    const first = mirror.feedEvents(slow('first', 2));
    await setImmediate();
    await Promise.all([first, mirror.feedEvents(slow('second', 4))]);
    expect([1, 2, 3].map((n) => mirror.eventsOf(`RD-26-00000${n}`).length)).toEqual([1, 1, 1]);
    expect(mirror.cursor('event')).toBe('second');
  });

  it('hands out numbers by series, none twice, so that a new year begins at one', () => {
    mirror.rememberEvent(anOpening({ reference: 'RD-26-000041' }));
    mirror.rememberEvent(anOpening({ reference: 'RD-26-1000002' }));
    expect([mirror.nextNumber('RD-26-'), mirror.nextNumber('RD-26-')]).toEqual([1_000_003, 1_000_004]);
    expect(mirror.nextNumber('RD-27-')).toBe(1);
  });

  it('pages through the log without repeating or leaving out rows of the same instant', () => {
    for (let n = 0; n < 25; n += 1) mirror.rememberIntake(anEntry({ key: `m-${String(n).padStart(2, '0')}` }));
    const seen: string[] = [];
    let after: { receivedAt: string; key: string } | undefined;
    for (;;) {
      const rows = log({ limit: 10, ...(after ? { after } : {}) });
      seen.push(...rows.map(({ key }) => key));
      const last = rows.at(-1);
      if (!last) break;
      after = { receivedAt: last.received[0]?.at ?? '', key: last.key };
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it('is of one tenant and site: for another it begins empty and says so, with cursors and all; for the same it goes on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
    const opened = <T>(source: string, look: (of: Mirror) => T): [boolean, T] => {
      const one = new Mirror(folder, undefined, source);
      const seen = look(one);
      one.close();
      return [one.ofAnother, seen];
    };
    const keptIn = (one: Mirror) => [one.log.latest(COMPLAINTS_TEAM, { limit: 9 }).length, one.cursor('inbox')];
    opened('pretend /sites/redress', (one) => {
      one.rememberIntake(anEntry());
      one.keepCursor('inbox', 'there');
    });
    expect(opened('pretend /sites/redress', keptIn)).toEqual([false, [1, 'there']]);
    expect(opened('real /sites/redress', keptIn)).toEqual([true, [0, null]]);
    expect(opened('real /sites/redress', keptIn)).toEqual([false, [0, null]]);
    expect(opened('real /sites/other', keptIn)[0]).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('is kept for this account alone, the files beside it and one that others could read included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
    const inside = join(folder, 'made', 'here');
    const modes = (): number[] => {
      const one = new Mirror(inside);
      one.rememberIntake(anEntry());
      const files = ['mirror.sqlite', 'mirror.sqlite-wal', 'mirror.sqlite-shm'];
      const seen = files.map((name) => statSync(join(inside, name)).mode & 0o777);
      one.close();
      return seen;
    };
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    chmodSync(join(inside, 'mirror.sqlite'), 0o644);
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    expect(statSync(inside).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('starts empty from a damaged file instead of refusing to start', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
    writeFileSync(join(folder, 'mirror.sqlite'), 'not a database at all, but long enough to be looked at '.repeat(50));
    const fresh = new Mirror(folder);
    expect(fresh.log.latest(COMPLAINTS_TEAM, { limit: 1 })).toEqual([]);
    fresh.close();
    rmSync(folder, { recursive: true });
  });
});
