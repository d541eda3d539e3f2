import * as z from 'zod/mini';
import type { HappeningType } from '../domain/case/happening.ts';
import {
  ASSIGNMENTS,
  CHANNELS,
  DATE_SOURCES,
  MILESTONES,
  REFUSAL_GROUNDS,
  REMEDY_KINDS,
} from '../domain/case/happening.ts';
import { CONFLICTS } from '../domain/case/independence.ts';
import { LACKING } from '../domain/case/lacking.ts';
import type { StillOpen } from '../domain/case/still-open.ts';
import { CLOCK_NAMES, MOVERS } from '../domain/clock/case-clock.ts';
import type { CaseClockExplained } from '../domain/clock/explain-case-clock.ts';
import type { ClockStep } from '../domain/clock/step.ts';
import { ACT_TYPES, type ActType, contact } from './act-shapes.ts';
import { caseCard, finding, service } from './case-shapes.ts';
import { address, count, day, instant, person, words } from './values.ts';

const how = z.enum(CHANNELS);

const point = z.object({
  number: z.int(),
  text: z.string(),
  service: z.nullable(service),
  /** Who owns it in the current stage; null: whoever has the whole case. */
  owner: z.nullable(person),
  splitInto: z.nullable(z.string()),
  partsIn: z.array(z.object({ stage: z.int(), of: person, at: instant })),
});

const outcome = z.object({ point: z.int(), finding, learning: z.nullable(z.string()) });

const stage = z.object({
  stage: z.int(),
  receivedAt: instant,
  acknowledged: z.nullable(z.object({ on: day, how })),
  extensions: z.array(
    z.object({ reason: z.string(), from: day, until: day, toldOn: day, beyondCap: z.nullable(z.string()) }),
  ),
  calls: z.array(z.object({ on: day, reached: z.boolean(), note: z.string() })),
  looks: z.array(z.object({ on: day, reader: person, as: z.enum(ASSIGNMENTS) })),
  /** A date the letter gives, or that was agreed. */
  dateSet: z.nullable(z.object({ due: day, source: z.enum(DATE_SOURCES) })),
  milestones: z.array(z.object({ milestone: z.enum(MILESTONES), on: day })),
  answers: z.array(z.object({ on: day, how, signedBy: person, outcomes: z.array(outcome) })),
});

/** A step of the way to a date, as the domain has it; `src/words` has its sentence. */
const step = z.looseObject({ step: z.string() }) as unknown as z.ZodMiniType<ClockStep, ClockStep>;

const because = z.looseObject({ by: z.string() }) as unknown as z.ZodMiniType<
  Exclude<CaseClockExplained, { readonly by: 'rule' }>,
  Exclude<CaseClockExplained, { readonly by: 'rule' }>
>;

/**
 * How a clock stands today, as the domain has it: `left`, `took` and `by` are working days of the clock's own calendar,
 * `days` are calendar days.
 */
const clockState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('running'), left: z.int() }),
  z.object({ is: z.literal('met'), on: day, took: z.int() }),
  z.object({ is: z.literal('met late'), on: day, took: z.int(), by: z.int(), days: z.int() }),
  z.object({ is: z.literal('missed'), by: z.int() }),
  z.object({ is: z.literal('paused'), since: day }),
  z.object({ is: z.literal('extended'), until: day }),
  z.object({ is: z.literal('ended') }),
]);

/** One clock of a case: by when, how it stands, and the way to its date. */
export const clock = z.object({
  clock: z.enum(CLOCK_NAMES),
  stage: z.int(),
  /** The row of the policy it runs by; null where the date was told, set, promised or counted from another one. */
  rule: z.nullable(z.string()),
  start: day,
  /** Null while it is paused. */
  due: z.nullable(day),
  /** How binding, and by whom the date was made. */
  standard: z.enum(['statute', 'Code', 'national guidance', 'local default', 'told', 'set', 'promised', 'internal']),
  /** The council's own date beside it. */
  local: z.nullable(
    z.object({ due: day, exceeds: z.boolean(), reason: z.nullable(z.string()), state: clockState, why: z.array(step) }),
  ),
  /** The usual period, where the letter gives a date of its own and nobody has read it yet. */
  provisional: z.boolean(),
  state: clockState,
  move: z.enum(MOVERS),
  /** The remedy it is for, by number. */
  remedy: z.nullable(z.int()),
  /** Every step to `due`; empty where it is no count but a date that somebody gave. */
  why: z.array(step),
  /** What made the date where no rule was counted: an extension, a date given, a promise, an interval. */
  because: z.nullable(because),
});

