import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mirror } from '../../server/mirror/mirror.ts';
import type { Asked, EndpointName } from '../../src/api/contract.ts';
import { DIRECTORATES } from '../../src/domain/areas.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { SERVICES } from '../../src/domain/triage/proposal.ts';
import { GROUND } from '../support/a-case.ts';
import { GROUPS } from '../support/http/areas.ts';
import { FakeAuthority } from '../support/http/authority.ts';
import { callOf } from '../support/http/calls.ts';
import { type Random, seeded } from '../support/sample-mail.ts';
import { fillBoard, officer, referenceAt, wordAt } from './board-seed.ts';
import { boardServer } from './board-server.ts';
import { figure, memoryOf } from './figures.ts';

type Bench = {
  readonly open: number;
  readonly closed: number;
  readonly reps: number;
  readonly say: (text: string) => void;
};

/**
 * Milliseconds of many calls: half of them, and nineteen in twenty, took no longer; and what the processor spent on them,
 * which tells more where the machine has other things to do.
 */
type Times = {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  readonly cpuP50: number;
  readonly cpuP95: number;
  readonly calls: number;
};

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const CALLS_A_KIND = 100;

/**
 * The board, the search and one case over a mirror of many cases, each call through the whole server but the wire: the
 * check of a signed token, the rule of access, the answer written out by its schema. Beside it the floor: a filter, a sort
 * and the same counts over plain objects in memory, without token, rule or answer.
 */
