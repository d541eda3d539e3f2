import { describe, expect, it } from 'vitest';
import { reminders } from '../../server/graph/reminder-check.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Delivery } from '../../src/domain/reminders/delivery.ts';
import { colleague, EVERYBODY } from '../domain/reminders/a-situation.ts';
import { aNotice } from '../ports/notices.contract.ts';
import { InMemoryColleagues } from '../support/in-memory/colleagues.ts';
import { InMemoryNotices } from '../support/in-memory/notices.ts';

const AT = '2026-11-24T09:00:00.000Z';
const known = EVERYBODY.filter(({ area }) => area !== null);
const APP = '7d1e55aa-0c0d-4e0a-9d0e-5eed00000301';

async function looked(
  deliveries: readonly Pick<Delivery, 'state' | 'because'>[],
  {
    people = known,
    app = APP,
    day = '2026-11-23',
  }: { people?: typeof EVERYBODY; app?: string | null; day?: string } = {},
) {
  const notices = new InMemoryNotices();
  for (const delivery of deliveries)
    await notices.record(aNotice({ day: calendarDate(day), delivery: { ...delivery, sends: 1, at: AT } }));
  const needs = { notices, colleagues: new InMemoryColleagues(people), teamsAppId: app, now: () => Date.parse(AT) };
  return reminders(needs, 'Reminders');
}

const sent = { state: 'sent', because: null } as const;
const notInstalled = { state: 'refused', because: 'app not installed' } as const;

describe('the self-check of reminders', () => {
  it('is good where the latest ones went to Teams', async () => {
    expect(await looked([sent, sent])).toEqual([
      { name: 'Reminders', verdict: 'good', words: '2 of the last 2 reminders went to Teams.', todo: null },
    ]);
  });

  it('says for how many the app is not installed, and what to do about it', async () => {
    expect(await looked([sent, notInstalled, notInstalled])).toEqual([
      expect.objectContaining({ verdict: 'good', words: '1 of the last 3 reminders went to Teams.' }),
      {
        name: 'Reminders',
        verdict: 'warning',
        words: 'Not taken by Teams for 2 of those addressed: App not installed. The list Notices says whom.',
        todo: expect.stringContaining('Install Redress'),
      },
    ]);
  });

  it('is bad where Teams took none: the permission is missing, or the app is nowhere', async () => {
    const [line] = await looked([notInstalled]);
    expect(line).toMatchObject({ verdict: 'bad', words: '0 of the last 1 reminders went to Teams.' });
  });

  it('does not know where nobody was reminded lately', async () => {
    for (const rows of [[], [{ state: 'in Redress only', because: 'asked for' } as const]])
      expect((await looked(rows))[0]).toMatchObject({ verdict: 'unknown' });
    expect((await looked([sent], { day: '2026-11-19' }))[0]).toMatchObject({ verdict: 'unknown' });
    expect((await looked([sent], { day: '2026-11-20' }))[0]).toMatchObject({ verdict: 'good' });
  });

  it('names the setting where Teams is not set up', async () => {
    expect((await looked([], { app: null }))[0]).toMatchObject({
      verdict: 'warning',
      todo: expect.stringContaining('REDRESS_TEAMS_APP_ID'),
    });
  });

  it('says when nobody has signed in, and of how many it is not known what they work for', async () => {
    expect((await looked([sent], { people: [] })).at(-1)).toMatchObject({
      verdict: 'warning',
      words: expect.stringContaining('Nobody has signed in'),
    });
    const people = [...known, colleague('nowhere', 'No Where', 'Redress.HeadOfService')];
    expect((await looked([sent], { people })).at(-1)).toMatchObject({
      verdict: 'warning',
      words: expect.stringMatching(/^Of 1 people/),
    });
  });
});
