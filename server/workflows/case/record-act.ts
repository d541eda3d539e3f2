import type { Act } from '../../../src/domain/case/act.ts';
import type { Case, CaseEvent } from '../../../src/domain/case/case.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import { decideAct, meanwhileOn } from '../../../src/domain/case/decide-act.ts';
import { asSeen } from '../../../src/domain/case/mail.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';

export type Acting<A> = {
  readonly act: A;
  readonly by: Person;
  /** The `sequence` of the case as the person saw it; null where nobody looked. */
  readonly seen: number | null;
};

/** What came of an act, and what others did between the person's look and it. */
export type Acted = {
  readonly kase: Case;
  /** Null: the case stood as wished already. */
  readonly event: CaseEvent | null;
  /** A case that the act opened beside this one. */
  readonly opened: Case | null;
  readonly meanwhile: readonly CaseEvent[];
};
export type NotActed = { readonly why: CaseRefusal; readonly meanwhile: readonly CaseEvent[] };

type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/** One act by its own rule, as one event. */
export function recordAct(
  reference: string,
  { act, by, seen }: Acting<Act>,
  needs: Using,
): Promise<Outcome<Acted, NotActed>> {
  const { ground } = needs.standing;
  const decide = (events: readonly CaseEvent[]) => decideAct(events, { act, by, at: needs.now(), seen, ground });
  return appendAct(reference, { by, seen }, decide, needs);
}

/** The event that `decide` answers, with what others did before it. */
export async function appendAct(
  reference: string,
  { by, seen }: Pick<Acting<Act>, 'by' | 'seen'>,
  decide: (events: readonly CaseEvent[]) => Outcome<CaseEvent | null, CaseRefusal>,
  needs: Using,
): Promise<Outcome<Acted, NotActed>> {
  let found: readonly CaseEvent[] = [];
  let event: CaseEvent | null = null;
  const outcome = await appendNext(
    reference,
    (events) => {
      found = events;
      const decided = decide(events);
      if (!decided.ok || decided.value === null) return decided;
      event = countedBy(asSeen(events, decided.value, seen), needs.standing.ground);
      return done(event);
    },
    needs,
  );
  const meanwhile = meanwhileOn(found, seen, by);
  if (!outcome.ok) return refused({ why: outcome.refusal, meanwhile });
  if (outcome.value === null) return refused({ why: { reason: 'no such case' }, meanwhile });
  return done({ kase: outcome.value, event, opened: null, meanwhile });
}
