import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUser } from '../../emulator/directory/people.ts';
import { activitiesOf } from '../../emulator/teams/activities.ts';
import { messagesOf } from '../../emulator/teams/messages.ts';
import { REDRESS_TEAMS_APP_ID } from '../../emulator/teams/redress-app.ts';
import { addChannel, addTeam, type Channel } from '../../emulator/teams/teams.ts';
import { addWorkflow, workflowUrl } from '../../emulator/teams/workflows.ts';
import type { GraphSettings } from '../../server/graph/connection-settings.ts';
import { type Pause, pause } from '../../server/graph/pause.ts';
import { remindingFrom } from '../../server/workflows/reminders/send-reminders.ts';
import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import { USUAL_REMINDERS } from '../../src/domain/reminders/reminder-policy.ts';
import { activitySaid, cardSaid } from '../../src/words/reminders/said.ts';
import { reminderWordsIn } from '../../src/words/reminders/words.ts';
import { afterTheWork, type Fault, startTenant, type TenantUnderTest } from '../ports/tenant.ts';
import { aKnownCase, workOf } from '../support/a-reminder-desk.ts';

/** A council with real lists and a real Teams; its servers come and go, and share nothing else. */
async function aCouncil(people: number) {
  const tenant = await startTenant();
  const of = tenant.emulator.tenant;
  const ids = Array.from({ length: people }, (_, n) => {
    const name = `Officer ${n + 1}`;
    return addUser(of, { userPrincipalName: `officer.${n + 1}@marlsbury.gov.example`, displayName: name }).id;
  });
  const team = addTeam(of, { name: 'Environment', owners: [ids[0]!], members: ids.slice(1) });
  const channel: Channel = addChannel(of, team.id, 'Morning digest');
  const address = workflowUrl(of, addWorkflow(of, channel, 'Post the digest', ids[0]!));
  const { colleagues } = tenant.connect();
  for (const [n, id] of ids.entries())
    await colleagues.met(
      { id, name: `Officer ${n + 1}`, roles: ['Redress.ComplaintsTeam'], area: null },
      '2026-11-24T08:00:00Z',
    );

  let now = Date.parse('2026-11-24T12:10:00.000Z');
  const cases = [
    aKnownCase('2026-11-24', { reference: 'RD-26-000001', handler: { id: ids[0]!, name: 'Officer 1' } }),
    aKnownCase('2026-11-23', { reference: 'RD-26-000002', handler: { id: ids[1]!, name: 'Officer 2' } }),
  ];
  const server = (more: Partial<GraphSettings> = {}) => {
    const { notices, teams, colleagues } = tenant.connect({
      teamsAppId: REDRESS_TEAMS_APP_ID,
      channels: new Map([['Environment', address]]),
      budgetMs: 1_000,
      ...more,
    });
    return remindingFrom({
      notices,
      teams,
      colleagues,
      work: workOf(cases),
      wording: {
        activity: (notice, language) => activitySaid(notice, reminderWordsIn(language)),
        card: (notice) => cardSaid(notice, reminderWordsIn('en')),
      },
      now: () => new Date(now).toISOString(),
      reminders: {
        // The morning lasts all day here, so that urgent notices and digests come together.
        policy: { ...USUAL_REMINDERS, digestLasts: 9 * 60 },
        calendar: PUBLISHED_CALENDARS['england-and-wales'],
        channels: [{ directorate: 'Environment' }],
      },
    });
  };
  return {
    tenant,
    ids,
    server,
    pass: (minutes: number): void => {
      now += minutes * 60_000;
    },
    feed: (id: string) => activitiesOf(of, id).map(({ title, preview }) => `${title} | ${preview}`),
    cards: () => messagesOf(of, channel.id, 50).length,
    rows: () => tenant.connect().notices.on('2026-11-24' as never),
  };
}

type Council = Awaited<ReturnType<typeof aCouncil>>;
let council: Council;
let tenant: TenantUnderTest;

