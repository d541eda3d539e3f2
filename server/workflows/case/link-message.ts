import type { Case } from '../../../src/domain/case/case.ts';
import { type CaseRefusal, linkMessageTo } from '../../../src/domain/case/decide.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';

/** Puts a message on its case, once: a second run finds it there. */
export function linkMessage(
  reference: string,
  { entry, rung, by }: { readonly entry: IntakeEntry; readonly rung: string; readonly by: Person },
  needs: Pick<Needs, 'register' | 'memory' | 'now'>,
): Promise<Outcome<Case | null, CaseRefusal>> {
  return appendNext(reference, (events) => linkMessageTo(events, { entry, rung, by, at: needs.now() }), needs);
}
