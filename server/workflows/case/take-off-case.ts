import type { Case } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { takeMessageOff } from '../../../src/domain/case/mail.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import { mergedInto } from '../../../src/domain/case/stages.ts';
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

type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/** Takes a message off a case, once, and off those that the case was merged into; one that is not there is not missed. */
export async function takeOffCase(
  reference: string,
  taking: TakingOff,
  needs: Using,
): Promise<Outcome<null, CaseRefusal>> {
  // One of the later cases may have gone on from it: then the earlier ones keep it too.
  const may = await mayTakeOff(reference, taking, needs);
  if (!may.ok) return may;
  return fromEach(reference, taking.into, (from) =>
    appendNext(from, (events) => takeMessageOff(events, { ...taking, at: needs.now() }), needs),
  );
}

/** Whether `takeOffCase` would do it as the cases stand. Nothing is written. */
export const mayTakeOff = (
  reference: string,
  taking: TakingOff,
  { register, now }: Pick<Needs, 'register' | 'now'>,
): Promise<Outcome<null, CaseRefusal>> =>
  fromEach(reference, taking.into, async (from) => {
    const events = await register.events(from);
    const decided = takeMessageOff(events, { ...taking, at: now() });
    return decided.ok ? done(fold(events)) : decided;
  });

/** Along the mergers, up to the case that the message goes to. */
async function fromEach(
  reference: string,
  into: string | null,
  take: (from: string) => Promise<Outcome<Case | null, CaseRefusal>>,
): Promise<Outcome<null, CaseRefusal>> {
  const passed = new Set<string>();
  let from: string | null = reference;
  while (from !== null && from !== into && !passed.has(from)) {
    passed.add(from);
    const taken = await take(from);
    if (!taken.ok && taken.refusal.reason !== 'no such case') return taken;
    from = taken.ok && taken.value !== null ? mergedInto(taken.value) : null;
  }
  return done(null);
}
