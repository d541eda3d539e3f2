import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../src/api/contract.ts';
import { calendarDate, dateOfDayNumber, dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { NoticeRow } from '../../src/domain/reminders/delivery.ts';
import type { Matter } from '../../src/domain/reminders/notice.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
let references: string[];
beforeAll(async () => {
  here = await running();
  references = here.council.casework.mirror.screens.allCases(-1).map(({ reference }) => reference);
});
afterAll(() => here.close());

const today = londonDay(new Date().toISOString());
const back = (days: number) => dateOfDayNumber(dayNumber(today) - days);
let made = 0;
const keep = async (person: string, matter: Matter, more: Partial<NoticeRow> = {}): Promise<string> => {
  const key = `notice ${++made}`;
  await here.council.reminders.notices.record({
    key,
    day: today,
    to: { is: 'person', id: person, name: 'Somebody' },
    matter,
    delivery: { state: 'sent', because: null, sends: 1, at: `${today}T09:00:00.000Z` },
    ...more,
  });
  return key;
};
const dueToday = (reference: string): Matter => ({ kind: 'due today', reference, clock: 'respond' });
const mine = async (person: string, claims: object = {}) => {
  const token = await here.authority.token({ oid: person, roles: ['Redress.ComplaintsTeam'], ...claims });
  const { statusCode, body } = await here.app.inject(callOf('notices', {}, token));
  expect(statusCode).toBe(200);
  return contract.notices.answer.parse(JSON.parse(body));
};

describe('my notices', () => {
  it('are those for me, the latest first, with what became of each', async () => {
    const [reference = ''] = references;
    await keep('somebody-else', dueToday(reference));
    const first = await keep('me', dueToday(reference), { day: back(2) });
    const second = await keep(
      'me',
      { kind: 'raised', reference, step: 'director', due: calendarDate('2026-11-17') },
      { delivery: { state: 'refused', because: 'app not installed', sends: 0, at: `${today}T09:00:00.000Z` } },
    );
    const { rows, wishes } = await mine('me');
    expect(rows.map(({ key, state, because }) => [key, state, because])).toEqual([
      [second, 'refused', 'app not installed'],
      [first, 'sent', null],
    ]);
    expect(wishes).toEqual({ digest: 'usual', urgent: 'in Teams', language: 'en' });
  });

  it('go back thirty days and no further', async () => {
    const [reference = ''] = references;
    await keep('old-hand', dueToday(reference), { day: back(30) });
    const kept = await keep('old-hand', dueToday(reference), { day: back(29) });
    expect((await mine('old-hand')).rows.map(({ key }) => key)).toEqual([kept]);
  });

  it('leave out a case that is not mine to see any more, by itself and in a digest', async () => {
    const [reference = ''] = references;
    const counted = { total: 1, first: [reference] };
    const nothing = { total: 0, first: [] };
    const cases = {
      overdue: counted,
      'due today': nothing,
      'early look': nothing,
      'this week': nothing,
      'to confirm': nothing,
    };
    await keep('moved-on', dueToday(reference));
    await keep('moved-on', { kind: 'digest', cases, messages: 2 });
    expect(JSON.stringify((await mine('moved-on')).rows)).toContain(reference);
    const { rows } = await mine('moved-on', { roles: [], groups: [] });
    expect(rows).toMatchObject([
      { matter: { kind: 'digest', cases: { overdue: { total: 0, first: [] } }, messages: 2 } },
    ]);
  });
});

describe('how I want to be reminded', () => {
  const wish = async (body: unknown) => {
    const token = await here.authority.token({ oid: 'wishful', name: 'Somebody Wishful', roles: [] });
    const call = callOf('noticeWishes', { body } as never, token);
    return (await here.app.inject(call)).statusCode;
  };

  it('is kept, also by who has never been kept before', async () => {
    const wishes = { digest: 9 * 60 + 15, urgent: 'in Redress only', language: 'cy' };
    expect(await wish(wishes)).toBe(200);
    expect((await mine('wishful')).wishes).toEqual(wishes);
    expect(await here.council.reminders.colleagues.all()).toMatchObject([{ id: 'wishful', name: 'Somebody Wishful' }]);
  });

  it.each([
    [{ digest: 1440, urgent: 'in Teams', language: 'en' }, 'there is no such minute'],
    [{ digest: 'never', urgent: 'in Teams', language: 'en' }, 'it is called off'],
    [{ digest: 'off', urgent: 'nowhere', language: 'en' }, 'an urgent notice stands in the tab at least'],
    [{ digest: 'off', urgent: 'in Teams', language: 'fr' }, 'nobody has the words'],
    [{ digest: 'off' }, 'all of it is said'],
    [null, 'nothing is said'],
  ])('%j is refused (%s)', async (body, _why) => {
    expect(await wish(body)).toBe(400);
  });
});
