import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../api/contract.ts';
import type { NoticeShape, WishesShape } from '../../api/notice-shapes.ts';
import { dateOfDayNumber, dayNumber } from '../../domain/calendar/calendar-date.ts';
import { londonDay } from '../../domain/calendar/london-day.ts';
import { looks } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { hashOf } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { useWide } from '../view/use-wide.ts';
import { ViewFrame } from '../view/view-frame.tsx';
import { daysOf, explaining } from './days-of.ts';
import { NoticeLine } from './notice-line.tsx';
import css from './notices-view.module.css';
import { useNoticesWords } from './notices-words.ts';
import { isFresh, seen } from './seen.ts';
import { holding, WishesForm } from './wishes-form.tsx';

const EVERY_MS = 120_000;
const ROOM_FOR_TWO = 980;

/** My notices: what I was told, day by day, and how I want to be told. */
export function NoticesView() {
  const { client } = useSeat();
  const words = useNoticesWords();
  const wide = useWide(ROOM_FOR_TWO);
  const load = useCallback(() => client.call('notices'), [client]);
  const notices = useResource(load, EVERY_MS);
  const wishes = (value: Answer<'notices'>) => (
    <Wishes folds={!wide} wishes={value.wishes} onKept={(kept) => notices.put({ ...value, wishes: kept })} />
  );
  return (
    <div className={css.view}>
      <div>
        <h2 className={css.heading}>{words.title}</h2>
        <p className={css.lead}>{words.lead}</p>
      </div>
      <ViewFrame
        of={notices}
        skeleton={
          <div className={css.columns}>
            <div className={css.panel}>
              <SkeletonRows rows={5} />
            </div>
          </div>
        }
      >
        {(value) => (
          <div className={css.columns}>
            {!wide && wishes(value)}
            <Notices rows={value.rows} />
            {wide && wishes(value)}
          </div>
        )}
      </ViewFrame>
    </div>
  );
}

function Notices({ rows }: { rows: readonly NoticeShape[] }) {
  const words = useNoticesWords();
  const dayName = useDayName();
  // What was new when the view was opened stays marked until it is left.
  const [since] = useState(seen.until);
  useEffect(() => seen.look(rows), [rows]);
  const explains = explaining(rows);
  if (rows.length === 0) {
    return (
      <div className={css.panel}>
        <EmptyState glyph="bell" title={words.empty.title} lead={words.empty.lead}>
          <a className={looks('primary')} href={hashOf({ at: 'work', whose: 'mine' })}>
            {words.empty.toWork}
          </a>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={css.days}>
      {daysOf(rows).map(({ day, rows: own }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className={css.day}>
            <time dateTime={day}>{dayName(day)}</time>
          </h3>
          <ul className={css.panel}>
            {own.map((row) => (
              <NoticeLine key={row.key} row={row} fresh={isFresh(row, since)} explains={explains.has(row.key)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function useDayName(): (day: string) => string {
  const words = useNoticesWords();
  const names = useNames();
  const today = londonDay(new Date().toISOString());
  const yesterday = dateOfDayNumber(dayNumber(today) - 1);
  return (day) => (day === today ? words.today : day === yesterday ? words.yesterday : dayOf(day, today, names));
}

type WishesProps = { folds: boolean; wishes: WishesShape; onKept: (wishes: WishesShape) => void };

/** Where there is no room beside the notices, one line says what holds and opens the form. */
function Wishes({ folds, wishes, onKept }: WishesProps) {
  const { wishes: say } = useNoticesWords();
  const form = <WishesForm wishes={wishes} onKept={onKept} />;
  if (!folds) {
    return (
      <section className={css.panel} aria-labelledby="wishes">
        <h3 id="wishes" className={css.wishes}>
          {say.title}
        </h3>
        {form}
      </section>
    );
  }
  return (
    <details className={`${css.panel} ${css.fold}`}>
      <summary>
        <span>
          <strong>{say.title}</strong>
          <span className={css.holds}>{holding(wishes, say)}</span>
        </span>
        <Glyph name="chevron" />
      </summary>
      {form}
    </details>
  );
}
