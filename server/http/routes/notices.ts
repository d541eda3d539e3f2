import type { FastifyInstance } from 'fastify';
import type { NoticeShape } from '../../../src/api/notice-shapes.ts';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { done } from '../../../src/domain/outcome.ts';
import { BANDS } from '../../../src/domain/reminders/band.ts';
import type { NoticeRow } from '../../../src/domain/reminders/delivery.ts';
import type { Banded, Counted } from '../../../src/domain/reminders/notice.ts';
import { serve, type Tools } from '../serve.ts';

const DAYS = 30;

/** What somebody was reminded of, and how they want to be. */
export function noticeRoutes(app: FastifyInstance, tools: Tools): void {
  const { notices, reads, cases } = tools;

  serve(app, 'notices', tools, async (_, { person, viewer }) => {
    const { rows, wishes } = await notices.mine(person.id);
    const since = dateOfDayNumber(dayNumber(cases.today()) - DAYS);
    const shown: NoticeShape[] = [];
    for (const row of rows.filter(({ day }) => day > since)) {
      const seen = await asSeen(row, (reference) => reads.maySeeCase(viewer, reference));
      if (seen !== null) shown.push(seen);
    }
    return done({ rows: shown, wishes });
  });

  serve(app, 'noticeWishes', tools, async ({ body }, { person, viewer }) => {
    await notices.wish({ ...person, ...viewer }, body);
    return done(body);
  });
}

type MaySee = (reference: string) => boolean | Promise<boolean>;

/** A notice as it may be read now: a case may have been restricted since, or somebody's part in it may have ended. */
async function asSeen({ key, day, matter, delivery }: NoticeRow, maySee: MaySee): Promise<NoticeShape | null> {
  const { state, because, at } = delivery;
  const rest = { key, day, state, because, at };
  if (matter.kind === 'team digest') return null;
  if (matter.kind !== 'digest') return (await maySee(matter.reference)) ? { ...rest, matter } : null;
  return { ...rest, matter: { ...matter, cases: await banded(matter.cases, maySee) } };
}

async function banded(cases: Banded, maySee: MaySee): Promise<Record<(typeof BANDS)[number], ShownCount>> {
  const shown = await Promise.all(BANDS.map(async (band) => [band, await counted(cases[band], maySee)] as const));
  return Object.fromEntries(shown) as Record<(typeof BANDS)[number], ShownCount>;
}

type ShownCount = { total: number; first: string[] };

async function counted({ total, first }: Counted, maySee: MaySee): Promise<ShownCount> {
  const seen = await Promise.all(first.map(async (reference) => ((await maySee(reference)) ? [reference] : [])));
  // What is hidden now is not counted either: a number tells, too.
  return { total: total - (first.length - seen.flat().length), first: seen.flat() };
}
