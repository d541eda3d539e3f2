import type { CalendarPage } from '../../api/case-shapes.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import type { CalendarWords } from '../../words/screens/calendar/shape.ts';
import { hashOf } from '../routes.ts';
import css from './calendar-view.module.css';
import { dayOfMonth, weekdayFromMonday } from './month.ts';

type DayProps = { day: CalendarPage['days'][number]; today: string; words: CalendarWords };

/** What is due on one day. */
export function DayPanel({ day: { on, total, rows, holiday }, today, words }: DayProps) {
  const weekday = words.weekdays[weekdayFromMonday(on)] ?? '';
  const month = words.months[Number(on.slice(5, 7)) - 1] ?? '';
  return (
    <section className={css.panel} aria-label={words.dayHeading(weekday, dayOfMonth(on), month)}>
      <h3 className={css.dayTitle}>
        {words.dayHeading(weekday, dayOfMonth(on), month)}
        {on === today && <span className={css.now}>{words.today}</span>}
        {holiday && <span className={css.holiday}>{holiday}</span>}
      </h3>
      {total === 0 && <p className={css.nothing}>{words.nothing}</p>}
      <ul>
        {rows.map((card) => (
          <CaseLine
            key={card.reference}
            card={card}
            today={today}
            href={hashOf({ at: 'case', reference: card.reference })}
          />
        ))}
      </ul>
      {total > rows.length && <p className={css.nothing}>{words.moreThan(rows.length, total)}</p>}
    </section>
  );
}
