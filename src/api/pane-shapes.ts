import * as z from 'zod/mini';
import { CLOCK_NAMES } from '../domain/clock/case-clock.ts';
import { FINDINGS_OF_REPLY } from '../domain/reply/finding.ts';
import { WAYS_ON } from '../domain/reply/way-on.ts';
import { BY_HAND } from '../domain/triage/by-hand.ts';
import { clock } from './case-detail-shapes.ts';
import { caseCard, service } from './case-shapes.ts';
import { category, intakeDetail, intakeRow, intakeState, suggestedCase } from './shapes.ts';
import { count, day, instant, words } from './values.ts';

/**
 * The message that a person looks at, as their Outlook describes it. Ids of Outlook's are hints and change (office-js
 * issues 5566 and 3859): it is known by what it carries itself.
 */
export const seenMessage = z.object({
  /** The internet Message-ID, with or without brackets; empty where Outlook has none (a search view). */
  messageId: words(998),
  /** The mailbox that Outlook says it is in; null: Outlook cannot tell. */
  mailbox: z.nullable(words(320)),
  subject: words(2_000),
  /** The sender's address; empty where there is none. */
  from: words(320),
  /** When it was made or received, as Outlook shows it. */
  at: z.nullable(instant),
});

/** Earlier mail of the same person, newest first. Of mail on a case that the reader does not see there is nothing here. */
const earlierMail = z.object({
  key: z.string(),
  at: instant,
  subject: z.string(),
  state: intakeState,
  category: z.nullable(category),
  reference: z.nullable(z.string()),
});

/** A date that logging it would start, with the way to it. */
const startedClock = z.pick(clock, { clock: true, stage: true, due: true, standard: true, why: true });

/** All that the first screen of the pane needs, in one answer. */
export const paneMessage = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('known'),
    row: intakeDetail,
    today: day,
    /** The writer's own words, where the message could be read: what the quotes of `row.proposal.why` are found in. */
    ownWords: z.nullable(words(20_000)),
    /** Longer than is shown here. */
    cut: z.boolean(),
    /** Dissatisfaction is there and it was not proposed as a complaint: the person is to be offered to complain (Code 5.3). */
    offerComplaint: z.boolean(),
    /** The dates that logging it in a category would start; none for a contact. */
    starts: z.object({ service_request: z.array(startedClock), complaint: z.array(startedClock) }),
    /** Who wrote: whether the council has had mail of them before, their cases, their earlier mail. */
    person: z.object({ isNew: z.boolean(), cases: z.array(suggestedCase), earlier: z.array(earlierMail) }),
    /** The case it is on, where the reader sees it whole. */
    on: z.nullable(caseCard),
  }),
  /** It is in a mailbox that Redress watches, and has no row yet: it is being read now. Ask again in a second. */
  z.object({ is: z.literal('being read'), mailbox: z.string() }),
  /** No mailbox that Redress watches has it. `watched`: those that it watches. */
  z.object({ is: z.literal('elsewhere'), watched: z.array(z.string()) }),
  /** What Outlook said (no Message-ID) fits several messages, or none yet: nothing is guessed. */
  z.object({ is: z.literal('not one'), found: count }),
]);

/** Messages that are selected together; Outlook lets 100 be. */
export const seenMessages = z.object({ messages: z.array(seenMessage).check(z.minLength(1), z.maxLength(100)) });

/** How each of them stands, in the order they were asked for: enough to confirm it by its key, with what was seen. */
export const paneMessages = z.object({
  messages: z.array(
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('known'), row: intakeRow }),
      /** No row that the reader sees, or more than one: asked for by itself it says which. */
      z.object({ is: z.literal('not known') }),
    ]),
  ),
});

/** A text that has to be there. */
const said = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT.*Z$/.test(text) && Date.parse(text) >= EARLIEST;

/** A call, a letter or a visit at the counter, written down by whoever took it. */
export const byHand = z.object({
  channel: z.enum(BY_HAND),
  /** When the council received it: a UTC instant, not after now. */
  receivedAt: instant.check(z.refine(isInstant)),
  name: words(200),
  /** The person's e-mail address; empty: none. */
  address: words(320),
  subject: said(255),
  text: said(20_000),
  category,
  service: z.nullable(service),
  /** Made by the pane once for this form: the same form sent twice is one row. */
  formId: z.string().check(z.uuid()),
});

/** A draft of the acknowledgement of a case, to be opened in Outlook as a reply; nothing is sent or recorded by making it. */
export const acknowledgement = z.object({
  /** The reference stands in it. */
  subject: z.string(),
  /** Safe to put into a reply. */
  html: z.string(),
  to: z.string(),
  /** The shared mailbox that it goes from. */
  mailbox: z.string(),
  replyDue: z.nullable(day),
});

/** An answer as it stands in Outlook. */
export const replyDraft = z.object({
  /** The case that the person chose; null: it is found by the subject and the conversation. */
  reference: z.nullable(words(30)),
  conversationId: z.nullable(words(500)),
  subject: words(2_000),
  to: z.array(words(320)).check(z.maxLength(500)),
  cc: z.array(words(320)).check(z.maxLength(500)),
  /** Its beginning is enough; mail that it quotes is left out of the check. */
  text: words(100_000),
  attachments: z.array(words(500)).check(z.maxLength(500)),
});

const replyFinding = z.object({
  finding: z.enum(FINDINGS_OF_REPLY),
  /** `stop`: the send check asks about it. `look`: the pane shows it. */
  weight: z.enum(['stop', 'look']),
  /** The words of the draft, the name of a file, the address or the date it is about; empty where it is about what is missing. */
  about: z.string(),
  /** The point of the complaint, by number. */
  point: z.nullable(z.int()),
});

/** What stands in the way of sending it. */
export const replyChecked = z.object({
  /** The case that it answers; null: it answers none, and nothing was checked. */
  on: z.nullable(caseCard),
  points: z.array(z.object({ number: z.int(), text: z.string(), answered: z.boolean() })),
  replyDue: z.nullable(z.object({ clock: z.enum(CLOCK_NAMES), due: day, daysLeft: z.int() })),
  /** Where the answer has to say that the person may turn; null: the case has no such way. */
  wayOn: z.nullable(z.enum(WAYS_ON)),
  findings: z.array(replyFinding),
  today: day,
});

/** For the send check of Outlook, which has no screen: the sentence comes with it. At most 500 characters. */
export const sendChecked = z.object({ allow: z.boolean(), says: z.string(), reference: z.nullable(z.string()) });

export type SeenMessage = z.infer<typeof seenMessage>;
export type PaneMessage = z.infer<typeof paneMessage>;
export type PaneMessages = z.infer<typeof paneMessages>;
export type ByHand = z.infer<typeof byHand>;
export type Acknowledgement = z.infer<typeof acknowledgement>;
export type ReplyDraft = z.infer<typeof replyDraft>;
export type ReplyFinding = z.infer<typeof replyFinding>;
export type ReplyChecked = z.infer<typeof replyChecked>;
export type SendChecked = z.infer<typeof sendChecked>;
