import type { Case } from '../../../src/domain/case/case.ts';
import { linkMessageTo } from '../../../src/domain/case/decide.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';

/** Cases merged into cases merged into cases; people do not do that more often. */
const MERGERS = 5;

type Linking = { readonly entry: IntakeEntry; readonly rung: string; readonly by: Person };
type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/**
 * Puts a message on its case, once: a second run finds it there. A message for a case that was merged into another goes to
 * that one, which the answer then names.
 */
export async function linkMessage(
  reference: string,
  { entry, rung, by }: Linking,
  needs: Using,
): Promise<Outcome<Case | null, CaseRefusal>> {
  let target = reference;
  for (let mergers = 0; ; mergers += 1) {
    const linked = await appendNext(
      target,
      (events) => linkMessageTo(events, { entry, rung, by, at: needs.now() }),
      needs,
    );
    if (linked.ok || linked.refusal.reason !== 'goes on in another case' || mergers === MERGERS) return linked;
    target = linked.refusal.into;
  }
}
