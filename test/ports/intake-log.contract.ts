import { describe, expect, it } from 'vitest';
import type { IntakeLog } from '../../server/ports.ts';
import { anEntry, toTheEnd } from './samples.ts';

export type IntakeLogUnderTest = {
  readonly log: IntakeLog;
  /** The same log as another server has it. */
  readonly other: IntakeLog;
  removeByHand(key: string): Promise<void>;
  spoilByHand(key: string): Promise<void>;
  forgetCursors(): Promise<void>;
};

export function intakeLogContract(name: string, make: () => Promise<IntakeLogUnderTest>): void {
  let made = 0;
  const key = () => `key-${++made}`;

  describe(`the intake log, ${name}`, () => {
    it('writes a row once and gives back what was written, word for word', async () => {
      const { log } = await make();
      const entry = anEntry(key());
      expect(await log.record(entry)).toEqual({ entry, created: true });
      expect(await log.find(entry.key)).toEqual(entry);
    });

    it('keeps the row that stands when the same message comes again, from this server or another', async () => {
      const { log, other } = await make();
      const entry = anEntry(key());
      await log.record(entry);
      const again = { ...entry, subject: 'another reading of it', state: 'held' as const };
      expect(await other.record(again)).toEqual({ entry, created: false });
      expect(await log.find(entry.key)).toEqual(entry);
    });

    it('lets one of many at the same time win', async () => {
      const { log, other } = await make();
      const entry = anEntry(key());
      const outcomes = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? log : other).record(entry)));
      expect(outcomes.filter(({ created }) => created)).toHaveLength(1);
    });

    it('does not know a key it never saw', async () => {
      const { log } = await make();
      expect(await log.find(key())).toBeNull();
      await expect(log.change(key(), (current) => current)).rejects.toMatchObject({
        name: 'GraphFault',
        kind: 'missing',
      });
    });

    it('changes a row: decided by a person, tied to a case', async () => {
      const { log, other } = await make();
      const entry = anEntry(key());
      await log.record(entry);
      const decided = {
        category: 'complaint' as const,
        by: { id: 'b1', name: 'Ben Officer' },
        at: '2026-06-01T09:00:00.250Z',
        reason: 'She asks for a reply\nand an apology.',
      };
      const changed = await other.change(entry.key, (current) => ({
        ...current,
        state: 'logged',
        reason: 'opened by a person',
        reference: 'RD-26-000007',
        decided,
      }));
      expect(changed).toMatchObject({ state: 'logged', reference: 'RD-26-000007', decided });
      expect(await log.find(entry.key)).toEqual(changed);
    });

    it('takes a row away that still stands as expected, from whichever server, and says whether there is none', async () => {
      const { log, other } = await make();
      const cursor = (await toTheEnd(log.changes(null))).at(-1)?.cursor ?? null;
      const entry = anEntry(key(), { state: 'held', reason: 'gone before it could be read' });
      await log.record(entry);
      expect(await other.remove(entry.key, ({ state }) => state === 'proposed')).toBe(false);
      expect(await log.find(entry.key)).toEqual(entry);
      expect(await other.remove(entry.key, ({ state }) => state === 'held')).toBe(true);
      expect(await log.find(entry.key)).toBeNull();
      expect(await log.remove(entry.key, () => true)).toBe(true);
      expect((await toTheEnd(log.changes(cursor))).flatMap(({ put }) => put)).toEqual([]);
      expect(await log.record(entry)).toMatchObject({ created: true });
    });

    it('takes a value away again', async () => {
      const { log } = await make();
      const entry = anEntry(key(), { reference: 'RD-26-000008', rung: 'reference in the subject', state: 'linked' });
      await log.record(entry);
      await log.change(entry.key, (current) => ({ ...current, reference: null, rung: null, proposal: null }));
      expect(await log.find(entry.key)).toEqual({ ...entry, reference: null, rung: null, proposal: null });
    });

    it('loses no change when several servers change one row at once', async () => {
      const { log, other } = await make();
      const entry = anEntry(key(), { received: [] });
      await log.record(entry);
      const receipt = (n: number) => ({
        mailbox: 'm@marlsbury.gov.example',
        messageId: `r${n}`,
        at: '2026-06-01T08:00:00.000Z',
      });
      await Promise.all(
        [0, 1, 2, 3].map((n) =>
          (n % 2 ? log : other).change(entry.key, (current) => ({
            ...current,
            received: [...current.received, receipt(n)],
          })),
        ),
      );
      const ids = (await log.find(entry.key))?.received.map(({ messageId }) => messageId);
      expect(ids?.toSorted()).toEqual(['r0', 'r1', 'r2', 'r3']);
    });

    it('tells what was written, changed and removed since a cursor, each once in its last shape', async () => {
      const { log, removeByHand } = await make();
      const [one, two] = [anEntry(key()), anEntry(key())];
      await log.record(one);
      await log.record(two);
      const first = await toTheEnd(log.changes(null));
      expect(first[0]?.fromTheStart).toBe(true);
      const put = new Map(first.flatMap((page) => page.put).map(({ row, value }) => [value.key, row]));
      expect([...put.keys()]).toEqual(expect.arrayContaining([one.key, two.key]));
      const cursor = first.at(-1)?.cursor ?? null;

      await log.change(one.key, (current) => ({ ...current, state: 'not for us', reason: 'marked not for us' }));
      await log.change(one.key, (current) => ({ ...current, reason: 'a person decides' }));
      await removeByHand(two.key);
      const then = await toTheEnd(log.changes(cursor));
      expect(then.some(({ fromTheStart }) => fromTheStart)).toBe(false);
      expect(then.flatMap((page) => page.put)).toEqual([
        { row: put.get(one.key), value: { ...one, state: 'not for us' } },
      ]);
      expect(then.flatMap(({ removed }) => removed)).toEqual([put.get(two.key)]);
      expect(await toTheEnd(log.changes(then.at(-1)?.cursor ?? null))).toMatchObject([{ put: [], removed: [] }]);
    });

    it('begins again from the start when the list has forgotten the cursor', async () => {
      const { log, forgetCursors } = await make();
      const entry = anEntry(key());
      await log.record(entry);
      const cursor = (await toTheEnd(log.changes(null))).at(-1)?.cursor ?? null;
      await forgetCursors();
      const again = await toTheEnd(log.changes(cursor));
      expect(again.map(({ fromTheStart }) => fromTheStart).indexOf(true)).toBe(0);
      expect(again.flatMap((page) => page.put.map(({ value }) => value.key))).toContain(entry.key);
    });

    it('logs a message again whose row a person deleted', async () => {
      const { log, removeByHand } = await make();
      const entry = anEntry(key());
      await log.record(entry);
      await removeByHand(entry.key);
      expect(await log.find(entry.key)).toBeNull();
      expect(await log.record(entry)).toEqual({ entry, created: true });
    });

    it('names a row that a person spoiled instead of stumbling over it', async () => {
      const { log, spoilByHand } = await make();
      const [spoiled, fine] = [anEntry(key()), anEntry(key())];
      await log.record(spoiled);
      const cursor = (await toTheEnd(log.changes(null))).at(-1)?.cursor ?? null;
      await spoilByHand(spoiled.key);
      await log.record(fine);
      const pages = await toTheEnd(log.changes(cursor));
      expect(pages.flatMap(({ unreadable }) => unreadable ?? [])).toHaveLength(1);
      expect(pages.flatMap(({ put }) => put.map(({ value }) => value.key))).toEqual([fine.key]);
    });
  });
}