/** What holds at any time: a feed shows a line once, a channel a card once, and nothing is sent a third time. */
async function holds(seed: number): Promise<Record<string, number>> {
  const rows = await council.rows();
  const states: Record<string, number> = {};
  for (const { delivery } of rows) states[delivery.state] = (states[delivery.state] ?? 0) + 1;
  for (const id of council.ids) {
    const lines = council.feed(id);
    expect([seed, new Set(lines).size]).toEqual([seed, lines.length]);
  }
  expect([seed, council.cards() <= 1]).toEqual([seed, true]);
  for (const { key, delivery, to } of rows)
    expect([seed, key, delivery.sends <= (to.is === 'person' ? 2 : 1)]).toEqual([seed, key, true]);
  return states;
}

describe('a morning without faults', () => {
  beforeAll(async () => {
    council = await aCouncil(4);
    tenant = council.tenant;
  });
  afterAll(() => tenant.close());

  it('reaches everybody once, over two servers, with every template of the app package filled', async () => {
    await Promise.all([council.server()(), council.server()()]);
    expect(await holds(0)).toEqual({ sent: 4 + 4 + 1 + 1 + 1 });
    expect(council.feed(council.ids[0]!)).toEqual([
      expect.stringContaining('Due today: 1. Overdue: 1 | 1 overdue, 1 due today. Start with RD-26-000002.'),
      'RD-26-000001 is due today | RD-26-000001: the reply is due today and is not recorded yet.',
      // Nobody is named for any step, so the whole team hears of it.
      'RD-26-000002 needs your decision | RD-26-000002: no reply yet, due on Monday 23 November 2026. It is raised with you.',
    ]);
    const posts = await tenant.reaching(/sendActivityNotification|workflows/, async () => {
      await council.server()();
    });
    expect(posts).toBe(0);
  });
});

const AWAY: readonly Fault['fault'][] = [
  { kind: 'status', status: 503 },
  { kind: 'reset' },
  afterTheWork({ kind: 'status', status: 504 }),
  afterTheWork({ kind: 'reset' }),
  { kind: 'throttle', retryAfter: '0.3' },
  { kind: 'throttle', retryAfter: '30' },
];

describe('a bad morning', () => {
  it.each([1, 2])(
    '(%d): whatever is throttled, refused or lost, nobody is told twice and nothing is forgotten',
    async (seed) => {
      council = await aCouncil(2);
      tenant = council.tenant;
      try {
        const paths = ['sendActivityNotification$', '/items$', '/items/\\d+/fields$', '/workflows/'];
        await tenant.faults(
          paths.flatMap((path) => AWAY.map((fault) => ({ match: { path }, fault, probability: 0.06 }))),
          seed,
        );
        // Servers run side by side, fail, and are replaced by others that remember nothing.
        for (let run = 1; run <= 5; run += 1) {
          await Promise.allSettled([council.server()(), council.server()()]);
          council.pass(4);
        }
        await tenant.noFaults();
        for (let run = 1; run <= 2; run += 1) {
          council.pass(11);
          await council.server()();
        }
        const states = await holds(seed);
        expect(Object.keys(states).filter((state) => !['sent', 'unclear'].includes(state))).toEqual([]);
        // A digest and a case raised for each of the two, one due today, one overdue, one card.
        expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(7);
      } finally {
        await tenant.close();
      }
    },
  );
});

describe('the service limits of Teams', () => {
  it('slow a large council’s morning down, and lose nothing of it', async () => {
    council = await aCouncil(12);
    tenant = council.tenant;
    try {
      await tenant.set({ throttles: true });
      // Five notifications a second for one app; the others wait their turn within the same run, and their wait moves the clock.
      let waits = 0;
      const wait: Pause = async (ms, signal) => {
        waits += 1;
        await pause(ms / 20, signal);
        tenant.emulator.tenant.clock.advance(ms);
      };
      await council.server({ budgetMs: 60_000, wait })();
      expect(waits).toBeGreaterThan(0);
      await tenant.set({ throttles: false });
      expect(await holds(0)).toEqual({ sent: 12 + 12 + 1 + 1 + 1 });
    } finally {
      await tenant.close();
    }
  });
});
