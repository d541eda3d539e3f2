import type { Case } from '../../../src/domain/case/case.ts';
import { linkMessageTo } from '../../../src/domain/case/decide.ts';
import { decideAct } from '../../../src/domain/case/decide-act.ts';
import { hasAsked, isDissatisfied } from '../../../src/domain/case/mail.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import { type IntakeEntry, type Person, REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';
import { appendAct } from './record-act.ts';

/** Cases merged into cases merged into cases; people do not do that more often. */
const MERGERS = 5;

/** The case as it then is; whether this very call put the message there. */
export type Linked = { readonly kase: Case | null; readonly isNew: boolean };
type Linking = { readonly entry: IntakeEntry; readonly rung: string; readonly by: Person };
type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/**
 * Puts a message on its case, once: a second run finds it there. A message for a case that was merged into another goes to
 * that one, which the answer then names. One that is not content with the answer of its stage asks for the next.
 */
export async function linkMessage(
  reference: string,
  { entry, rung, by }: Linking,
  needs: Using,
): Promise<Outcome<Linked, CaseRefusal>> {
  let target = reference;
  let isNew = false;
  for (let mergers = 0; ; mergers += 1) {
    const linked = await appendNext(
      target,
      (events) => {
        const decided = linkMessageTo(events, { entry, rung, by, at: needs.now() });
        isNew = decided.ok && decided.value !== null;
        return decided;
      },
      needs,
    );
    if (linked.ok) {
      return done({ kase: (await askForNext(target, entry, needs)) ?? linked.value, isNew });
    }
    if (linked.refusal.reason !== 'goes on in another case' || mergers === MERGERS) return linked;
    target = linked.refusal.into;
  }
}

/**
 * Whoever is not content with the answer of a stage asks for the next, once for each message: then a person decides. Null: it
 * asks for nothing, or there is no answer not to be content with. Safe to repeat after a crash.
 */
export async function askForNext(
  reference: string,
  entry: IntakeEntry,
  needs: Using,
  mergers: number = MERGERS,
): Promise<Case | null> {
  if (!isDissatisfied(entry)) return null;
  const receivedAt = entry.received[0]?.at ?? needs.now();
  const act = { type: 'escalation asked', receivedAt, intakeKey: entry.key } as const;
  const asking = { by: REDRESS, seen: null };
  const { ground } = needs.standing;
  const noted = await appendAct(
    reference,
    asking,
    (events) =>
      hasAsked(events, entry.key) ? done(null) : decideAct(events, { act, at: needs.now(), ground, ...asking }),
    needs,
  );
  if (noted.ok) return noted.value.kase;
  // Merged while the message was on its way here.
  const { why } = noted.refusal;
  return why.reason === 'goes on in another case' && mergers > 0
    ? askForNext(why.into, entry, needs, mergers - 1)
    : null;
}
