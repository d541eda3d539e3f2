import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mirror } from '../../server/mirror/mirror.ts';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { recomputeCases } from '../../server/workflows/case/recompute-cases.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { type CalendarDate, calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import { calendarsByVersion } from '../../src/domain/calendar/calendar-version.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../src/domain/calendar/calendars.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { toTheEnd } from '../ports/samples.ts';
import { afterTheWork, startTenant, type TenantUnderTest } from '../ports/tenant.ts';
import { AMINA, GROUND } from '../support/a-case.ts';
import { anEntry } from '../support/builders.ts';

const MOURNING = proclaim(PUBLISHED_CALENDARS, [
  { day: day('2026-06-05'), title: 'A day of an invented monarch', nations: ['england-and-wales'] },
]);
const NEXT = '2026-06-09';

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

/** A server of its own, with a read model of its own, over the lists of SharePoint. */
async function aServer(calendars = MOURNING, budgetMs = 10_000) {
  const { register, intake } = tenant.connect({ budgetMs });
  const memory = new Mirror(':memory:');
  const read = async (): Promise<void> => {
    await memory.feedEvents(register);
    await memory.feedCases(register);
    await memory.feedIntake(intake);
  };
  await read();
  const ground = { ...GROUND, calendars, earlier: calendarsByVersion() };
  const standing = { mailboxes: [], referencePrefix: 'RD', ground };
  const needs = { register, intake, memory, now: () => '2026-06-02T09:00:00Z', standing };
  return { needs, read, recompute: () => recomputeCases(memory.openCases(), needs) };
}

async function openCases(keys: readonly string[]): Promise<readonly string[]> {
  const { needs } = await aServer(PUBLISHED_CALENDARS);
  const references: string[] = [];
  for (const key of keys) {
    const received = [{ mailbox: 'contact@marlsbury.gov.example', messageId: key, at: '2026-06-01T08:00:00Z' }];
    const entry = anEntry({ key, received });
    const { kase } = await openCase({ entry, category: 'complaint', by: AMINA, toConfirm: false }, needs);
    references.push(kase.reference);
  }
  return references;
}

const everything = async () => {
  const { register } = tenant.connect();
  const events = (await toTheEnd(register.eventChanges(null))).flatMap(({ put }) => put.map(({ value }) => value));
  const rows = (await toTheEnd(register.caseChanges(null))).flatMap(({ put }) => put.map(({ value }) => value));
  const of = <T extends CaseEvent | CaseSummary>(all: readonly T[], reference: string) =>
    all.filter((one) => one.reference === reference);
  return (reference: string) => ({
    recounts: of(events, reference).filter(({ type }) => type === 'calendar recomputed').length,
    rows: of(rows, reference).map(({ next }) => next?.on ?? null),
  });
};

describe('a holiday proclaimed while cases stand in SharePoint', () => {
  it('moves each open case once, over two servers at once and one that dies in the middle; no closed one', async () => {
    const open = await openCases(['a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6']);
    const [closed = ''] = await openCases(['a-7']);
    const before = await aServer(PUBLISHED_CALENDARS);
    const closing = { type: 'closed', ground: 'taken back', words: 'It is sorted' } as const;
    await actOnCase(closed, { act: closing, by: AMINA, seen: 1 }, before.needs);
    const closedRow = (await everything())(closed);

    // The first server's answers are lost after the list has taken its events, and it gives up.
    await tenant.faults([
      {
        match: { method: 'POST', path: '/items' },
        fault: afterTheWork({ kind: 'status', status: 503 }),
        times: 3,
      },
    ]);
    const dying = await aServer(MOURNING, 1);
    await expect(dying.recompute()).rejects.toMatchObject({ name: 'GraphFault' });
    await tenant.noFaults();
    const half = await everything();
    const told = open.filter((reference) => half(reference).recounts > 0);
    const shown = open.filter((reference) => half(reference).rows.includes(NEXT as CalendarDate));
    expect([told.length > 0, shown.length < told.length]).toEqual([true, true]);

    const [one, other] = [await aServer(), await aServer()];
    await Promise.all([one.recompute(), other.recompute()]);
    await one.read();
    await repairCases(one.needs);

    const found = await everything();
    for (const reference of open)
      expect([reference, found(reference)]).toEqual([reference, { recounts: 1, rows: [NEXT] }]);
    expect(found(closed)).toEqual(closedRow);
    expect(closedRow.recounts).toBe(0);
  });

  it('writes and asks nothing with the next start', async () => {
    await openCases(['b-1']);
    await (await aServer()).recompute();
    const again = await aServer();
    const calls = await tenant.reaching(/./, async () => {
      expect([...(await again.recompute()).moved]).toEqual([]);
    });
    expect(calls).toBe(0);
  });

  it('is left as counted by a server that was not given the file', async () => {
    const [reference = ''] = await openCases(['c-1']);
    await (await aServer()).recompute();
    const old = await aServer(PUBLISHED_CALENDARS);
    const { moved, left } = await old.recompute();
    expect([moved.size, left.map(({ id }) => id)]).toEqual([0, ['calendars 2026-08+2026-06-05:EW']]);
    expect((await everything())(reference)).toEqual({ recounts: 1, rows: [NEXT] });
  });
});
