import { markMessagesSeen } from '../../../src/domain/case/mail.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';

/** Somebody has read messages that joined a case. Those that joined since they looked stay new. */
export async function markSeen(
  reference: string,
  { keys, by, ofTeam }: { readonly keys: readonly string[]; readonly by: Person; readonly ofTeam: boolean },
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Outcome<null, CaseRefusal>> {
  const seen = await appendNext(
    reference,
    (events) => markMessagesSeen(events, { keys, by, ofTeam, at: needs.now() }),
    needs,
  );
  return seen.ok ? done(null) : seen;
}