/** What an open case waits for, as the domain has it; `src/words` has its sentence. */
const stillOpen = z.looseObject({ because: z.string() }) as unknown as z.ZodMiniType<StillOpen, StillOpen>;

const timelineEntry = z.object({
  sequence: z.int(),
  /** A kind of event of the domain; one that this version does not know is shown as something that happened. */
  type: z.string() as unknown as z.ZodMiniType<HappeningType, HappeningType>,
  /** The day it happened, which may lie before the one it was recorded on. */
  happenedOn: day,
  /** When it was recorded, and by whom. */
  at: instant,
  by: z.string(),
  /** The rest of the event, without what the reader may not see. */
  facts: z.record(z.string(), z.unknown()),
});

/** What came with a message, in order: its place is how it is asked for. `givenOut`: by itself, not only in the message. */
export const attachedFiles = z.array(
  z.object({ name: z.string(), mediaType: z.string(), bytes: count, inline: z.boolean(), givenOut: z.boolean() }),
);

const messageCard = z.object({
  key: z.string(),
  receivedAt: instant,
  mailbox: z.string(),
  from: address,
  subject: z.string(),
  /** The writer's own new words, without quotes and signature; null: not read in yet, see the message itself. */
  ownWords: z.nullable(z.string()),
  attachments: attachedFiles,
  /** The message as it was kept (.eml), to open in SharePoint, and its hash. */
  kept: z.nullable(z.object({ url: z.string(), sha256: z.string(), bytes: count })),
  /** The row of the log in SharePoint. */
  link: z.nullable(z.string()),
});

/** A message to read. */
export const caseMessage = z.object({
  key: z.string(),
  subject: z.string(),
  from: z.nullable(address),
  to: z.array(address),
  cc: z.array(address),
  sentAt: z.nullable(instant),
  /** The whole readable text. */
  text: z.string(),
  ownWords: z.string(),
  /** It is so long that only its beginning was looked through: `ownWords` and the proposal are of that. */
  cut: z.boolean(),
  /**
   * The HTML of the message made safe: words, lists, tables and links; no styles, scripts, forms, pictures, nothing that
   * is fetched from outside. Null: it had none.
   */
  html: z.nullable(z.string()),
  /** Something was left out of the HTML that a reader may miss: pictures, or what was hidden from the eye. */
  leftOut: z.boolean(),
});

const remedy = z.object({
  remedy: z.int(),
  kind: z.enum(REMEDY_KINDS),
  what: z.string(),
  promisedOn: day,
  due: day,
  owner: z.nullable(person),
  point: z.nullable(z.int()),
  doneOn: z.nullable(day),
  proved: z.nullable(z.object({ on: day, proof: z.string() })),
  notPossible: z.nullable(z.object({ on: day, why: z.string(), instead: z.string() })),
});

/** What somebody may do now: the kind of act, what has to be said for it, and what may be. */
const openAct = z.object({
  act: z.enum(ACT_TYPES as readonly [ActType, ...ActType[]]),
  needs: z.array(z.string()),
  optional: z.array(z.string()),
});

