import type { Asked } from '../../../src/domain/case/act.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { endInAnother, goOnAfterAll, hasEndedIn, isOfAnother, takeOver } from '../../../src/domain/case/merger.ts';
import { messagesOn } from '../../../src/domain/case/messages-on.ts';
import { mergedInto } from '../../../src/domain/case/stages.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { giveBack, livesIn } from './give-back.ts';
import { askForNext } from './link-message.ts';
import { mayAct } from './may-act.ts';
import { type Acted, type Acting, appendAct, type NotActed } from './record-act.ts';

type Merging = Extract<Asked, { readonly type: 'merged' }>;
type Using = Pick<Needs, 'register' | 'memory' | 'intake' | 'now' | 'standing'>;
type Ended = Outcome<Acted, NotActed>;

/** How often something may come to a case while it ends in another one, before that is a fault. */
const TRIES = 20;

/**
 * Two cases about one matter go on as one: the other takes over what this one has, and this one closes and says where it
 * goes on. The other is written first; a second try after a crash, or the repair, finds that done.
 */
export async function mergeCases(reference: string, { act, by, seen }: Acting<Merging>, needs: Using): Promise<Ended> {
  // read, decide
  const allowed = await mayAct(reference, { act, by, seen }, needs);
  if (!allowed.ok) return allowed;

  // do
  const { into, why, ofAnother = false } = act;
  const ended = await goOnIn(reference, { into, why, by, ofAnother }, needs);
  return ended.ok ? done({ ...ended.value, meanwhile: allowed.value.meanwhile }) : ended;
}

type GoingOn = {
  readonly into: string;
  readonly why: string;
  readonly by: Person;
  /** Said on purpose that the two came from different people. */
  readonly ofAnother?: boolean;
};

/**
 * The other case has all that this one has, and only then this one ends: mail, requests and restrictions that come to it
 * meanwhile are handed over first. Begun anew by whoever repairs after a crash.
 */
export async function goOnIn(reference: string, going: GoingOn, needs: Using): Promise<Ended> {
  const { into, why, by, ofAnother = false } = going;
  const acting = () => ({ why, by, ofAnother, at: needs.now(), ground: needs.standing.ground });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const from = await needs.register.events(reference);
    if (!hasEndedIn(from, into)) {
      const handed = await handOver(into, { from, acting, by }, needs);
      if (!handed.ok) return elsewhere(handed, { reference, ...going }, needs);
    }
    let hasMore = false;
    const ended = await appendAct(
      reference,
      { by, seen: null },
      (events) => {
        hasMore = events.length > from.length;
        return hasMore ? done(null) : endInAnother(events, { into, ...acting() });
      },
      needs,
    );
    if (hasMore) continue;
    if (!ended.ok) return elsewhere(ended, { reference, ...going }, needs);
    // What the other one had of this one by another way, and gave back meanwhile, comes to it once more (`give-back.ts`).
    await handOver(into, { from: await needs.register.events(reference), acting, by }, needs);
    return outOfCircle(ended, { reference, ...going }, needs);
  }
  throw new Error(
    `Case ${reference} was changed by others ${TRIES} times while it was to go on in case ${into}, which has its messages; it is open still. Try again.`,
  );
}

/**
 * One of the two ended in a third case meanwhile. Where it is the other one, this one goes on there; where it is this one, the
 * other keeps nothing of it.
 */
async function elsewhere(
  ended: Extract<Ended, { readonly ok: false }>,
  { reference, into, ...going }: GoingOn & { readonly reference: string },
  needs: Using,
): Promise<Ended> {
  const { why: refusal } = ended.refusal;
  if (refusal.reason === 'goes on in another case' && refusal.reference === into) {
    const living = await livesIn(refusal.into, needs);
    return living === reference ? ended : goOnIn(reference, { ...going, into: living }, needs);
  }
  await giveBack(into, reference, needs);
  return ended;
}

/**
 * Three or more that people merged into each other at once may all have ended, each in the next: whoever ends the last of them
 * sees it, and the oldest goes on with the messages of all.
 */
async function outOfCircle(
  ended: Ended,
  { reference, why, by }: GoingOn & { readonly reference: string },
  needs: Using,
): Promise<Ended> {
  const passed = [reference];
  for (let at = reference; ; ) {
    const kase = fold(await needs.register.events(at));
    const next = kase && mergedInto(kase);
    if (next === reference) break;
    if (next === null || passed.includes(next)) return ended;
    passed.push(next);
    at = next;
  }
  const oldest = passed.sort()[0] ?? reference;
  const again = await appendAct(
    oldest,
    { by, seen: null },
    (events) => goOnAfterAll(events, { why, by, at: needs.now() }),
    needs,
  );
  return again.ok && oldest === reference ? again : ended;
}

type Handing = {
  readonly from: readonly CaseEvent[];
  readonly acting: () => Omit<Parameters<typeof takeOver>[1], 'from'>;
  readonly by: Person;
};

/** The other case takes over one thing after the other; and a message that is not content with its answer asks there. */
async function handOver(into: string, { from, acting, by }: Handing, needs: Using): Promise<Ended> {
  for (;;) {
    const taken = await appendAct(into, { by, seen: null }, (events) => takeOver(events, { from, ...acting() }), needs);
    if (!taken.ok) return taken;
    if (taken.value.event !== null) continue;
    const before = fold(from);
    if (taken.value.kase.status !== 'Open' && before !== null && !isOfAnother(taken.value.kase, before))
      for (const key of messagesOn(from)) {
        const entry = await needs.intake.find(key);
        if (entry !== null) await askForNext(into, entry, needs);
      }
    return taken;
  }
}
