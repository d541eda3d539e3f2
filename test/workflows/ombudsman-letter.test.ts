import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { reachOf } from '../../src/domain/board/due-band.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { standingsOf } from '../../src/domain/reminders/band.ts';
import { nearCase } from '../../src/domain/reminders/near-case.ts';
import { AMINA, GROUND } from '../support/a-case.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry } from '../support/builders.ts';

const REFERENCE = 'RD-26-000001';
const MONDAY = calendarDate('2026-06-01');

/** A letter of the Ombudsman that came on Monday 1 June 2026 and says itself by when, in the hands of Amina. */
async function withALetter() {
  const desk = aDesk();
  const received = [{ mailbox: 'ombudsman@marlsbury.gov.example', messageId: 'id-1', at: '2026-06-01T08:00:00Z' }];
  const entry = anEntry({ key: 'm-1', received });
  await openCase({ entry, category: 'service_request', by: AMINA, toConfirm: true }, desk.needs);
  const act = (asked: Asked) => actOnCase(REFERENCE, { act: asked, by: AMINA, seen: null }, desk.needs);
  await act({ type: 'confirmed', category: 'service_request', correspondence: 'ombudsman-notification' });
  await act({ type: 'assigned', stage: 1, role: 'responder', point: null, to: AMINA });
  const row = () => desk.register.shown()[0]!;
  /** Which band of the digest it stands in on Monday, and whether it is due that day in the work of its handler. */
  const shown = () => {
    const traits = { directorates: [], services: [], people: [], member: false, ombudsman: true, restrictedTo: null };
    const near = nearCase(row(), { traits, busy: [AMINA.id] }, null);
    const viewer = { id: AMINA.id, roles: ['Redress.LinkOfficer'], area: null } as const;
    const asked = { whose: 'mine', today: MONDAY, until: calendarDate('2026-06-15'), limit: 50 } as const;
    return {
      digest: standingsOf([near], { today: MONDAY, reach: reachOf(MONDAY, GROUND.calendars['england-and-wales']) }).map(
        ({ standing }) => standing.band,
      ),
      work: desk.memory.screens.work(viewer, asked).dueToday.rows.map(({ value }) => value.reference),
    };
  };
  return { act, row, shown };
}

describe('a letter of the Ombudsman whose only date stands in it', () => {
  it('is due in the work of its handler and in the digest on the day it comes, until that date is entered', async () => {
    const { act, row, shown } = await withALetter();
    expect(row().next).toEqual({ on: '2026-06-01', clock: 'step', move: 'handler' });
    expect(shown()).toEqual({ digest: ['due today'], work: [REFERENCE] });
    await act({ type: 'date set', stage: 1, due: calendarDate('2026-06-19'), source: 'the letter' });
    expect(row().next).toMatchObject({ on: '2026-06-19', clock: 'respond' });
    expect(shown()).toEqual({ digest: [], work: [] });
  });
});
