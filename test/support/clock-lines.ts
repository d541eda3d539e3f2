import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import type { Act } from '../../src/domain/case/act.ts';
import type { Ground } from '../../src/domain/case/procedure.ts';
import type { CaseClock } from '../../src/domain/clock/case-clock.ts';
import { caseClocks } from '../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../src/domain/clock/explain-case-clock.ts';
import { nextDate } from '../../src/domain/clock/next-date.ts';
import { ACase, AMINA, GROUND } from './a-case.ts';
import { answeredOn } from './usual-acts.ts';

/** What a clock is, when it is due and how it stands, in one line to compare. */
export function lines(kase: ACase, today: string, ground: Ground = GROUND): string[] {
  return caseClocks(kase.state, ground, day(today)).map(({ clock, stage, due, state }) => {
    const { is, ...facts } = state;
    const details = Object.values(facts).join(' ');
    return `${stage} ${clock} ${due ?? '-'} ${is}${details === '' ? '' : ` ${details}`}`;
  });
}
export const next = (kase: ACase, today: string, ground: Ground = GROUND) =>
  nextDate(caseClocks(kase.state, ground, day(today)));

/** The steps by which a clock's date is explained. */
export const stepsOf = (kase: ACase, clock: CaseClock): string[] => {
  const why = explainCaseClock(kase.state, clock, GROUND);
  return why?.by === 'rule' ? (why.standard?.steps ?? []).map(({ step }) => step) : [];
};

export const onePoint: Act = {
  type: 'points recorded',
  points: [{ number: 1, text: 'Three bins in a row', service: 'waste', owner: null }],
};
export const responded = (on: string, stage = 1, by = AMINA): Act => answeredOn(on, { stage, by });
export const extended = (until: string, toldOn: string): Act => ({
  type: 'extended',
  stage: 1,
  reason: 'A contractor has to answer first',
  until: day(until),
  toldOn: day(toldOn),
  ombudsmanTold: true,
  beyondCap: null,
});

/** Received on Monday 2 March 2026. Good Friday is on 3 April, Easter Monday on 6 April. */
export const received = () => new ACase().act('2026-03-02', onePoint);
