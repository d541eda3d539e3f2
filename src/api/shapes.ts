import * as z from 'zod/mini';
import { ACTIONS, ROLES } from '../domain/access.ts';
import { CHOICES } from '../domain/triage/decisions.ts';
import { INTAKE_STATES, type IntakeReason } from '../domain/triage/intake.ts';
import { CATEGORIES, FLAGS, SERVICES } from '../domain/triage/proposal.ts';
import { QUESTIONS } from '../domain/triage/question.ts';
import { STRONG_RUNGS, WEAK_RUNGS } from '../domain/triage/threading-ladder.ts';
import { attachedFiles, caseMessage } from './case-detail-shapes.ts';
import { caseCard } from './case-shapes.ts';
import { address, count, day, instant, share } from './values.ts';

/** Kept complete by the compiler: the domain's union has no list of its own. */
const REASONS = Object.keys({
  'a person decides': true,
  'unsure, a person decides': true,
  'a person looks first': true,
  'may belong to a case': true,
  'signals name different cases': true,
  'sender not proven to be the Ombudsman': true,
  'opened by Redress, to be confirmed': true,
  'opened by a person': true,
  'recorded as a contact': true,
  'case withdrawn, a person decides': true,
  'ombudsman correspondence': true,
  'belongs to a case': true,
  'put on a case by a person': true,
  'taken off a case, a person decides': true,
  'automatic reply': true,
  bounce: true,
  'bulk or list mail': true,
  'read receipt': true,
  'sent by one of our own mailboxes': true,
  'marked not for us': true,
  'could not be read': true,
  'took too long to read': true,
  'too large to read': true,
  'gone before it could be read': true,
  'could not be logged': true,
} satisfies Record<IntakeReason, true>) as IntakeReason[];

export const category = z.enum(CATEGORIES);
export const intakeState = z.enum(INTAKE_STATES);

/** Words of the message that led to the proposal, or to a flag. */
export const evidence = z.object({
  part: z.enum(['subject', 'body']),
  quote: z.string(),
  points: z.enum([...CATEGORIES, ...FLAGS]),
  rule: z.string(),
});

/** A case that a message may belong to, and what points to it; null: nobody knows any more. */
export const suggestedCase = z.object({
  card: caseCard,
  because: z.nullable(z.enum([...STRONG_RUNGS, ...WEAK_RUNGS, 'a case of the sender'])),
});

/** One message of the log, as a list shows it. */
export const intakeRow = z.object({
  key: z.string(),
  kind: z.enum(['triage', 'ombudsman']),
  subject: z.string(),
  from: address,
  received: z.array(z.object({ mailbox: z.string(), at: instant })),
  proposal: z.nullable(
    z.object({
      category,
      confidence: share,
      needsHuman: z.boolean(),
      flags: z.array(z.enum(FLAGS)),
      service: z.nullable(z.enum(SERVICES)),
      /** Who answers for the service. The council's table stays on the server: its words are many. */
      directorate: z.nullable(z.string()),
      why: z.array(evidence),
      /** The one question that would settle an unsure one; null: it is sure enough. */
      question: z.nullable(z.enum(QUESTIONS)),
      /** Why not the other two, the likelier first, with the words that spoke for them all the same. */
      whyNot: z.array(z.object({ category, share, but: z.nullable(evidence) })),
    }),
  ),
  state: intakeState,
  reason: z.enum(REASONS),
  reference: z.nullable(z.string()),
  /** The case is one that the reader may open; what they decided themselves they see in the log also where it is not. */
  opensCase: z.boolean(),
  suggestedReference: z.nullable(z.string()),
  /** The case that evidence points to, where the message can be put on it. */
  suggested: z.array(suggestedCase),
  decided: z.nullable(z.object({ category, by: z.string(), at: instant, reason: z.string() })),
  attachments: count,
  /** The row in SharePoint, and the message as it was kept. */
  link: z.nullable(z.string()),
  file: z.nullable(z.string()),
  /** What the person who asks may do with it now. */
  may: z.array(z.enum(CHOICES)),
});

/** One message with everything known about it. */
export const intakeDetail = z.extend(intakeRow, {
  scores: z.nullable(z.record(category, share)),
  rung: z.nullable(z.string()),
  kept: z.nullable(z.object({ url: z.string(), sha256: z.string(), bytes: count })),
  attached: attachedFiles,
});

/** The cases a message may belong to: the one that evidence points to, then those of its sender. */
export const intakeCases = z.object({ today: day, cases: z.array(suggestedCase) });

/** A message of the log to read. */
export const intakeMessage = z.extend(caseMessage, { attached: attachedFiles });

export const intakePage = z.object({
  rows: z.array(intakeRow),
  /** Give it back as `after` for the next page; null at the end. */
  next: z.nullable(z.string()),
  /** How many rows stand in each state, whatever was asked for. */
  counts: z.record(intakeState, count),
  /** The day in London it was made for. */
  today: day,
});

/** Mailbox against log. `difference` is how many messages have no row; zero is the promise. */
export const reconciliation = z.object({
  checkedAt: instant,
  messages: count,
  accounted: count,
  difference: count,
  mailboxes: z.array(
    z.object({
      mailbox: z.string(),
      kind: z.enum(['triage', 'ombudsman']),
      messages: count,
      accounted: count,
      difference: count,
    }),
  ),
});

export const me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  actions: z.array(z.enum(ACTIONS)),
  /** Whose cases this person sees beside those they have a part in. */
  areas: z.object({
    directorates: z.array(z.string()),
    services: z.array(z.enum(SERVICES)),
    /** `too many groups`: the sign-in could not carry them, so nothing is known; an administrator can put it right. */
    known: z.enum(['yes', 'too many groups']),
  }),
});

/** What a browser needs before anyone is signed in. Nothing here is secret. */
export const signIn = z.object({
  council: z.string(),
  clientId: z.string(),
  authority: z.string(),
  authorityMetadata: z.nullable(z.string()),
  scopes: z.array(z.string()),
  /** Hosts that teams-js is to trust beside those it knows. */
  teamsHosts: z.array(z.string()),
});

export const HEALTH_PARTS = ['sign-in', 'mailboxes', 'lists', 'notifications', 'read model'] as const;
const condition = z.enum(['ok', 'degraded']);
export const health = z.object({ status: condition, parts: z.record(z.enum(HEALTH_PARTS), condition) });

/** Any "no" or fault, as RFC 9457 has it, with what a person needs: what was kept and what can be done. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What happened. */
  detail: z.string(),
  about: z.object({ message: z.nullable(z.string()), case: z.nullable(z.string()) }),
  kept: z.string(),
  todo: z.string(),
  reference: z.string(),
  /** The last event of the case that this tells of, where others acted meanwhile: whoever reads it has seen so far. */
  toldOf: z.optional(z.int()),
  errors: z.optional(z.array(z.object({ at: z.string(), says: z.string() }))),
});

export type Proposed = NonNullable<IntakeRow['proposal']>;
export type Evidence = z.infer<typeof evidence>;
export type IntakeRow = z.infer<typeof intakeRow>;
export type IntakeDetail = z.infer<typeof intakeDetail>;
export type SuggestedCase = z.infer<typeof suggestedCase>;
export type IntakeMessage = z.infer<typeof intakeMessage>;
export type IntakePage = z.infer<typeof intakePage>;
export type Reconciliation = z.infer<typeof reconciliation>;
export type Me = z.infer<typeof me>;
export type SignIn = z.infer<typeof signIn>;
export type HealthPart = (typeof HEALTH_PARTS)[number];
export type Health = z.infer<typeof health>;
export type ProblemBody = z.infer<typeof problem>;
