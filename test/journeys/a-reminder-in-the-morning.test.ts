import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { addWorkingDays, isWorkingDay, onOrBefore } from '../../src/domain/calendar/working-calendar.ts';
import { type CouncilAtWork, councilAtWork, picture, sees } from '../support/council-at-work.ts';
import { until } from '../support/programs.ts';

/*
 * A complaint came in six working days ago and nobody acknowledged it: the day to do so was yesterday. Reminders come on
 * working days in office hours, so the council’s clocks are set to the evening of that day, and then to the next morning.
 */
const calendar = PUBLISHED_CALENDARS['england-and-wales'];
const MORNING = addWorkingDays(calendar, londonDay(new Date().toISOString()), 1);
const YESTERDAY = onOrBefore(calendar, MORNING, 1);
const RECEIVED = onOrBefore(calendar, MORNING, 6);

type Activity = { appName: string; title: string; preview: string; topic: string; link: string };

describe('a reminder in the morning', () => {
  let council: CouncilAtWork;
  let reference = '';

  beforeAll(async () => {
    expect(isWorkingDay(calendar, MORNING)).toBe(true);
    council = await councilAtWork({ at: `${YESTERDAY}T19:00:00Z` });
  });
  afterAll(() => council?.close());

  /** A complaint of six working days ago is confirmed now; answers its reference. */
  async function comesIn(subject: string): Promise<string> {
    const row = await council.arrives({
      from: { name: 'Orla Penhaligon-Test', address: 'orla.penhaligon@post.example' },
      subject,
      text: 'For the third week nobody has emptied our bin. I rang twice and nobody called back. I am fed up with the council.',
      receivedAt: `${RECEIVED}T09:30:00Z`,
    });
    const nikhil = await council.as('Nikhil Desai-Morton');
    const confirmed = { params: { key: row.key }, body: { category: 'complaint' } } as const;
    return (await nikhil.get('confirm', confirmed)).reference ?? '';
  }
  const feedOf = async (name: string): Promise<Activity[]> => {
    const user = encodeURIComponent(`${name}@marlsbury.gov.example`);
    const { activity } = (await council.programs.control('GET', `/teams/activity?user=${user}`)) as {
      activity: Activity[];
    };
    return activity;
  };

  it('in the evening the complaint stands unacknowledged, and nobody is told after hours', async () => {
    const nikhil = await council.as('Nikhil Desai-Morton');
    await council.as('Kelvin Astbridge');
    reference = await comesIn('Brown bin missed again on Larch Row');
    const { card, today } = await nikhil.get('caseDetail', { params: { reference } });
    expect([today, card.next]).toEqual([
      YESTERDAY,
      { on: YESTERDAY, clock: 'acknowledge', move: 'complaints team', daysLeft: 0 },
    ]);
    expect(await feedOf('nikhil.desai-morton')).toEqual([]);
  });

  it('in the morning it is in the activity feed of whoever has to act, and of nobody who has not', async () => {
    await council.restart(`${MORNING}T09:00:00Z`);
    const feed = await until('the reminder', async () => {
      const found = await feedOf('nikhil.desai-morton');
      return found.length >= 2 && found;
    });
    expect(feed.map(({ title }) => title).sort()).toEqual([
      'Due today: 0. Overdue: 1',
      expect.stringMatching(new RegExp(`^${reference} was due on `)),
    ]);
    expect(await feedOf('kelvin.astbridge')).toEqual([]);
  });

  it('names the case and the date, and nothing of the person, the street or what it is about', async () => {
    for (const { title, preview, topic, link, appName } of await feedOf('nikhil.desai-morton')) {
      expect(appName).toBe('Redress');
      expect(preview).toContain(reference);
      const said = decodeURIComponent(`${title} ${preview} ${topic} ${link}`);
      expect(said).not.toMatch(/orla|penhaligon|post\.example|larch|bin|missed/i);
    }
  });

  it('stands in Teams as a line that leads to the case, and in Redress as well', async () => {
    const screen = await council.looks('Nikhil Desai-Morton', 'work?whose=all');
    await sees(screen, '1 case is overdue');
    await screen.page.getByRole('link', { name: /Activity/ }).click();
    const line = screen.page.getByRole('link', { name: new RegExp(`${reference} was due on`) });
    await line.waitFor();
    await picture(screen, '6-1-activity-feed');
    await line.click();
    await sees(screen, reference, 'Acknowledge it', /^Overdue/);
    await picture(screen, '6-2-the-case-behind-it');

    const nikhil = await council.as('Nikhil Desai-Morton');
    const { rows } = await nikhil.get('notices');
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(rows.map(({ matter }) => matter)).toContainEqual({
      ...{ kind: 'overdue', reference, clock: 'acknowledge', due: YESTERDAY },
    });
    expect(council.complaints()).toEqual([]);
  });

  it('comes once: an hour later only what is new is told', async () => {
    const another = await comesIn('Nobody has emptied our bin on Larch Row');
    await council.restart(`${MORNING}T10:00:00Z`);
    const feed = await until('the new reminder', async () => {
      const found = await feedOf('nikhil.desai-morton');
      return found.some(({ title }) => title.startsWith(another)) && found;
    });
    expect(feed.map(({ title }) => title.replace(/^(RD-\d\d-\d+)?.*/, '$1')).sort()).toEqual(['', reference, another]);
  });
});
