import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act, ActOf } from '../../../../src/domain/case/act.ts';
import { ACase, AMINA } from '../../../support/a-case.ts';

export const outcome = (
  point: number,
  finding: 'upheld' | 'partly upheld' | 'not upheld' | 'no finding' = 'upheld',
) => ({
  point,
  finding,
  reasonsGiven: true,
  learning: null,
});

export const responded = (on: string, more: Partial<ActOf<'responded'>> = {}): ActOf<'responded'> => ({
  type: 'responded',
  stage: 1,
  on: day(on),
  how: 'email',
  signedBy: AMINA,
  outcomes: [outcome(1), outcome(2, 'not upheld')],
  nextStepTold: true,
  ...more,
});

export const points = (owners: readonly (typeof AMINA | null)[] = [null, null]): Act => ({
  type: 'points recorded',
  points: owners.map((owner, n) => ({ number: n + 1, text: `Point ${n + 1}`, service: 'waste', owner })),
});

/** Received on Monday 2 March 2026; two points. */
export const withPoints = () => new ACase().act('2026-03-05', points());
export const answered = () => withPoints().act('2026-03-18', responded('2026-03-18'));
export const escalated = (receivedAt: string, more: Partial<ActOf<'escalated'>> = {}): Act => ({
  type: 'escalated',
  receivedAt,
  intakeKey: 'm-0001',
  wants: '',
  ...more,
});
