import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { recomputeCases } from '../../server/workflows/case/recompute-cases.ts';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../src/domain/calendar/calendars.ts';
import { REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, GROUND } from '../support/a-case.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry } from '../support/builders.ts';

describe('a holiday proclaimed while cases are open', () => {
  it('is told on every open case whose dates it moves, once, and the row follows; closed ones stay', async () => {
    const desk = aDesk();
    for (const key of ['m-1', 'm-2'])
      await openCase(
        {
          entry: anEntry({
            key,
            received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: key, at: '2026-06-01T08:00:00Z' }],
          }),
          category: 'complaint',
          by: AMINA,
          toConfirm: false,
        },
        desk.needs,
      );
    const closing = {
      act: { type: 'closed', ground: 'taken back', words: 'It is sorted' },
      by: AMINA,
      seen: 1,
    } as const;
    await actOnCase('RD-26-000002', closing, desk.needs);
    const calendars = proclaim(PUBLISHED_CALENDARS, [
      { day: day('2026-06-05'), title: 'A day of an invented monarch', nations: ['england-and-wales'] },
    ]);
    const needs = { ...desk.needs, standing: { ...desk.needs.standing, ground: { ...GROUND, calendars } } };

    const run = () => recomputeCases(['RD-26-000001', 'RD-26-000002', 'RD-26-000099'], GROUND, needs);
    expect(await run()).toEqual(['RD-26-000001']);
    expect(await run()).toEqual([]);
    expect((await desk.register.events('RD-26-000001')).at(-1)).toMatchObject({
      type: 'calendar recomputed',
      by: REDRESS,
      moved: [
        { clock: 'acknowledge', from: '2026-06-08', to: '2026-06-09', holiday: '2026-06-05' },
        { clock: 'outer limit', from: '2026-06-22', to: '2026-06-23' },
      ],
    });
    const [open] = desk.register.shown();
    expect(open).toMatchObject({ next: { on: '2026-06-09', clock: 'acknowledge' }, sequence: 2 });
    expect(await desk.register.events('RD-26-000002')).toHaveLength(2);
  });
});
