import { describe, expect, it } from 'vitest';
import type { NoticeShape } from '../../src/api/notice-shapes.ts';
import type { Role } from '../../src/domain/access.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { daysOf, explaining } from '../../src/tab/notices/days-of.ts';
import { boardOf, leadsTo } from '../../src/tab/notices/leads-to.ts';
import { routeText } from '../../src/tab/routes.ts';
import { BINS, digest, dueToday, some } from '../support/browser/notices.ts';

describe('the list of notices', () => {
  const row = (key: string, day: string, because: NoticeShape['because'] = null): NoticeShape => ({
    ...{ key, day: calendarDate(day), at: `${day}T09:00:00Z`, because },
    ...{
      state: because === null ? 'sent' : 'refused',
      matter: { kind: 'due today', reference: BINS, clock: 'respond' },
    },
  });
  const rows = [
    row('c', '2026-11-24', 'app not installed'),
    row('b', '2026-11-23', 'Teams is not set up'),
    row('a', '2026-11-23', 'app not installed'),
  ];

  const overdue = digest({ overdue: some(BINS) });

  it('is by days, in the order it came in', () => {
    expect(daysOf(rows).map(({ day, rows: own }) => [day, own.map(({ key }) => key)])).toEqual([
      ['2026-11-24', ['c']],
      ['2026-11-23', ['b', 'a']],
    ]);
  });

  it('explains an obstacle where it was met last', () => {
    expect([...explaining(rows)]).toEqual(['c', 'b']);
  });

  const leading: readonly (readonly [string, NoticeShape['matter'], Role, string, string | null])[] = [
    ['an urgent notice leads to its case', dueToday(BINS), 'Redress.Officer', `case/${BINS}`, null],
    ['a digest of my part', overdue, 'Redress.Officer', 'work', 'board?officer=mine&due=overdue'],
    ['a digest of all cases', overdue, 'Redress.ComplaintsTeam', 'work?whose=all', 'board?due=overdue'],
    ['a digest without dates', digest({ 'to confirm': some(BINS) }), 'Redress.Director', 'work?whose=all', null],
    ['a digest of messages alone', digest({}, 4), 'Redress.Officer', 'mail?state=proposed', null],
  ];
  it.each(leading)('leads to what it is about: %s', (_, matter, role, place, onBoard) => {
    const board = matter.kind === 'digest' ? boardOf(matter, [role]) : null;
    expect([routeText(leadsTo(matter, [role])), board && routeText(board)]).toEqual([place, onBoard]);
  });
});
