import * as z from 'zod/mini';
import { AGES } from './case-shapes.ts';
import { count, day, person } from './values.ts';

/** A count in a table; null: from 1 to 4, and not shown to this reader, because so few could be recognised. */
const shown = z.nullable(count);
/** A percentage to one decimal; null: nothing to divide by, or one of its counts is not shown. */
const percent = z.nullable(z.number());

/** How complaints and requests came and were answered, for charts with a table twin. */
export const trends = z.object({
  from: day,
  to: day,
  /** Whether counts from 1 to 4 are left out for this reader, and sums that would give them away. */
  suppressed: z.boolean(),
  /** By the month in which they were **received**. */
  volumes: z.array(z.object({ month: z.string(), complaints: shown, serviceRequests: shown, other: shown })),
  /**
   * By the day the stage was **answered**. `onTime`: answered on or before the day it was due, which is the extended day
   * only where the person was told before the original day passed. `pastLimit`: answered after the limit counted from receipt
   * (acknowledgement and reply together), however it stands by the day it was due. `stillOverdue`: not answered, and due before `today`.
   */
  timeliness: z.array(
    z.object({
      directorate: z.string(),
      stage: z.int(),
      answered: shown,
      onTime: shown,
      extendedInTime: shown,
      late: shown,
      pastLimit: shown,
      stillOverdue: shown,
      percentOnTime: percent,
    }),
  ),
  /** Of what was answered with a finding: upheld and partly upheld out of all decided; withdrawn and refused are outside. */
  outcomes: z.array(
    z.object({
      directorate: z.string(),
      upheld: shown,
      partlyUpheld: shown,
      notUpheld: shown,
      percentUpheld: percent,
    }),
  ),
  /** What is still to be answered today, by working days since it was received; `overdue`: by its next date. */
  ageing: z.array(z.object({ band: z.enum(AGES), open: shown, overdue: shown })),
  today: day,
});

/** Who has how much to do. A count says nothing of which cases they are. */
export const load = z.object({
  today: day,
  officers: z.array(
    z.object({ person, directorates: z.array(z.string()), open: count, overdue: count, dueThisWeek: count }),
  ),
  /** Investigation officers, and what waits for one. */
  pool: z.object({
    waiting: count,
    officers: z.array(z.object({ person, open: count, overdue: count, dueThisWeek: count })),
  }),
  unassigned: count,
});

export type Trends = z.infer<typeof trends>;
export type Load = z.infer<typeof load>;
