import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { Asked } from '../../../src/domain/case/act.ts';
import { momentWithin } from '../../../src/domain/case/checks.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import { decideToOpenFrom } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { receiptOf } from '../../../src/domain/case/messages-on.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Needs } from '../needs.ts';
import { mayAct } from './may-act.ts';
import { nameOnOrigin } from './name-on-origin.ts';
import type { Acted, Acting, NotActed } from './record-act.ts';
import { showCase } from './show-case.ts';
import { takeReference } from './take-reference.ts';

type Conversion = Extract<Asked, { readonly type: 'converted' }>;

/**
 * A service request has become a complaint as well: the complaint opens, received on the day of the message that says so,
 * or on which it was said, and the request goes on (Code 1.7). The complaint is written first and opens once by that message, so that a second try
 * after a crash finds it and only names it on the request.
 */
export async function convertRequest(
  reference: string,
  { act, by, seen }: Acting<Conversion>,
  needs: Pick<Needs, 'register' | 'memory' | 'intake' | 'now' | 'standing'>,
): Promise<Outcome<Acted, NotActed>> {
  // read, decide
  const own = fold(await needs.register.events(reference));
  const intakeKey = act.intakeKey ?? own?.intakeKey ?? '';
  const asked = { act: { type: 'converted', intakeKey, complaint: '' } as const, by, seen };
  const allowed = await mayAct(reference, asked, needs);
  if (!allowed.ok) return allowed;
  const { kase } = allowed.value;
  const heardAt = act.intakeKey === null ? act.receivedAt : null;
  const wrong = heardAt === null ? null : momentWithin(kase, heardAt, londonDay(needs.now()));
  if (wrong) return refused({ why: wrong, meanwhile: allowed.value.meanwhile });
  const receivedAt =
    heardAt ?? receiptOf(kase, intakeKey) ?? (await needs.intake.find(intakeKey))?.received[0]?.at ?? needs.now();

  // do
  const opening = {
    category: 'complaint',
    correspondence: null,
    intakeKey,
    receivedAt,
    origin: { how: 'converted', of: reference },
  } as const;
  const events = await takeReference(
    receivedAt,
    (number) =>
      countedBy(decideToOpenFrom(kase, { ...opening, reference: number, by, at: needs.now() }), needs.standing.ground),
    needs,
  );
  const opened = await showCase(events, needs);
  const named = await nameOnOrigin(opened.reference, by, needs);
  return named.ok ? done({ ...named.value, meanwhile: allowed.value.meanwhile }) : named;
}
