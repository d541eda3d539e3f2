import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Finds } from '../../server/mirror/finds.ts';
import { Mirror } from '../../server/mirror/mirror.ts';
import { Statements } from '../../server/mirror/statements.ts';
import type { Viewer } from '../../src/domain/access.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { aCase, anOpening } from '../support/builders.ts';

const TEAM: Viewer = { id: 'oid-team', roles: ['Redress.ComplaintsTeam'], area: null };
const TODAY = calendarDate('2026-06-17');
const SUBJECTS = ['Bins', 'Missed bins', 'The hedge', 'Hedges and bins', 'Nothing'];
const TEXTS = ['bin', 'bins', 'hedg', 'hedge bins', 'nothing of it'];

/** Counts how often the index of all cases is asked. */
class Counting extends Statements {
  looked = 0;

  override get<T>(...asked: Parameters<Statements['get']>): T | undefined {
    if (asked[0].includes('FROM search')) this.looked += 1;
    return super.get<T>(...asked);
  }
}

let mirror = new Mirror(':memory:');
afterEach(() => {
  mirror.close();
  mirror = new Mirror(':memory:');
});

const referenceOf = (n: number): string => `RD-26-${String(n + 1).padStart(6, '0')}`;
const put = (n: number, subject: string, sequence: number): void => {
  const reference = referenceOf(n);
  mirror.rememberEvent(anOpening({ reference, intakeKey: `m-${n}`, subject }));
  mirror.rememberCase(aCase({ reference, intakeKey: `m-${n}`, subject, sequence }));
};
const removed = async (n: number): Promise<void> => {
  const value = mirror.reference(referenceOf(n));
  const said = { cursor: 'c1', fromTheStart: false };
  await mirror.feedCases({
    async *caseChanges() {
      yield { ...said, put: value === null ? [] : [{ row: `row ${n}`, value }], removed: [] };
      yield { ...said, put: [], removed: [`row ${n}`] };
    },
  });
};
const found = (text: string): readonly string[] =>
  mirror.screens
    .page(TEAM, { filter: { text }, sort: 'received', limit: 50, after: null, today: TODAY, prefix: 'RD' })
    .rows.map(({ value }) => value.reference)
    .sort();

type Step =
  | { readonly does: 'put'; readonly n: number; readonly subject: string }
  | { readonly does: 'remove'; readonly n: number }
  | { readonly does: 'ask'; readonly text: string };
const n = fc.integer({ min: 0, max: 7 });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('put' as const), n, subject: fc.constantFrom(...SUBJECTS) }),
    fc.record({ does: fc.constant('remove' as const), n }),
    fc.record({ does: fc.constant('ask' as const), text: fc.constantFrom(...TEXTS) }),
  ),
  { minLength: 10, maxLength: 40 },
);

describe('words that are asked for again', () => {
  it('find what they find in what stands there now, whatever was written since they were first asked for', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        mirror.close();
        mirror = new Mirror(':memory:');
        const stands = new Map<number, string>();
        let sequence = 1;
        for (const step of taken) {
          if (step.does === 'ask') {
            const asked = step.text.split(' ');
            const answers = (subject: string): boolean =>
              asked.every((one) =>
                subject
                  .toLowerCase()
                  .split(' ')
                  .some((word) => word.startsWith(one)),
              );
            const expected = [...stands].filter(([, subject]) => answers(subject)).map(([one]) => referenceOf(one));
            expect(found(step.text)).toEqual(expected.sort());
          } else if (step.does === 'put') {
            sequence += 1;
            put(step.n, step.subject, sequence);
            stands.set(step.n, step.subject);
          } else {
            await removed(step.n);
            stands.delete(step.n);
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('are looked up once, also when something else was written in between', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-finds-'));
    mirror.close();
    mirror = new Mirror(folder);
    for (let one = 0; one < 5; one += 1) put(one, 'Missed bins', 1);
    const sql = new Counting(new DatabaseSync(join(folder, 'mirror.sqlite')));
    const finds = new Finds(sql);
    const ids = (text: string): readonly number[] =>
      [...finds.of(text, { prefix: 'RD', end: 10 })].flatMap((mark, id) => (mark === 1 ? [id] : []));
    expect([ids('bin'), sql.looked]).toEqual([[1, 2, 3, 4, 5], 1]);
    finds.wrote(6, ['Noreen Fettle', 'noreen.fettle@post.example', 'Bins', '']);
    finds.wrote(1, ['Noreen Fettle', 'noreen.fettle@post.example', 'The hedge', '']);
    expect([ids('bin'), sql.looked]).toEqual([[2, 3, 4, 5, 6], 1]);
    sql.close();
    mirror.close();
    mirror = new Mirror(':memory:');
    rmSync(folder, { recursive: true });
  });
});
