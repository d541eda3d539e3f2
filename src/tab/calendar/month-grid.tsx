import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CalendarPage } from '../../api/case-shapes.ts';
import type { CalendarWords } from '../../words/screens/calendar/shape.ts';
import { hashOf } from '../routes.ts';
import css from './calendar-view.module.css';
import { DayPanel } from './day-panel.tsx';
import { dayFrom, dayOfMonth, monthFrom, monthOf, weekdayFromMonday, weeksOf } from './month.ts';

type Props = {
  month: string;
  page: CalendarPage;
  words: CalendarWords;
  /** The day whose cases are listed; null: today, or the first of the month. */
  chosen: string | null;
  onChoose: (day: string) => void;
};

/** Cases of a day that are named in its cell. */
const NAMED = 3;

const DAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const MONTHS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** A month as a grid: one day has the keyboard, arrows move it, and its cases are listed below. */
export function MonthGrid({ month, page, words, chosen, onChoose }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const byDay = new Map(page.days.map((day) => [day.on as string, day]));
  const here =
    chosen && monthOf(chosen) === month ? chosen : monthOf(page.today) === month ? page.today : `${month}-01`;
  const day = byDay.get(here);

  useEffect(() => {
    // Only where the keyboard was in the grid, and once the month it went to is there.
    if (!moved.current || here !== chosen) return;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    moved.current = false;
  });
  const press = (event: KeyboardEvent): void => {
    const months = MONTHS[event.key];
    const days =
      event.key === 'Home'
        ? -weekdayFromMonday(here)
        : event.key === 'End'
          ? 6 - weekdayFromMonday(here)
          : DAYS[event.key];
    const next =
      months === undefined ? (days === undefined ? null : dayFrom(here, days)) : `${monthFrom(month, months)}-01`;
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    onChoose(next);
    if (monthOf(next) !== month) location.hash = hashOf({ at: 'calendar', month: monthOf(next) });
  };
  return (
    <div className={css.columns}>
      <div className={css.panel}>
        <table
          ref={grid}
          className={css.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid of the ARIA practices, on a table
          role="grid"
          aria-label={words.heading}
          onKeyDown={press}
        >
          <thead>
            <tr>
              {words.weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {weekday}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((on) => (
                  <Cell
                    key={on}
                    on={on}
                    day={byDay.get(on)}
                    inside={monthOf(on) === month}
                    today={page.today}
                    chosen={on === here}
                    words={words}
                    onChoose={onChoose}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={css.keys}>{words.keys}</p>
      </div>
      {day && <DayPanel day={day} today={page.today} words={words} />}
    </div>
  );
}

type CellProps = {
  on: string;
  day: CalendarPage['days'][number] | undefined;
  inside: boolean;
  today: string;
  chosen: boolean;
  words: CalendarWords;
  onChoose: (day: string) => void;
};

function Cell({ on, day, inside, today, chosen, words, onChoose }: CellProps) {
  const total = day?.total ?? 0;
  const late = on < today && total > 0;
  const look = [
    css.cell,
    !inside && css.outside,
    day?.working === false && css.closed,
    late && css.late,
    on === today && css.isToday,
  ];
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid of the ARIA practices, on a table
      role="gridcell"
      className={look.filter(Boolean).join(' ')}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-current={on === today ? 'date' : undefined}
      onClick={() => onChoose(on)}
      onKeyDown={({ key }) => key === 'Enter' && onChoose(on)}
    >
      <span className={css.number}>{dayOfMonth(on)}</span>
      {day?.holiday && <span className={css.holiday}>{day.holiday}</span>}
      {total > 0 && <span className={css.due}>{late ? words.overdue(total) : words.due(total)}</span>}
      {day?.rows.slice(0, NAMED).map(({ reference, subject }) => (
        <span key={reference} className={css.name} aria-hidden="true">
          {subject || reference}
        </span>
      ))}
    </td>
  );
}
