import type { Asked } from '../../../src/domain/case/act.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import { decideToOpenFrom, reinstateCase, takeBackSplit } from '../../../src/domain/case/decide.ts';
import { reachedBy } from '../../../src/domain/case/split-off.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';
import { mayAct } from './may-act.ts';
import { nameOnOrigin } from './name-on-origin.ts';
import type { Acted, Acting, NotActed } from './record-act.ts';
import { showCase } from './show-case.ts';
import { takeReference } from './take-reference.ts';

type Splitting = Extract<Asked, { readonly type: 'split' }>;

/**
 * Points that are another matter get a case of their own, received when this one was, with the same people and service
 * (Code 6.9: what is unrelated, or would delay the reply unreasonably), at the stage this one has reached. It opens once by
 * its points, takes them over numbered from 1, and is then named on this case; where that cannot be any more it is taken back.
 */
export async function splitCase(
  reference: string,
  { act, by, seen }: Acting<Splitting>,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Outcome<Acted, NotActed>> {
  // read, decide
  const points = [...act.points].sort((a, b) => a - b);
  const asked = { act: { ...act, points, into: '' }, by, seen };
  const allowed = await mayAct(reference, asked, needs);
  if (!allowed.ok) return allowed;
  const { kase: from, meanwhile } = allowed.value;

  // do
  const { category, correspondence, intakeKey, receivedAt } = from;
  const reached = reachedBy(from, points);
  const opening = {
    category,
    correspondence,
    intakeKey,
    receivedAt,
    origin: { how: 'split', of: reference, points, why: act.why },
    ...(reached && { reached }),
  } as const;
  const events = await takeReference(
    receivedAt,
    (number) =>
      countedBy(decideToOpenFrom(from, { ...opening, reference: number, by, at: needs.now() }), needs.standing.ground),
    needs,
  );
  const opened = await showCase(events, needs);
  const at = needs.now();
  const again = { category, correspondence, ...(reached && { reached }), by, at };
  if (opened.status === 'Withdrawn') await appendNext(opened.reference, (found) => reinstateCase(found, again), needs);
  const named = await nameOnOrigin(opened.reference, by, needs);
  if (named.ok) return done({ ...named.value, meanwhile });
  // Somebody else split it, or answered it, at the same time: the points stay where they are, and have no second case.
  await appendNext(opened.reference, (found) => takeBackSplit(found, { by, at }), needs);
  return named;
}