export async function benchBoard({ open, closed, reps, say }: Bench): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-board-'));
  const today = londonDay(new Date().toISOString());
  const began = performance.now();
  const filling = new Mirror(folder, GROUND);
  await fillBoard(filling, { open, closed }, today, say);
  filling.close();
  const fillSeconds = (performance.now() - began) / 1000;

  global.gc?.();
  const before = memoryOf(process.pid);
  const opening = performance.now();
  const mirror = new Mirror(folder, GROUND);
  const openSeconds = (performance.now() - opening) / 1000;
  const authority = await FakeAuthority.start();
  const app = await boardServer(mirror, authority);
  const tokens = {
    team: await authority.token({ oid: officer(1).id, roles: ['Redress.ComplaintsTeam'], groups: [] }),
    officer: await authority.token({
      oid: officer(2).id,
      roles: ['Redress.Officer'],
      groups: [GROUPS.Environment as string],
    }),
    head: await authority.token({
      oid: officer(3).id,
      roles: ['Redress.HeadOfService'],
      groups: [GROUPS.Housing as string],
    }),
    investigator: await authority.token({
      oid: officer(7).id,
      roles: ['Redress.InvestigationOfficer'],
      groups: [],
    }),
    newcomer: await authority.token({ oid: 'newcomer', roles: ['Redress.InvestigationOfficer'], groups: [] }),
  };

  const random = seeded(42);
  const ask = async <N extends EndpointName>(who: keyof typeof tokens, name: N, asked: Asked<N>): Promise<number> => {
    const call = callOf(name, asked, tokens[who]);
    const at = performance.now();
    const { statusCode, body } = await app.inject(call);
    const ms = performance.now() - at;
    if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}: ${body.slice(0, 300)}`);
    return ms;
  };
  const timed = async (kind: string, call: (n: number) => Promise<number>): Promise<readonly [string, Times]> => {
    for (let n = 0; n < 5; n += 1) await call(n);
    const ms: number[] = [];
    const cpu: number[] = [];
    for (let n = 0; n < CALLS_A_KIND * reps; n += 1) {
      const before = process.cpuUsage();
      ms.push(await call(n));
      const { user, system } = process.cpuUsage(before);
      cpu.push((user + system) / 1000);
    }
    const at = (times: readonly number[], share: number): number => {
      const sorted = times.toSorted((a, b) => a - b);
      return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
    };
    const times = {
      ...{ p50: at(ms, 0.5), p95: at(ms, 0.95), most: at(ms, 1) },
      ...{ cpuP50: at(cpu, 0.5), cpuP95: at(cpu, 0.95), calls: ms.length },
    };
    say(`${kind}: p50 ${times.p50} ms, p95 ${times.p95} ms (processor ${times.cpuP50}, ${times.cpuP95})`);
    return [kind, times];
  };
  const who = (): keyof typeof tokens => pick(random, ['team', 'officer', 'head'] as const);
  const board = (filter: object, more: object = {}) => ask(who(), 'board', { body: { filter, ...more } as never });

  const boards = [
    await timed('no filter', () => board({})),
    await timed('by stage', () => board({ stage: [1 + Math.floor(random() * 2)] })),
    await timed('by directorate', () => board({ directorate: [pick(random, DIRECTORATES)] })),
    await timed('by officer', () => board({ officer: [officer(Math.floor(random() * 240)).id] })),
    await timed('mine', () => board({ officer: ['mine'] })),
    await timed('by due', () => board({ due: [pick(random, ['overdue', 'today', 'this week', 'later'])] })),
    await timed('by service', () => board({ service: [pick(random, SERVICES)] })),
    await timed('closed ones', () => board({ status: ['Closed'] })),
    await timed('everything, latest first', () =>
      board({ status: ['To confirm', 'Open', 'Answered', 'Closed', 'Withdrawn'] }, { sort: 'received' }),
    ),
    await timed('all filters at once', () =>
      board({
        status: ['Open'],
        stage: [1],
        directorate: [pick(random, DIRECTORATES), pick(random, DIRECTORATES)],
        officer: ['mine', 'nobody', officer(Math.floor(random() * 240)).id],
        due: ['overdue', 'this week'],
        service: [pick(random, SERVICES), pick(random, SERVICES)],
      }),
    ),
    await timed('by words', () => board({ text: wordAt(Math.floor(random() * 2_000)) })),
    await timed('by the ten most frequent words', () => board({ text: wordAt(Math.floor(random() * 10)) })),
    await timed('by two frequent words, as yet not asked for', (n) =>
      board({ text: `${wordAt(n % 23)} ${wordAt(23 + Math.floor(n / 23))}` }),
    ),
    await timed('by two letters', () => board({ text: wordAt(Math.floor(random() * 4_000)).slice(0, 2) })),
    await timed('by words, closed too', () =>
      board({ text: wordAt(Math.floor(random() * 2_000)), status: ['To confirm', 'Open', 'Answered', 'Closed'] }),
    ),
    await timed('page after page', pages(tokens.team)),
    await timed('200 rows', () => board({}, { limit: 200 })),
  ];
  const search = (text: string) => ask(who(), 'search', { body: { text } });
  const sought = (n: number): string => referenceAt(1 + ((n * 7_919) % (open + closed)));
  const searches = [
    await timed('reference', (n) => search(sought(n))),
    await timed('sloppy reference', (n) => {
      const [, year = '', number = ''] = sought(n).split('-');
      return search(`rd ${year} ${Number(number)}`);
    }),
    await timed('number alone', (n) => search(String(Number(sought(n).split('-')[2])))),
    await timed('two letters', () => search(wordAt(Math.floor(random() * 4_000)).slice(0, 2))),
    await timed('three letters', () => search(wordAt(Math.floor(random() * 4_000)).slice(0, 3))),
    await timed('a name', () => search(wordAt(Math.floor(random() * 4_000)))),
    await timed('two words', () =>
      search(`${wordAt(Math.floor(random() * 300))} ${wordAt(Math.floor(random() * 300))}`),
    ),
    await timed('an address', (n) => search(`${wordAt(n)}.`)),
    await timed('frequent words', () => search(wordAt(Math.floor(random() * 10)))),
    await timed('nothing there', () => search('qqqqzz')),
  ];
  const detail = await timed('one case', (n) => ask('team', 'caseDetail', { params: { reference: sought(n) } }));
  const month: Asked<'calendar'> = {
    query: { from: today, to: dateOfDayNumber(dayNumber(today) + 30) as CalendarDate },
  };
  const others = [
    await timed('my work', () => ask(who(), 'work', { query: {} })),
    await timed('everybody’s work', () => ask(who(), 'work', { query: { whose: 'all' } })),
    await timed('a month of the calendar', () => ask(who(), 'calendar', month)),
    await timed('the load', () => ask(who(), 'load', {})),
    await timed('a year of figures', () => ask(who(), 'trends', { query: {} })),
    await timed('the log of mail', () => ask(pick(random, ['team', 'officer']), 'intake', { query: {} })),
    await timed('the log, of whoever sees little of it', () => ask('investigator', 'intake', { query: {} })),
    await timed('the log, of whoever sees nothing of it', () => ask('newcomer', 'intake', { query: {} })),
  ];
  const memory = memoryOf(process.pid);
  const floor = plainly(mirror, today, reps);
  const fileMiB = Math.round(statSync(join(folder, 'mirror.sqlite')).size / 1024 / 1024);
  await app.close();
  await authority.close();
  mirror.close();
  rmSync(folder, { recursive: true });
  const worst = (times: readonly (readonly [string, Times])[]): number => Math.max(...times.map(([, { p95 }]) => p95));
  return {
    open,
    closed,
    worstBoardP95: worst(boards),
    worstSearchP95: worst(searches),
    oneCaseP95: detail[1].p95,
    board: Object.fromEntries(boards),
    search: Object.fromEntries(searches),
    oneCase: detail[1],
    others: Object.fromEntries(others),
    plainScanAndSort: floor,
    fillSeconds: Number(fillSeconds.toFixed(1)),
    openSeconds: Number(openSeconds.toFixed(2)),
    memoryMiB: { beforeOpening: before, afterAll: memory },
    fileMiB,
  };

  /** Goes through the board page by page, as somebody does who scrolls. */
  function pages(token: string): () => Promise<number> {
    let after: string | null = null;
    return async () => {
      const at = performance.now();
      const { body } = await app.inject(callOf('board', { body: { limit: 100, after } }, token));
      const ms = performance.now() - at;
      after = (JSON.parse(body) as { next: string | null }).next;
      return ms;
    };
  }
}

/** What a filter, a sort and the counts cost over plain objects that are in memory already, in milliseconds. */
function plainly(
  mirror: Mirror,
  today: CalendarDate,
  reps: number,
): { readonly medianMs: number; readonly medianCpuMs: number; readonly rows: number } {
  const cases: readonly CaseSummary[] = mirror.screens.allCases(-1);
  const ms: number[] = [];
  const cpu: number[] = [];
  for (let rep = 0; rep < Math.max(5, reps * 5); rep += 1) {
    const before = process.cpuUsage();
    const at = performance.now();
    const open = cases.filter(
      ({ status, directorates }) =>
        (status === 'Open' || status === 'To confirm') && directorates.some((one) => DIRECTORATES.includes(one)),
    );
    const counts = new Map<string, number>();
    for (const { service, stage, handler, next, status } of open)
      for (const value of [service, stage, handler?.id, status, next === null ? 'none' : next.on < today])
        counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    open.toSorted((a, b) => ((a.next?.on ?? '9') < (b.next?.on ?? '9') ? -1 : 1)).slice(0, 50);
    ms.push(performance.now() - at);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { medianMs: figure(ms, 2).median, medianCpuMs: figure(cpu, 2).median, rows: cases.length };
}
