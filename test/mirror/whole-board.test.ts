import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mirror } from '../../server/mirror/mirror.ts';
import type { Viewer } from '../../src/domain/access.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { currentStage } from '../../src/domain/case/stages.ts';
import { summarise } from '../../src/domain/case/summary.ts';
import { caseClocks } from '../../src/domain/clock/case-clocks.ts';
import { dueFor } from '../../src/domain/clock/next-date.ts';
import { ACase, AMINA, GROUND } from '../support/a-case.ts';

const TODAY = calendarDate('2026-06-17');
const AREA = { directorates: ['Environment'], services: [] };
const TEAM: Viewer = { id: 'oid-team', roles: ['Redress.ComplaintsTeam'], area: AREA };
const OFFICER: Viewer = { id: 'oid-officer', roles: ['Redress.Officer'], area: AREA };

let mirror: Mirror;
let cases: ACase[];
const put = ({ events }: ACase): void => {
  for (const event of events) mirror.rememberEvent(event);
  const kase = fold(events);
  if (kase === null) return;
  mirror.rememberCase(summarise(kase, dueFor(caseClocks(kase, GROUND, TODAY), currentStage(kase).stage)));
};
const asked = { filter: {}, sort: 'days left', today: TODAY, prefix: 'RD', atOnce: 3 } as const;
const first = (): ACase => cases[0] as ACase;
const last = (): ACase => cases[5] as ACase;

beforeEach(() => {
  mirror = new Mirror(':memory:', GROUND);
  cases = Array.from({ length: 6 }, (_, n) => {
    const at = `2026-06-0${n + 1}T09:00:00Z`;
    return new ACase({ reference: `RD-26-00000${n + 1}`, intakeKey: `m-${n}`, service: 'waste', receivedAt: at, at });
  });
  for (const one of cases) put(one);
});
afterEach(() => mirror.close());

describe('a board that is read to its end', () => {
  it('has each case once, however dates move while it is read', () => {
    const before = cases.map(({ state }) => state.reference);
    const read: string[] = [];
    for (const rows of mirror.screens.all(TEAM, asked)) {
      read.push(...rows.map(({ value }) => value.reference));
      if (read.length > 3) continue;
      // One that was read gets a later date, and one that was not yet an earlier one.
      put(first().act('2026-06-04', { type: 'acknowledged', stage: 1, on: calendarDate('2026-06-04'), how: 'email' }));
      const due = calendarDate('2026-06-07');
      const remedy = {
        type: 'remedy promised',
        kind: 'apology',
        what: 'A letter',
        due,
        owner: null,
        point: null,
      } as const;
      put(last().act('2026-06-06', remedy));
    }
    expect(read).toEqual(before);
  });

  it('shows each as it is when its turn comes, and none that is by then not to be seen', () => {
    const read: string[] = [];
    for (const rows of mirror.screens.all(OFFICER, asked)) {
      read.push(...rows.map(({ value }) => `${value.reference} ${value.subject}`));
      if (read.length > 3) continue;
      put(last().act('2026-06-07', { type: 'restricted', to: [AMINA], why: 'so' }));
      put(
        (cases[4] as ACase).act('2026-06-07', { type: 'corrected', what: 'subject', stage: 1, to: 'Hedge', why: 'so' }),
      );
    }
    expect(read).toHaveLength(5);
    expect(read[4]).toBe('RD-26-000005 Hedge');
  });
});
