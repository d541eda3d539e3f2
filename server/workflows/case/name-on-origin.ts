import type { ActOf } from '../../../src/domain/case/act.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { decideAct } from '../../../src/domain/case/decide-act.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { conflictsOf } from '../../../src/domain/case/independence.ts';
import { ownerOf } from '../../../src/domain/case/stages.ts';
import { hasToTakeAlong, takeAlong } from '../../../src/domain/case/taken-along.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { type Acted, appendAct, type NotActed, recordAct } from './record-act.ts';

type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;
type Named = Outcome<Acted, NotActed>;

/** How much may have to go along with a case that comes out of another one, also while people add to that. */
const TRIES = 100;

/**
 * A case that came out of another one gets what is its own (the points that were split off) and is named on that one: which
 * complaint the request became, where the points went. What is done already is found done, so a second try, or the repair
 * after a crash, finishes what was cut off.
 */
export async function nameOnOrigin(reference: string, by: Person, needs: Using): Promise<Named> {
  const events = await needs.register.events(reference);
  const opened = fold(events);
  if (opened === null || opened.origin === null) return refused({ why: { reason: 'no such case' }, meanwhile: [] });
  const { origin, intakeKey } = opened;
  if (origin.how === 'split') {
    // Taken up again, it has the points as they were worded when it was taken back.
    const hasPoints = opened.points.length > 0 && events.at(-1)?.type !== 'reinstated';
    return nameSplit({ ...opened, origin }, { hasPoints, by }, needs);
  }
  return name(opened, { of: origin.of, act: { type: 'converted', intakeKey, complaint: reference }, by }, needs);
}

type Naming = { readonly of: string; readonly act: ActOf<'converted' | 'split'>; readonly by: Person };

/**
 * Names a case on the one it came out of. First the other takes along who is complained about, and who alone may see it, where
 * that one was restricted since the other opened: it holds what somebody guards.
 */
async function name(opened: Case, { of, act, by }: Naming, needs: Using): Promise<Named> {
  const { ground } = needs.standing;
  const acting = { by, seen: null };
  let kase = opened;
  for (let tries = 0; tries < TRIES; tries += 1) {
    let guarding: Case | null = null;
    const named = await appendAct(
      of,
      acting,
      (events) => {
        const from = fold(events);
        const isNew = !from?.related.some((one) => one.reference === kase.reference);
        guarding = from !== null && isNew && hasToTakeAlong(kase, from) ? from : null;
        return guarding === null ? decideAct(events, { act, at: needs.now(), ground, ...acting }) : done(null);
      },
      needs,
    );
    if (guarding === null) return named.ok ? done({ ...named.value, opened: kase }) : named;
    const like: Case = guarding;
    const restricted = await appendAct(
      kase.reference,
      acting,
      (events) => takeAlong(events, like, { by, at: needs.now(), ground }),
      needs,
    );
    if (!restricted.ok) return restricted;
    kase = restricted.value.kase;
  }
  throw new Error(
    `Case ${of} was changed ${TRIES} times while case ${kase.reference}, which came out of it, was to be named there. Try again.`,
  );
}

type FromSplit = Case & { readonly origin: Extract<Case['origin'], { readonly how: 'split' }> };

async function nameSplit(
  { origin, ...split }: FromSplit,
  { hasPoints, by }: { readonly hasPoints: boolean; readonly by: Person },
  needs: Using,
): Promise<Named> {
  const { of, points, why = '' } = origin;
  const from = fold(await needs.register.events(of));
  if (from === null) return refused({ why: { reason: 'no such case' }, meanwhile: [] });
  let opened: Case = { ...split, origin };
  if (!hasPoints) {
    const taken = await recordAct(opened.reference, { act: pointsOf(from, points), by, seen: null }, needs);
    if (!taken.ok) return taken;
    opened = taken.value.kase;
  }
  const act = { type: 'split', points, why, into: opened.reference } as const;
  const named = await name(opened, { of, act, by }, needs);
  if (named.ok) return named;
  const { why: refusal } = named.refusal;
  const isNamed = refusal.reason === 'point was split off' && refusal.into === opened.reference;
  return isNamed ? done({ kase: from, event: null, opened, meanwhile: [] }) : named;
}

/** The points as the case has them that they leave, numbered from 1, with their owners, but those who may not have them. */
const pointsOf = (from: Case, numbers: readonly number[]): ActOf<'points recorded'> => ({
  type: 'points recorded',
  points: from.points
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, text, service }, index) => ({
      number: index + 1,
      text,
      service,
      owner: independentOf(from, ownerOf(from, number, from.stages.length)?.person ?? null),
    })),
});

const independentOf = (from: Case, person: Person | null): Person | null =>
  person === null || conflictsOf(from, person, from.stages.length).length > 0 ? null : person;
