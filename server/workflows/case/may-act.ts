import type { Act } from '../../../src/domain/case/act.ts';
import type { Case, CaseEvent } from '../../../src/domain/case/case.ts';
import { decideAct, meanwhileOn } from '../../../src/domain/case/decide-act.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Needs } from '../needs.ts';
import type { Acting, NotActed } from './record-act.ts';

export type Allowed = { readonly kase: Case; readonly meanwhile: readonly CaseEvent[] };

/**
 * The case, if an act would be recorded on it as it stands, and what others did since the person looked. Asked before
 * another case is touched for it; once that is done, the act is written without asking again what the person had seen.
 */
export async function mayAct(
  reference: string,
  { act, by, seen }: Acting<Act>,
  { register, now, standing }: Pick<Needs, 'register' | 'now' | 'standing'>,
): Promise<Outcome<Allowed, NotActed>> {
  const events = await register.events(reference);
  const decided = decideAct(events, { act, by, seen, at: now(), ground: standing.ground });
  const kase = fold(events);
  const meanwhile = meanwhileOn(events, seen, by);
  if (!decided.ok) return refused({ why: decided.refusal, meanwhile });
  return kase === null ? refused({ why: { reason: 'no such case' }, meanwhile }) : done({ kase, meanwhile });
}
