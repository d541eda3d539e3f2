import * as z from 'zod/mini';
import { CLOCK_NAMES } from '../domain/clock/case-clock.ts';
import { NOTICE_STATES, OBSTACLES } from '../domain/reminders/delivery.ts';
import { RAISE_STEPS } from '../domain/reminders/reminder-policy.ts';
import { count, day, instant } from './values.ts';

const counted = z.object({ total: count, first: z.array(z.string()) });
const clock = z.enum(CLOCK_NAMES);
const reference = z.string();

/** What a reminder said, as facts; `src/words/reminders` puts them into sentences. */
const matter = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('digest'),
    cases: z.object({
      overdue: counted,
      'due today': counted,
      'early look': counted,
      'this week': counted,
      'to confirm': counted,
    }),
    messages: count,
  }),
  z.object({ kind: z.literal('due today'), reference, clock, due: z.optional(day) }),
  z.object({ kind: z.literal('overdue'), reference, clock, due: day }),
  z.object({ kind: z.literal('ombudsman deadline'), reference, due: day }),
  z.object({ kind: z.literal('raised'), reference, step: z.enum(RAISE_STEPS), due: day }),
]);

export const notice = z.object({
  key: z.string(),
  day,
  matter,
  /** What became of it in Teams, why, and since when. */
  state: z.enum(NOTICE_STATES),
  because: z.nullable(z.enum(OBSTACLES)),
  at: instant,
});

/** What somebody asks for about their own reminders. */
export const wishes = z.object({
  /** Minutes after midnight in London; `usual`: when the council sends it. */
  digest: z.union([z.enum(['usual', 'off']), z.int().check(z.minimum(0), z.maximum(1439))]),
  urgent: z.enum(['in Teams', 'in Redress only']),
  language: z.enum(['en', 'cy']),
});

export type NoticeShape = z.infer<typeof notice>;
export type WishesShape = z.infer<typeof wishes>;
