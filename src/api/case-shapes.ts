import * as z from 'zod/mini';
import type { AgeBand } from '../domain/case/age-bands.ts';
import { CASE_STATUSES } from '../domain/case/case.ts';
import { FINDINGS } from '../domain/case/happening.ts';
import { CLOCK_NAMES, MOVERS } from '../domain/clock/case-clock.ts';
import { FLAGS, SERVICES } from '../domain/triage/proposal.ts';
import { address, count, day, instant, limit, person, words } from './values.ts';

export const service = z.enum(SERVICES);
export const status = z.enum(CASE_STATUSES);
export const finding = z.enum(FINDINGS);

/**
 * How much of a case somebody sees: `whole`, or `progress`, its stage, dates and outcome, without who wrote, what about
 * and who handles it. Then `subject` is empty and `from` and `handler` are null.
 */
export const sight = z.enum(['whole', 'progress']);

/** A case as boards and lists show it. */
export const caseCard = z.object({
  reference: z.string(),
  sight,
  status,
  category: z.enum(['service_request', 'complaint']),
  /** The id of its kind of correspondence; null: nobody has said. */
  correspondence: z.nullable(z.string()),
  stage: z.int(),
  subject: z.string(),
  from: z.nullable(address),
  service: z.nullable(service),
  directorates: z.array(z.string()),
  handler: z.nullable(person),
  receivedAt: instant,
  acknowledgedOn: z.nullable(day),
  /** What comes next. `daysLeft`: working days after today up to that day; 0 today, below zero when it has passed. */
  next: z.nullable(z.object({ on: day, clock: z.enum(CLOCK_NAMES), move: z.enum(MOVERS), daysLeft: z.int() })),
  replyDue: z.nullable(day),
  /** The day the draft is to be looked at; null where it was, or need not be. */
  earlyLook: z.nullable(day),
  answeredOn: z.nullable(day),
  outcome: z.nullable(finding),
  earlyResolution: z.boolean(),
  openRemedies: count,
  restricted: z.boolean(),
  messages: count,
  lastMessageAt: instant,
  closedAt: z.nullable(instant),
  /** A newer version of Redress has acted on it: what is shown may be behind, and it cannot be acted on from here. */
  needsUpdate: z.boolean(),
  /** The last event it shows. */
  sequence: z.int(),
  /** The row in SharePoint. */
  link: z.nullable(z.string()),
});

export const DUE = ['overdue', 'today', 'this week', 'later', 'none'] as const;
/** By its next date: before today; today; after today to Sunday; after that; no date. */
export const due = z.enum(DUE);

export const AGES = [
  'stage 1',
  'stage 1 extended',
  'stage 2',
  'stage 2 extended',
  'long-running',
] as const satisfies readonly AgeBand[];

/** What a board shows. Filters of one kind add up, filters of different kinds narrow; one left out lets everything through. */
export const boardFilter = z.object({
  status: z.optional(z.array(status).check(z.maxLength(CASE_STATUSES.length))),
  stage: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(9))).check(z.maxLength(9))),
  directorate: z.optional(z.array(words(100)).check(z.maxLength(50))),
  /** `mine`: I handle it, own a point or a remedy of it. `nobody`: it has no handler. Else the id of its handler. */
  officer: z.optional(z.array(words(100)).check(z.maxLength(50))),
  due: z.optional(z.array(due).check(z.maxLength(DUE.length))),
  /** By working days since it was received; closed cases and those taken back have no age. */
  age: z.optional(z.array(z.enum(AGES)).check(z.maxLength(AGES.length))),
  service: z.optional(z.array(service).check(z.maxLength(SERVICES.length))),
  correspondence: z.optional(z.array(words(100)).check(z.maxLength(50))),
  /** Words, as for the search. */
  text: z.optional(words(200)),
});

/** `days left`: the next date, earliest first, those without one last. `received`: latest first. */
export const boardSort = z.enum(['days left', 'received']);

/** Statuses a board shows when none is named: what is still to be answered. */
export const OPEN_STATUSES = ['To confirm', 'Open'] as const satisfies readonly (typeof CASE_STATUSES)[number][];

export const boardAsked = z.object({
  filter: z._default(boardFilter, {}),
  sort: z._default(boardSort, 'days left'),
  limit: limit(200, 50),
  /** The place of the first row, from 0: rows of a long list are asked for where they are looked at. */
  from: z._default(z.int().check(z.minimum(0), z.maximum(1_000_000)), 0),
  /** A `next` that was given for the same filter and sort. */
  after: z.optional(z.nullable(words(200))),
});

