import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { ActOf } from '../../src/domain/case/act.ts';
import type { Person } from '../../src/domain/triage/intake.ts';

type Answered = { readonly stage?: number; readonly by: Person; readonly points?: readonly number[] };

/** A stage acknowledged on a day, by e-mail. */
export const acknowledgedOn = (on: string, stage = 1): ActOf<'acknowledged'> => ({
  type: 'acknowledged',
  stage,
  on: calendarDate(on),
  how: 'email',
});

/** A stage answered on a day as a good answer is: every point upheld with its reasons, and the next step told. */
export const answeredOn = (on: string, { stage = 1, by, points = [1] }: Answered): ActOf<'responded'> => ({
  type: 'responded',
  stage,
  on: calendarDate(on),
  how: 'email',
  signedBy: by,
  nextStepTold: true,
  outcomes: points.map((point) => ({ point, finding: 'upheld', reasonsGiven: true, learning: null })),
});
