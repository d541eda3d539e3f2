import { seeAssignment as decide } from '../../../src/domain/case/given.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';

/** Somebody has opened a case; it is kept where it was given to them, so that it is no news any more wherever they look. */
export async function seeAssignment(
  reference: string,
  by: Person,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Outcome<null, CaseRefusal>> {
  const seen = await appendNext(reference, (events) => decide(events, { by, at: needs.now() }), needs);
  return seen.ok ? done(null) : seen;
}
