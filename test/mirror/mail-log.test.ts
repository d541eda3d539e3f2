import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Board } from '../../server/mirror/board/board.ts';
import { MailLog } from '../../server/mirror/mail-log.ts';
import { Mirror } from '../../server/mirror/mirror.ts';
import { Statements } from '../../server/mirror/statements.ts';
import { ROLES, type Viewer } from '../../src/domain/access.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { summarise } from '../../src/domain/case/summary.ts';
import { INTAKE_STATES, type IntakeEntry, type IntakeState } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM, CERYS, GROUND } from '../support/a-case.ts';
import { anEntry, anOpening } from '../support/builders.ts';

/** Of one case that few see: more than are looked through before the viewer's own cases are asked. */
const LATEST_OF_OTHERS = 1_050;
const OTHERS = 90;
/** Smaller than what somebody sees little of, so that they turn pages, too. */
const PAGE = 30;

/** Counts the rows that are taken one by one, and what is asked as a whole. */
class Counting extends Statements {
  taken = 0;
  asked = 0;

  override all<T>(...asked: Parameters<Statements['all']>): T[] {
    this.asked += 1;
    return super.all<T>(...asked);
  }

  override *each<T>(...asked: Parameters<Statements['each']>): IterableIterator<T> {
    for (const row of super.each<T>(...asked)) {
      this.taken += 1;
      yield row;
    }
  }
}

let folder: string;
let mirror: Mirror;
const entries: IntakeEntry[] = [];

const REFERENCES = {
  housing: 'RD-26-000001',
  bramsCare: 'RD-26-000002',
  hidden: 'RD-26-000003',
  unconfirmed: 'RD-26-000004',
  'not here yet': 'RD-26-000005',
} as const;

