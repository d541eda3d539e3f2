import { done } from '../../outcome.ts';
import type { Rules } from '../act.ts';
import type { Case } from '../case.ts';
import { dayWithin, foreseeable, notAfter, says, points as standing, unless } from '../checks.ts';
import type { CaseRefusal } from '../refusal.ts';

/** What puts things right: said with a date, done, proved. It goes on after the case is closed (Code 6.6, 7.2, 7.3). */
export const REMEDYING: Rules<'remedy promised' | 'remedy done' | 'remedy proof sent' | 'remedy not possible'> = {
  'remedy promised': (kase, act, { today }) =>
    unless(
      [
        foreseeable(act.due, today),
        says('what is promised', act.what),
        act.point === null ? null : standing(kase, [act.point]),
      ],
      () => done({ ...act, remedy: Math.max(0, ...kase.remedies.map(({ remedy }) => remedy)) + 1 }),
    ),

  /** A day that stands is changed for a reason, as long as nothing proves it. */
  'remedy done': (kase, act, { today }) => {
    const doneOn = find(kase, act.remedy)?.doneOn ?? null;
    return unless(
      [
        owed(kase, act.remedy),
        dayWithin(kase, 1, act.on, today),
        doneOn === null || doneOn === act.on ? null : says('reason', act.why ?? ''),
      ],
      () => done(doneOn === act.on ? null : act),
    );
  },

  /** Done and proved differ; nothing is proved that is not done. */
  'remedy proof sent': (kase, act, { today }) => {
    const { remedy, on } = act;
    const doneOn = find(kase, remedy)?.doneOn ?? null;
    return unless(
      [
        owed(kase, remedy),
        doneOn === null ? { reason: 'remedy not done yet', remedy } : null,
        doneOn !== null && on < doneOn ? { reason: 'day before it began', on, began: doneOn } : null,
        says('proof', act.proof),
        notAfter(on, today),
      ],
      () => done(act),
    );
  },

  /** Code 7.4: say why, offer an alternative, remind of the Ombudsman. */
  'remedy not possible': (kase, act, { today }) => {
    const { remedy, on } = act;
    const doneOn = find(kase, remedy)?.doneOn ?? null;
    return unless(
      [
        owed(kase, remedy),
        doneOn ? { reason: 'remedy settled already', remedy, on: doneOn } : null,
        says('reason', act.why),
        says('alternative', act.instead),
        act.ombudsmanTold ? null : { reason: 'Ombudsman not told of' },
        notAfter(on, today),
      ],
      () => done({ ...act, ombudsmanTold: true }),
    );
  },
};

const find = (kase: Case, number: number) => kase.remedies.find(({ remedy }) => remedy === number);

/** It was promised, and neither proved nor given up. */
function owed(kase: Case, remedy: number): CaseRefusal | null {
  const found = find(kase, remedy);
  if (found === undefined) return { reason: 'no such remedy', remedy };
  const settled = found.proved ?? found.notPossible;
  return settled ? { reason: 'remedy settled already', remedy, on: settled.on } : null;
}
