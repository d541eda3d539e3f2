import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM } from './a-case.ts';
import { aDesk } from './a-desk.ts';
import { anEntry } from './builders.ts';
import type { InMemoryCaseRegister } from './in-memory/case-register.ts';
import { insteadOf } from './in-memory/instead-of.ts';
import { answeredOn } from './usual-acts.ts';

/** The case at the desk, and the next one that opens. */
export const [REFERENCE, SECOND] = ['RD-26-000001', 'RD-26-000002'];

export const message = (key: string, at = '2026-05-29T09:00:00Z') =>
  anEntry({ key, received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${key}`, at }] });

/** A case of Friday 29 May 2026 at a desk whose clock begins on Monday 1 June. */
export async function withACase(category: 'complaint' | 'service_request' = 'complaint') {
  const desk = aDesk();
  await desk.intake.record(message('m-1'));
  desk.memory.rememberIntake(message('m-1'));
  await openCase({ entry: message('m-1'), category, by: AMINA, toConfirm: false }, desk.needs);
  const act = (asked: Asked, by: Person = AMINA, seen: number | null = null, reference = REFERENCE) =>
    actOnCase(reference, { act: asked, by, seen }, desk.needs);
  const history = async (reference = REFERENCE) => desk.register.events(reference);
  const row = (reference = REFERENCE) => desk.register.shown().find((one) => one.reference === reference);
  return { ...desk, act, history, row };
}

/** The case, and another one that opened by the message `m-9`. */
export async function withTwo() {
  const desk = await withACase();
  await desk.intake.record(message('m-9'));
  await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
  const state = async (reference: string) => fold(await desk.history(reference)) as Case;
  /** The same, where `happens` happens once, as soon as the other case has taken in the messages of this one. */
  const inTheMiddle = (happens: () => Promise<unknown>) => {
    let isFirst = true;
    const register = insteadOf<InMemoryCaseRegister>(desk.register, {
      append: async (event) => {
        const appended = await desk.register.append(event);
        if (event.type === 'took in' && isFirst) {
          isFirst = false;
          await happens();
        }
        return appended;
      },
    });
    return { ...desk.needs, register };
  };
  return { ...desk, state, inTheMiddle };
}

export const onePoint: Asked = {
  type: 'points recorded',
  points: [{ number: 1, text: 'Bins', service: 'waste', owner: null }],
};

export const twoPoints: Asked = {
  type: 'points recorded',
  points: [
    { number: 1, text: 'Bins', service: 'waste', owner: null },
    { number: 2, text: 'A planning notice', service: 'planning', owner: BRAM },
  ],
};

export const responded: Asked = answeredOn('2026-06-01', { by: AMINA });
