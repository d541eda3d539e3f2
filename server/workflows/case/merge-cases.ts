import type { Asked } from '../../../src/domain/case/act.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { messagesOn } from '../../../src/domain/case/messages-on.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Needs } from '../needs.ts';
import { mayAct } from './may-act.ts';
import { type Acted, type Acting, type NotActed, recordAct } from './record-act.ts';

type Merging = Extract<Asked, { readonly type: 'merged' }>;

/**
 * Two cases about one matter go on as one: the other takes in this one's messages, and this one closes and says where it
 * goes on. The other is written first; a second try after a crash finds that done.
 */
export async function mergeCases(
  reference: string,
  { act, by, seen }: Acting<Merging>,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Outcome<Acted, NotActed>> {
  // read, decide
  const allowed = await mayAct(reference, { act, by, seen }, needs);
  if (!allowed.ok) return allowed;
  const other = fold(await needs.register.events(act.into));
  if (other === null) return refused({ why: { reason: 'no such case' }, meanwhile: [] });
  if (other.closure !== null || other.status === 'Withdrawn')
    return refused({ why: { reason: 'other case not open', reference: act.into }, meanwhile: [] });

  // Its messages are not shown to more people than could see them here.
  const able = other.restricted?.to ?? null;
  const may = allowed.value.kase.restricted?.to ?? null;
  if (may !== null && (able === null || able.some(({ id }) => !may.some((one) => one.id === id))))
    return refused({ why: { reason: 'other case seen by more', reference: act.into }, meanwhile: [] });

  // do
  const messages = messagesOn(await needs.register.events(reference));
  const taken = await recordAct(
    act.into,
    { act: { type: 'took in', from: reference, messages }, by, seen: null },
    needs,
  );
  if (!taken.ok) return taken;
  const merged = await recordAct(reference, { act, by, seen: null }, needs);
  return merged.ok ? done({ ...merged.value, meanwhile: allowed.value.meanwhile }) : merged;
}
