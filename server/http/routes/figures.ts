import type { FastifyInstance } from 'fastify';
import { seesSmallCounts } from '../../../src/domain/access.ts';
import type { Holiday } from '../../../src/domain/calendar/bank-holidays.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { withoutSmall } from '../../../src/domain/figures/suppression.ts';
import type { Span } from '../../../src/domain/figures/timeliness.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import { clockWordsIn } from '../../../src/words/clock/said.ts';
import { languageOf } from '../../../src/words/languages.ts';
import type { Language } from '../../../src/words/shape.ts';
import { serve, type Tools } from '../serve.ts';
import { showCard } from '../show-case.ts';

const MOST_DAYS = 62;
/** A year of figures when nothing is asked for, ten at most. */
const USUAL_DAYS = 365;
const MOST_FIGURE_DAYS = 3_660;

/** What is due when, who has how much to do, and how complaints came and were answered. */
export function figureRoutes(app: FastifyInstance, tools: Tools): void {
  const { cases } = tools;

  serve(app, 'calendar', tools, async ({ query }, { viewer }, request) => {
    const span = spanOf(query.from, query.to, MOST_DAYS);
    if (span === null) return refused({ reason: 'bad request' });
    const days = await cases.days(viewer, { ...span, whose: query.whose });
    const language = languageOf(request.headers['accept-language']);
    return done({
      today: cases.today(),
      days: days.map(({ on, working, holiday, total, rows }) => ({
        on,
        working,
        holiday: holiday && titleOf(holiday, language),
        total,
        rows: rows.map((seen) => showCard(seen, cases)),
      })),
    });
  });

  serve(app, 'load', tools, async (_, { viewer }) => {
    const { officers, pool, unassigned } = await cases.load(viewer);
    return done({
      today: cases.today(),
      officers: officers.map(({ directorates, ...load }) => ({ ...load, directorates: [...directorates] })),
      pool: { waiting: pool.waiting, officers: pool.officers.map(({ directorates: _, ...load }) => load) },
      unassigned,
    });
  });

  serve(app, 'trends', tools, async ({ query }, { viewer, roles }) => {
    const today = cases.today();
    const to = query.to ?? today;
    const span = spanOf(query.from ?? yearBefore(to), to, MOST_FIGURE_DAYS);
    if (span === null) return refused({ reason: 'bad request' });
    const all = seesSmallCounts(roles);
    const trends = await cases.trends(viewer, span);
    const shown = (count: number): number | null => withoutSmall(count, {}, all).total;
    return done({
      ...span,
      today,
      suppressed: !all,
      volumes: trends.volumes.map(({ month, complaints, serviceRequests, other }) => ({
        month,
        complaints: shown(complaints),
        serviceRequests: shown(serviceRequests),
        other: shown(other),
      })),
      timeliness: trends.timeliness.map(({ directorate, stage, of }) => ({ directorate, stage, ...of.told(all) })),
      outcomes: trends.outcomes.map(({ directorate, of }) => ({ directorate, ...of.told(all) })),
      ageing: trends.ageing.map(({ band, open, overdue }) => {
        const { total, parts } = withoutSmall(open, { overdue, rest: open - overdue }, all);
        return { band, open: total, overdue: parts.overdue };
      }),
    });
  });
}

const titleOf = ({ name, title }: Holiday, language: Language): string =>
  name === 'proclaimed' ? (title ?? '') : clockWordsIn(language).holiday[name];

const yearBefore = (to: CalendarDate): CalendarDate => dateOfDayNumber(dayNumber(to) - USUAL_DAYS + 1);

/** Two days in order and not too far apart; null where they are not. */
function spanOf(from: CalendarDate, to: CalendarDate, most: number): Span | null {
  const days = dayNumber(to) - dayNumber(from) + 1;
  return days >= 1 && days <= most ? { from, to } : null;
}