/** How many cases there would be with this value chosen, the other filters staying. `label`: a name where the value is an id. */
export const facet = z.array(z.object({ value: z.string(), label: z.nullable(z.string()), count }));

/** A case as a row of the board. `mayTake`: nobody has it, and the reader may say that they do. */
export const boardRow = z.extend(caseCard, { mayTake: z.boolean() });

export const boardPage = z.object({
  rows: z.array(boardRow),
  /** Give it back as `after` for the next page; null at the end. */
  next: z.nullable(z.string()),
  total: count,
  /** Values without cases are left out, the most frequent come first; officers: `mine`, `nobody`, then ids. */
  facets: z.object({
    status: facet,
    stage: facet,
    directorate: facet,
    officer: facet,
    due: facet,
    age: facet,
    service: facet,
    correspondence: facet,
  }),
  /** The day in London it was made for. */
  today: day,
});

export const searchPage = z.object({
  /** The best first: the reference, then names and addresses, then words of subjects and of what people wrote. */
  hits: z.array(
    z.object({
      card: caseCard,
      /** What was found; `words`: in the writer's own words. */
      found: z.enum(['reference', 'name', 'address', 'subject', 'words']),
      /** The place in the words, with the matches between U+0002 and U+0003; null where the card itself shows it. */
      snippet: z.nullable(z.string()),
    }),
  ),
  /** There are more: more words would narrow it. */
  more: z.boolean(),
});

const section = z.object({ total: count, rows: z.array(caseCard) });

/** What a person does today. Each list is the earliest first, `total` says how many there are altogether. */
export const work = z.object({
  today: day,
  overdue: section,
  dueToday: section,
  thisWeek: section,
  /** After this week, in the next ten working days; the first few. */
  comingUp: section,
  /** Open cases with a later date, or none. */
  later: count,
  /** Every open case the reader sees, and how many of them nobody has. */
  open: z.object({ cases: count, unassigned: count }),
  /**
   * Cases that somebody else gave the reader, who has neither opened them nor done anything on them since; the latest first.
   * Only of one’s own work.
   */
  given: z.array(z.object({ card: caseCard, at: instant, by: z.string() })),
  /** Cases that nobody has, for the complaints team to give to somebody; null for everybody else. */
  unowned: z.nullable(z.object({ overdue: count, thisWeek: count })),
  /**
   * Messages that joined a case and that nobody has looked at who has it: for its handler, for the complaints team where it
   * has none. What must not wait comes first, then the earliest.
   */
  newMail: z.object({
    total: count,
    rows: z.array(
      z.object({
        card: caseCard,
        /** The reader may mark them as read: it is their mail, or the complaints team's where nobody has the case. */
        mayMark: z.boolean(),
        messages: z.array(
          z.object({
            key: z.string(),
            from: address,
            subject: z.string(),
            receivedAt: instant,
            flags: z.array(z.enum(FLAGS)),
          }),
        ),
      }),
    ),
  }),
  /** The draft is to be looked at before the reply is due. */
  earlyLooks: section,
  /** Opened by Redress, for a person to say what they are. */
  toConfirm: section,
  /** The next stage was asked for, and a person decides. */
  escalations: section,
  /** A question went back to the person and is not answered. */
  clarifications: section,
  /** What was promised and is not proved. */
  promised: z.object({
    total: count,
    rows: z.array(z.object({ card: caseCard, remedy: z.int(), what: z.string(), due: day, daysLeft: z.int() })),
  }),
  /** Messages of the log that wait for a decision; null for who does not decide about mail. */
  messagesToDecide: z.nullable(count),
});

/** Due dates of a span of days, for a calendar. */
export const calendarPage = z.object({
  today: day,
  /** Working days and bank holidays of England and Wales in the span. */
  days: z.array(
    z.object({
      on: day,
      working: z.boolean(),
      holiday: z.nullable(z.string()),
      /** How many cases have their next date then, and the first of them. */
      total: count,
      rows: z.array(caseCard),
    }),
  ),
});

export type CaseCard = z.infer<typeof caseCard>;
export type BoardFilter = z.infer<typeof boardFilter>;
export type BoardSort = z.infer<typeof boardSort>;
export type BoardAsked = z.infer<typeof boardAsked>;
export type BoardRow = z.infer<typeof boardRow>;
export type BoardPage = z.infer<typeof boardPage>;
export type DueBand = z.infer<typeof due>;
export type SearchPage = z.infer<typeof searchPage>;
export type Work = z.infer<typeof work>;
export type CalendarPage = z.infer<typeof calendarPage>;
export type Sight = z.infer<typeof sight>;