/** One case, whole as far as the reader may see it. With `sight` `progress` all lists but `stages` and `clocks` are empty. */
export const caseDetail = z.object({
  card: caseCard,
  today: day,
  openedAt: instant,
  openedBy: z.string(),
  points: z.array(point),
  stages: z.array(stage),
  clocks: z.array(clock),
  /** Who has or had a part in it; `now`: has it in the current stage. `point` null: in the whole case. */
  people: z.array(
    z.object({
      person,
      stage: z.int(),
      as: z.enum([...ASSIGNMENTS, 'author']),
      point: z.nullable(z.int()),
      now: z.boolean(),
    }),
  ),
  complainedAbout: z.array(person),
  independence: z.array(z.object({ person, stage: z.int(), independent: z.boolean(), note: z.string(), at: instant })),
  /** How the person wishes to be dealt with; null: nobody has said. */
  contact: z.nullable(z.object(contact)),
  members: z.array(z.object({ name: z.string(), as: z.enum(['councillor', 'MP']), since: day })),
  /** The newest last. */
  timeline: z.array(timelineEntry),
  messages: z.array(messageCard),
  remedies: z.array(remedy),
  /** Only cases that the reader may see. */
  related: z.array(
    z.object({ reference: z.string(), how: z.enum(['complaint', 'converted', 'split', 'merged', 'took in']) }),
  ),
  restricted: z.nullable(z.object({ to: z.array(person), why: z.string() })),
  escalationAsked: z.nullable(z.object({ receivedAt: instant, intakeKey: z.nullable(z.string()), late: z.int() })),
  clarifications: z.array(z.object({ askedOn: day, what: z.string(), answeredAt: z.nullable(instant) })),
  complaintOffered: z.nullable(z.object({ answer: z.enum(['yes', 'no', 'declined']), why: z.string() })),
  earlyResolution: z.nullable(z.object({ stage: z.int(), on: day, how })),
  refusals: z.array(
    z.object({
      what: z.enum(['complaint', 'escalation']),
      ground: z.enum(REFUSAL_GROUNDS),
      on: day,
      reasons: z.string(),
    }),
  ),
  /** Why it is still open, latest last. */
  delays: z.array(z.object({ why: z.string(), at: instant, by: z.string() })),
  /** Working days in England and Wales since receipt, and why it is still open; empty where it is closed. */
  age: count,
  stillOpen: z.array(stillOpen),
  closure: z.nullable(
    z.object({
      ground: z.enum(['answered', 'taken back', 'routed elsewhere', 'refused', 'merged']),
      at: instant,
      by: z.string(),
      words: z.string(),
    }),
  ),
  /** The acts the reader can do now; empty for who only reads. */
  may: z.array(openAct),
  /** Of those, what the procedure lacks now, in order: the first is what to do, and none of them comes too early. */
  lacking: z.array(z.enum(LACKING)),
  /** The kinds of correspondence it may be handled as. */
  correspondences: z.array(z.string()),
  /** Where a date that is set for the current stage may come from. */
  dateSources: z.array(z.enum(DATE_SOURCES)),
  /** Somebody else gave it to the reader, who has not opened it since. */
  given: z.boolean(),
  /** Who else is on it now. */
  present: z.array(z.object({ name: z.string(), doing: z.enum(['reading', 'writing']), since: instant })),
});

export const actAsked = <A extends z.ZodMiniType>(act: A) =>
  z.object({
    /** The `sequence` of the case as the person saw it. */
    seen: z.int().check(z.minimum(1)),
    act,
  });

/**
 * What came of an act: the case as it then stands. `opened`: the case that the act opened beside it. `meanwhile`: what
 * others did after the person last looked, as lines of the history.
 */
export const actDone = z.object({
  detail: caseDetail,
  opened: z.nullable(z.string()),
  meanwhile: z.array(timelineEntry),
});

/** Somebody a case can be given to. */
export const peopleFound = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Directorates they belong to, as far as it is known. */
      directorates: z.array(z.string()),
      /** Cases they handle now. */
      handling: count,
      /** What stands against them doing the current stage of the case that was asked about. */
      conflicts: z.array(z.enum(CONFLICTS)),
      /** What they have open, among the cases that the reader may see or count; null: they are not suggested by it. */
      load: z.nullable(z.object({ investigations: count, replies: count, parts: count })),
      /** Nothing stands against them, and nobody else of the pool has less to do. */
      suggested: z.boolean(),
    }),
  ),
  /** How many there are whom this part of the case is usually given to; 0: nobody is suggested. */
  pool: count,
});

export const presenceAsked = z.object({
  /** `gone`: closed it. `asking`: only who else is. Said again every 20 seconds or so, it is forgotten after 45. */
  doing: z.enum(['reading', 'writing', 'gone', 'asking']),
  /** Which window of this person says it: any word, the same as long as the window stands. */
  window: z.optional(z.string().check(z.maxLength(40))),
});
export const presence = z.object({
  others: z.array(z.object({ name: z.string(), doing: z.enum(['reading', 'writing']), since: instant })),
});

/**
 * What the stream of live updates says, one JSON object an event, with an id to go on from. `case`: it changed, ask for
 * it again. `presence`: who is on it changed. `refresh`: ask for everything again (updates were missed, or what may be
 * seen changed).
 */
export const liveUpdate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), reference: z.string() }),
  z.object({ kind: z.literal('presence'), reference: z.string() }),
  z.object({ kind: z.literal('mail') }),
  z.object({ kind: z.literal('refresh') }),
]);

export const referenceParam = z.object({ reference: words(30).check(z.minLength(1)) });
export const messageParam = z.object({
  reference: words(30).check(z.minLength(1)),
  key: words(255).check(z.minLength(1)),
});

export type CaseDetail = z.infer<typeof caseDetail>;
export type CaseClock = z.infer<typeof clock>;
export type CaseMessage = z.infer<typeof caseMessage>;
export type PeopleFound = z.infer<typeof peopleFound>;
export type Presence = z.infer<typeof presence>;
export type LiveUpdate = z.infer<typeof liveUpdate>;
export type OpenAct = z.infer<typeof openAct>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
