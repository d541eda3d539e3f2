import type { ActOf } from '../../../src/domain/case/act.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { ownerOf } from '../../../src/domain/case/stages.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { type Acted, type NotActed, recordAct } from './record-act.ts';

type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;
type Named = Outcome<Acted, NotActed>;

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
  const act = { type: 'converted', intakeKey, complaint: reference } as const;
  const named = await recordAct(origin.of, { act, by, seen: null }, needs);
  return named.ok ? done({ ...named.value, opened }) : named;
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
  const named = await recordAct(of, { act, by, seen: null }, needs);
  if (named.ok) return done({ ...named.value, opened });
  const { why: refusal } = named.refusal;
  const isNamed = refusal.reason === 'point was split off' && refusal.into === opened.reference;
  return isNamed ? done({ kase: from, event: null, opened, meanwhile: [] }) : named;
}

/** The points as the case has them that they leave, numbered from 1, with their owners. */
const pointsOf = (from: Case, numbers: readonly number[]): ActOf<'points recorded'> => ({
  type: 'points recorded',
  points: from.points
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, text, service }, index) => ({
      number: index + 1,
      text,
      service,
      owner: ownerOf(from, number, from.stages.length)?.person ?? null,
    })),
});
