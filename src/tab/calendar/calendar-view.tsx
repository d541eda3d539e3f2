import { useCallback, useState } from 'react';
import type { CalendarPage } from '../../api/case-shapes.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { looks } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { wordsOf } from '../../ui/words-context.ts';
import { en } from '../../words/screens/calendar/en.ts';
import type { CalendarWords } from '../../words/screens/calendar/shape.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { hashOf } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { useWide } from '../view/use-wide.ts';
import { ViewFrame } from '../view/view-frame.tsx';
import css from './calendar-view.module.css';
import { DayPanel } from './day-panel.tsx';
import { monthFrom, monthOf, weeksOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';

const useCalendarWords = wordsOf<CalendarWords>(en, () => import('../../words/screens/calendar/cy.ts'));
const EVERY_MS = 120_000;

/** The due dates of a month: a grid where there is room, the days with something due where there is not. */
export function CalendarView({ month: asked }: { month: string | null }) {
  const { client } = useSeat();
  const words = useCalendarWords();
  const wide = useWide(860);
  const [whose, setWhose] = useState<'mine' | 'all'>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const now = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
  const month = asked ?? monthOf(now);
  const load = useCallback(() => {
    const days = weeksOf(month).flat();
    const [from, to] = [days[0], days.at(-1)] as [CalendarDate, CalendarDate];
    return client.call('calendar', { query: { from, to, whose } });
  }, [client, month, whose]);
  const page = useResource(load, EVERY_MS);
  useRefresh(page.refresh, ({ kind }) => kind === 'case');

  const [year = 0, number = 1] = month.split('-').map(Number);
  const name = words.month(words.months[number - 1] ?? '', year);
  const step = (months: number, label: string, glyph: 'before' | 'after') => (
    <a
      className={looks('secondary', false, css.step)}
      href={hashOf({ at: 'calendar', month: monthFrom(month, months) })}
      aria-label={label}
    >
      <span className={css[glyph]}>
        <Glyph name="chevron" />
      </span>
    </a>
  );
  return (
    <div className={css.view}>
      <div className={css.top}>
        <h2 aria-live="polite">{name}</h2>
        <nav className={css.steps} aria-label={words.heading}>
          {step(-1, words.before, 'before')}
          <a className={looks()} href={hashOf({ at: 'calendar', month: null })}>
            {words.thisMonth}
          </a>
          {step(1, words.after, 'after')}
        </nav>
        <label className={css.whose}>
          <span className="unseen">{words.whose.label}</span>
          <select value={whose} onChange={({ target }) => setWhose(target.value === 'mine' ? 'mine' : 'all')}>
            <option value="all">{words.whose.all}</option>
            <option value="mine">{words.whose.mine}</option>
          </select>
        </label>
      </div>
      <ViewFrame
        of={page}
        skeleton={
          <div className={css.panel}>
            <SkeletonRows rows={6} />
          </div>
        }
      >
        {(value) =>
          wide ? (
            <MonthGrid month={month} page={value} words={words} chosen={chosen} onChoose={setChosen} />
          ) : (
            <DayList month={month} page={value} words={words} />
          )
        }
      </ViewFrame>
    </div>
  );
}

type Days = { month: string; page: CalendarPage; words: CalendarWords };

/** The days of the month that have something, one under the other. */
function DayList({ month, page, words }: Days) {
  const days = page.days.filter(({ on, total }) => monthOf(on) === month && total > 0);
  if (days.length === 0) {
    return (
      <div className={css.panel}>
        <EmptyState glyph="calendar" {...words.empty} />
      </div>
    );
  }
  return days.map((day) => <DayPanel key={day.on} day={day} today={page.today} words={words} />);
}
