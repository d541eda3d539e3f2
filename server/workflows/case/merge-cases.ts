import type { Asked } from '../../../src/domain/case/act.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { endInAnother, takeIn } from '../../../src/domain/case/merger.ts';
import { messagesOn } from '../../../src/domain/case/messages-on.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { mayAct } from './may-act.ts';
import { type Acted, type Acting, appendAct, type NotActed } from './record-act.ts';

type Merging = Extract<Asked, { readonly type: 'merged' }>;
type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/**
 * Two cases about one matter go on as one: the other takes in this one's messages, and this one closes and says where it
 * goes on. The other is written first; a second try after a crash, or the repair, finds that done.
 */
export async function mergeCases(
  reference: string,
  { act, by, seen }: Acting<Merging>,
  needs: Using,
): Promise<Outcome<Acted, NotActed>> {
  // read, decide
  const allowed = await mayAct(reference, { act, by, seen }, needs);
  if (!allowed.ok) return allowed;
  const { meanwhile } = allowed.value;
  const events = await needs.register.events(reference);
  const messages = messagesOn(events);
  const from = fold(events) ?? allowed.value.kase;

  // do
  const { into, why } = act;
  const { ground } = needs.standing;
  const taken = await appendAct(
    into,
    { by, seen: null },
    (events) => takeIn(events, { from, messages, why, by, at: needs.now(), ground }),
    needs,
  );
  if (!taken.ok) return taken;
  const ended = await endMerged(reference, { into, why, by, handed: from.sequence }, needs);
  return ended.ok ? done({ ...ended.value, meanwhile }) : ended;
}

type Ending = {
  readonly into: string;
  readonly why: string;
  readonly by: Person;
  /** The last event of this case that the other one had seen. */
  readonly handed: number;
};

/** The second half of a merger: the case whose messages were taken in closes. */
export function endMerged(
  reference: string,
  { into, why, by, handed }: Ending,
  needs: Using,
): Promise<Outcome<Acted, NotActed>> {
  const { ground } = needs.standing;
  return appendAct(
    reference,
    { by, seen: null },
    (events) => endInAnother(events, { into, why, handed, by, at: needs.now(), ground }),
    needs,
  );
}
