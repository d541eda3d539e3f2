import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { linkMessageTo } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { cameWith } from '../../../src/domain/case/handed-over.ts';
import { receiptOf } from '../../../src/domain/case/messages-on.ts';
import { mergedInto } from '../../../src/domain/case/stages.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';
import { takeOffCase } from './take-off-case.ts';

type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/**
 * A case took in the messages of another one, which then ended in a third: what came with it belongs there, and goes from here.
 * What somebody has gone on from here stays as well. Answers whether anything went; safe to repeat.
 */
export async function giveBack(reference: string, from: string, needs: Using): Promise<boolean> {
  // read
  const ended = (await needs.register.events(from)).findLast((event) => event.type === 'merged');
  if (ended === undefined || ended.into === reference) return false;
  const { into, why, by } = ended;
  if ((await livesIn(reference, needs)) === (await livesIn(into, needs))) return false;
  const events = await needs.register.events(reference);

  // do
  const before = cameWith(events, from);
  for (const intakeKey of before) await takeOffCase(reference, { intakeKey, into, why, by }, needs);
  // The third one may have come to live here in that very moment, and found its messages here.
  if ((await livesIn(reference, needs)) === (await livesIn(into, needs)))
    await putBack(reference, events, before, needs);
  return before.length > cameWith(await needs.register.events(reference), from).length;
}

async function putBack(
  reference: string,
  events: readonly CaseEvent[],
  keys: readonly string[],
  needs: Using,
): Promise<void> {
  const kase = fold(events);
  for (const key of keys) {
    const at = (kase && receiptOf(kase, key)) ?? needs.now();
    const entry = { key, received: [{ mailbox: '', messageId: '', at }] };
    await appendNext(
      reference,
      (found) => linkMessageTo(found, { entry, rung: 'came with another case', by: REDRESS, at: needs.now() }),
      needs,
    );
  }
}

/** Where a case goes on after all its mergers; itself, where there was none. */
export async function livesIn(reference: string, { register }: Pick<Needs, 'register'>): Promise<string> {
  const passed = new Set<string>();
  for (let at = reference; ; ) {
    const kase = fold(await register.events(at));
    const next = kase && mergedInto(kase);
    if (next === null || passed.has(next)) return at;
    passed.add(next);
    at = next;
  }
}