const viewer = (id: string, roles: Viewer['roles'], directorates: readonly string[] = []): Viewer => ({
  ...{ id, roles },
  area: { directorates, services: [] },
});
const VIEWERS: readonly Viewer[] = [
  ...ROLES.map((role) => viewer('oid-stranger', [role])),
  viewer(BRAM.id, ['Redress.InvestigationOfficer']),
  viewer(CERYS.id, ['Redress.Officer']),
  viewer(CERYS.id, ['Redress.MemberServices']),
  viewer(AMINA.id, ['Redress.Officer'], ['Housing']),
  viewer('oid-none', []),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-mail-log-'));
  mirror = new Mirror(folder, GROUND);
  const open = (reference: string, more: Partial<CaseEvent & { type: 'opened' }>, ...then: readonly object[]) => {
    const events = [
      anOpening({ reference, intakeKey: `opens ${reference}`, at: '2026-06-01T09:00:00Z', ...more }),
      ...then.map((event, n) => ({
        ...{ reference, sequence: n + 2, at: '2026-06-01T10:00:00Z', by: AMINA },
        ...event,
      })),
    ] as readonly CaseEvent[];
    for (const event of events) mirror.rememberEvent(event);
    const kase = fold(events);
    if (kase !== null) mirror.rememberCase(summarise(kase, { next: null, replyDue: null, earlyLook: null }));
  };
  const assigned = { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM };
  open(REFERENCES.housing, { service: 'housing' });
  open(REFERENCES.bramsCare, { service: 'adults' }, assigned);
  open(REFERENCES.hidden, { service: 'housing' }, { type: 'restricted', to: [BRAM], why: 'so' });
  open(REFERENCES.unconfirmed, { service: 'waste', toConfirm: true });
  const put = (n: number, minute: number, more: Partial<IntakeEntry>): void => {
    const at = new Date(Date.UTC(2026, 5, 1) + minute * 60_000).toISOString();
    const entry = anEntry({
      ...{ key: `m-${String(n).padStart(5, '0')}`, messageId: `${n}@post.example`, ...more },
      received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${n}`, at }],
    });
    entries.push(entry);
  };
  const places = [null, ...Object.values(REFERENCES)];
  const deciders = [null, BRAM, CERYS];
  for (let n = 0; n < OTHERS; n += 1) {
    const by = deciders[n % 3] ?? null;
    put(n, Math.floor(n / 2), {
      reference: places[n % places.length] ?? null,
      state: INTAKE_STATES[n % INTAKE_STATES.length] as IntakeState,
      decided: by === null ? null : { by, at: '2026-06-02T09:00:00Z', category: 'complaint', reason: 'so' },
    });
  }
  for (let n = 0; n < LATEST_OF_OTHERS; n += 1)
    put(OTHERS + n, OTHERS + n, { reference: REFERENCES.housing, state: 'linked' });
  await mirror.feedIntake({
    async *changes() {
      yield {
        put: entries.map((value, n) => ({ row: String(n), value })),
        removed: [],
        cursor: 'c1',
        fromTheStart: false,
      };
    },
  });
});
afterAll(() => {
  mirror.close();
  rmSync(folder, { recursive: true });
});

const atOf = ({ received }: IntakeEntry): string => received[0]?.at ?? '';

describe('the log of mail', () => {
  it('shows and counts the messages that the rule shows one by one, the latest first, page by page, whoever looks', () => {
    for (const who of VIEWERS) {
      const seen = entries
        .filter(({ key }) => mirror.log.message(who, key) !== null)
        .toSorted((a, b) => (atOf(a) === atOf(b) ? (a.key < b.key ? -1 : 1) : atOf(a) < atOf(b) ? 1 : -1));
      const counts = mirror.log.counts(who);
      for (const state of [undefined, ...INTAKE_STATES]) {
        const expected = seen.filter((one) => state === undefined || one.state === state).map(({ key }) => key);
        const shown: IntakeEntry[] = [];
        for (;;) {
          const last = shown.at(-1);
          const page = mirror.log.latest(who, {
            ...(state ? { state } : {}),
            ...(last ? { after: { receivedAt: atOf(last), key: last.key } } : {}),
            limit: PAGE,
          });
          shown.push(...page.map(({ value }) => value));
          if (page.length < PAGE) break;
        }
        expect([who, state, shown.map(({ key }) => key)]).toEqual([who, state, expected]);
        if (state !== undefined) expect([who, state, counts[state]]).toEqual([who, state, expected.length]);
      }
    }
  }, 30_000);

  const counted = () => {
    const sql = new Counting(new DatabaseSync(join(folder, 'mirror.sqlite')));
    const board = new Board(GROUND.calendars['england-and-wales']);
    board.fill(sql);
    Object.assign(sql, { taken: 0, asked: 0 });
    return { sql, log: new MailLog(sql, board) };
  };

  it('does not look through all the mail of the council for somebody who sees little of it', () => {
    const { sql, log } = counted();
    const shown = log.latest(viewer(BRAM.id, ['Redress.InvestigationOfficer']), { limit: 20 });
    sql.close();
    expect(shown).toHaveLength(20);
    expect(sql.taken).toBeLessThanOrEqual(1_000);
  });

  it('counts once for each viewer until something is written', () => {
    const { sql, log } = counted();
    const [bram, cerys] = [viewer(BRAM.id, ['Redress.Officer']), viewer(CERYS.id, ['Redress.Officer'])];
    log.counts(bram);
    const once = sql.asked;
    log.counts(bram);
    const again = sql.asked - once;
    log.counts(cerys);
    const another = sql.asked - once;
    log.changed();
    log.counts(bram);
    const after = sql.asked - once - another;
    sql.close();
    expect([once, again, another, after]).toEqual([2, 0, 2, 2]);
  });

  it('sees what was written since it last counted', () => {
    const who = viewer(BRAM.id, ['Redress.InvestigationOfficer']);
    const before = mirror.log.counts(who).held;
    const one = anEntry({ key: 'm-99999', messageId: '99999@post.example', state: 'held', reference: null });
    mirror.rememberIntake(one);
    expect(mirror.log.counts(who).held).toBe(before + 1);
    mirror.forgetIntake(one.key);
    expect(mirror.log.counts(who).held).toBe(before);
  });
});
