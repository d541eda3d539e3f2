import * as z from 'zod/mini';
import { CORRECTABLE, CORRECTABLE_DAYS } from '../domain/case/filing.ts';
import {
  ASSIGNMENTS,
  CHANNELS,
  CONSENTS,
  DATE_SOURCES,
  FINDINGS,
  MILESTONES,
  REFUSAL_GROUNDS,
  REMEDY_KINDS,
} from '../domain/case/happening.ts';
import { SERVICES } from '../domain/triage/proposal.ts';
import { day, instant, person, words } from './values.ts';

const stage = z.int().check(z.minimum(1), z.maximum(9));
const point = z.int().check(z.minimum(1), z.maximum(99));
const points = z.array(point).check(z.maxLength(99));
const note = words(4_000);
const how = z.enum(CHANNELS);
const category = z.enum(['service_request', 'complaint']);
const correspondence = z.nullable(words(100));
const intakeKey = z.nullable(words(255));
const reference = words(30);

/** How the person of a case wishes to be dealt with. */
export const contact = {
  representative: z.nullable(z.object({ name: words(200), consent: z.enum(CONSENTS) })),
  adjustments: note,
  preferred: z.nullable(how),
};

/**
 * What a person says has happened, or is to happen, on a case. `type` is the kind of event it becomes; what the case
 * itself says (the date an extension is counted from, the next stage, how late) is not asked for. Where something has to
 * be said plainly (the person was told of the Ombudsman), `false` is refused in words.
 */
export const act = z.discriminatedUnion('type', [
  z.object({ type: z.literal('confirmed'), category, correspondence: z.optional(correspondence) }),
  z.object({ type: z.literal('withdrawn'), why: note }),
  z.object({ type: z.literal('reinstated'), category, correspondence: z.optional(correspondence) }),
  z.object({ type: z.literal('acknowledged'), stage, on: day, how }),
  z.object({
    type: z.literal('points recorded'),
    points: z
      .array(z.object({ number: point, text: note, service: z.nullable(z.enum(SERVICES)), owner: z.nullable(person) }))
      .check(z.maxLength(50)),
  }),
  z.object({
    type: z.literal('assigned'),
    stage,
    role: z.enum(ASSIGNMENTS),
    /** Null: the whole case. */
    point: z.nullable(point),
    /** Null: nobody any more. */
    to: z.nullable(person),
  }),
  z.object({ type: z.literal('part sent in'), stage, points, of: person }),
  z.object({
    type: z.literal('draft looked at'),
    stage,
    on: day,
    reader: person,
    as: z.enum(['peer reader', 'adviser']),
  }),
  z.object({ type: z.literal('complaint offered'), answer: z.enum(['yes', 'no', 'declined']), why: note }),
  z.object({ type: z.literal('call attempted'), stage, on: day, reached: z.boolean(), note }),
  z.object({ type: z.literal('complained about'), person }),
  z.object({ type: z.literal('not complained about'), person, why: note }),
  z.object({ type: z.literal('independence checked'), person, independent: z.boolean(), note }),
  z.object({ type: z.literal('liaison noted'), with: person, note }),
  z.object({ type: z.literal('contact noted'), ...contact }),
  z.object({ type: z.literal('member involved'), name: words(200), as: z.enum(['councillor', 'MP']) }),
  z.object({ type: z.literal('member updated'), on: day, note }),
  z.object({
    type: z.literal('extended'),
    stage,
    reason: note,
    until: day,
    toldOn: day,
    ombudsmanTold: z.boolean(),
    beyondCap: z.nullable(note),
  }),
  z.object({
    type: z.literal('date set'),
    stage,
    due: day,
    source: z.enum(DATE_SOURCES),
    on: z.optional(day),
    why: z.optional(z.nullable(note)),
  }),
  z.object({
    type: z.literal('milestone reached'),
    stage,
    milestone: z.enum(MILESTONES),
    on: day,
    /** Needed where another day stands. */
    why: z.optional(z.nullable(note)),
  }),
  z.object({ type: z.literal('clarification asked'), on: day, what: note }),
  z.object({ type: z.literal('clarification answered'), receivedAt: instant, intakeKey }),
  z.object({ type: z.literal('procedure changed'), to: words(100), why: note }),
  /** `toldOn`: the day the person was told so in writing. */
  z.object({ type: z.literal('delay explained'), why: note, toldOn: z.optional(day) }),
  z.object({
    type: z.literal('responded'),
    stage,
    on: day,
    how,
    signedBy: person,
    outcomes: z
      .array(z.object({ point, finding: z.enum(FINDINGS), reasonsGiven: z.boolean(), learning: z.nullable(note) }))
      .check(z.maxLength(99)),
    nextStepTold: z.boolean(),
  }),
  z.object({ type: z.literal('resolved early'), stage, on: day, how, escalationTold: z.boolean() }),
  z.object({ type: z.literal('escalation asked'), receivedAt: instant, intakeKey }),
  z.object({ type: z.literal('escalated'), receivedAt: instant, intakeKey, wants: note }),
  z.object({
    type: z.literal('refused'),
    what: z.enum(['complaint', 'escalation']),
    ground: z.enum(REFUSAL_GROUNDS),
    /** Needed where the ground is more than twelve months. */
    knownOn: z.optional(z.nullable(day)),
    on: day,
    reasons: note,
    weighed: note,
    rightsTold: z.boolean(),
  }),
  z.object({
    type: z.literal('closed'),
    ground: z.enum(['answered', 'taken back', 'routed elsewhere']),
    words: note,
  }),
  z.object({ type: z.literal('reopened'), why: note }),
  z.object({
    type: z.literal('remedy promised'),
    kind: z.enum(REMEDY_KINDS),
    what: note,
    due: day,
    owner: z.nullable(person),
    point: z.nullable(point),
  }),
  z.object({ type: z.literal('remedy done'), remedy: z.int(), on: day, why: z.optional(z.nullable(note)) }),
  z.object({ type: z.literal('remedy proof sent'), remedy: z.int(), on: day, proof: note }),
  z.object({
    type: z.literal('remedy not possible'),
    remedy: z.int(),
    on: day,
    why: note,
    instead: note,
    ombudsmanTold: z.boolean(),
  }),
  /**
   * Opens the complaint that this service request has also become; `intakeKey`: the message that says so. Null: it was said
   * by phone or at the counter, at `receivedAt`, which is needed then and counts from there (Code 1.7).
   */
  z.object({ type: z.literal('converted'), intakeKey, receivedAt: z.optional(instant) }),
  /** Opens a case of its own for these points. */
  z.object({ type: z.literal('split'), points, why: note }),
  /** `ofAnother`: said on purpose where the other case came from somebody else; it is refused without. */
  z.object({ type: z.literal('merged'), into: reference, why: note, ofAnother: z.optional(z.boolean()) }),
  z.object({ type: z.literal('restricted'), to: z.array(person).check(z.maxLength(50)), why: note }),
  z.object({ type: z.literal('restriction lifted'), why: note }),
  z.object({
    type: z.literal('corrected'),
    what: z.enum([...CORRECTABLE, ...CORRECTABLE_DAYS]),
    stage,
    /** A text, an instant for `received at`, a day for the days. */
    to: words(1_000),
    why: note,
  }),
  z.object({ type: z.literal('noted'), text: note }),
]);

export type ActAsked = z.infer<typeof act>;
export type ActType = ActAsked['type'];

/** Every kind of act, in the order of the union. */
export const ACT_TYPES: readonly ActType[] = act._zod.def.options.flatMap(({ shape }) => shape.type._zod.def.values);
