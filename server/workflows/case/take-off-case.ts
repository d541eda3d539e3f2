import type { Case } from '../../../src/domain/case/case.ts';
import { takeMessageOff } from '../../../src/domain/case/mail.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';

type TakingOff = {
  readonly intakeKey: string;
  /** The case it goes to; null: it waits for a decision again. */
  readonly into: string | null;
  readonly why: string;
  readonly by: Person;
};

/** Takes a message off a case, once, and off those that the case was merged into; one that is not there is not missed. */
export async function takeOffCase(
  reference: string,
  taking: TakingOff,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Outcome<null, CaseRefusal>> {
  const passed = new Set<string>();
  let from: string | null = reference;
  while (from !== null && from !== taking.into && !passed.has(from)) {
    passed.add(from);
    const taken: Outcome<Case | null, CaseRefusal> = await appendNext(
      from,
      (events) => takeMessageOff(events, { ...taking, at: needs.now() }),
      needs,
    );
    if (!taken.ok && taken.refusal.reason !== 'no such case') return taken;
    from = taken.ok && taken.value !== null ? mergedInto(taken.value) : null;
  }
  return done(null);
}

const mergedInto = ({ closure, related }: Case): string | null =>
  closure?.ground === 'merged' ? (related.findLast(({ how }) => how === 'merged')?.reference ?? null) : null;
