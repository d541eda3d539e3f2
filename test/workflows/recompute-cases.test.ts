import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../server/workflows/case/link-message.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { recomputeCases } from '../../server/workflows/case/recompute-cases.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import type { Needs } from '../../server/workflows/needs.ts';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import { calendarsByVersion } from '../../src/domain/calendar/calendar-version.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../src/domain/calendar/calendars.ts';
import type { Proclaimed } from '../../src/domain/calendar/proclaimed.ts';
import { REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, GROUND } from '../support/a-case.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry, anOpening } from '../support/builders.ts';
import { faulty } from '../support/in-memory/faulty.ts';

const MONARCH: Proclaimed = {
  day: day('2026-06-05'),
  title: 'A day of an invented monarch',
  nations: ['england-and-wales'],
};

/** Cases of Monday 1 June 2026, opened under the published calendars. */
async function withCases(count: number) {
  const desk = aDesk();
  for (let n = 1; n <= count; n += 1) {
    const received = [{ mailbox: 'contact@marlsbury.gov.example', messageId: `m-${n}`, at: '2026-06-01T08:00:00Z' }];
    const entry = anEntry({ key: `m-${n}`, received });
    await openCase({ entry, category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
  }
  const over = (...days: readonly Proclaimed[]): Needs => {
    const ground = {
      ...GROUND,
      calendars: proclaim(PUBLISHED_CALENDARS, days),
      earlier: calendarsByVersion(days),
    };
    return { ...desk.needs, standing: { ...desk.needs.standing, ground } };
  };
  const run = async (needs: Needs, onlyLook = false) => {
    const { moved, left } = await recomputeCases(needs.memory.openCases(), needs, onlyLook);
    return { moved: [...moved.keys()], left: left.map(({ id }) => id) };
  };
  const recounts = async (reference: string) =>
    (await desk.register.events(reference)).filter(({ type }) => type === 'calendar recomputed');
  return { ...desk, over, run, recounts };
}

const [FIRST, SECOND] = ['RD-26-000001', 'RD-26-000002'];

describe('a holiday proclaimed while cases are open', () => {
  it('is told on every open case whose dates it moves, once, and the row follows; closed ones stay', async () => {
    const desk = await withCases(2);
    const closing = { type: 'closed', ground: 'taken back', words: 'It is sorted' } as const;
    await actOnCase(SECOND, { act: closing, by: AMINA, seen: 1 }, desk.needs);
    const needs = desk.over(MONARCH);

    expect(await desk.run(needs)).toEqual({ moved: [FIRST], left: [] });
    expect(await desk.run(needs)).toEqual({ moved: [], left: [] });
    const because = [{ day: '2026-06-05', name: 'A day of an invented monarch', kept: true }];
    expect(await desk.recounts(FIRST)).toMatchObject([
      {
        by: REDRESS,
        calendar: '2026-08+2026-06-05:EW',
        moved: [
          { clock: 'acknowledge', rule: 'code-ack', from: '2026-06-08', to: '2026-06-09', because },
          { clock: 'outer limit', rule: 'code-stage1-outer', from: '2026-06-22', to: '2026-06-23', because },
        ],
      },
    ]);
    const [open, closed] = desk.register.shown();
    expect(open).toMatchObject({ next: { on: '2026-06-09', clock: 'acknowledge' }, sequence: 2 });
    expect(closed).toMatchObject({ status: 'Closed', sequence: 2 });
    expect(await desk.recounts(SECOND)).toEqual([]);
  });

  it('only says what would move when it is only asked, and asks the lists nothing', async () => {
    const desk = await withCases(2);
    const needs = { ...desk.over(MONARCH), register: faulty(desk.register, { events: { call: 1, when: 'before' } }) };
    expect(await desk.run(needs, true)).toEqual({ moved: [FIRST, SECOND], left: [] });
    expect(desk.register.appended()).toHaveLength(2);
  });

  it('is told once by two servers at work at the same time', async () => {
    const desk = await withCases(12);
    const needs = desk.over(MONARCH);
    const both = await Promise.all([desk.run(needs), desk.run(needs)]);
    expect(both.flatMap(({ moved }) => moved).sort()).toEqual(desk.memory.openCases().toSorted());
    for (const reference of desk.memory.openCases()) expect(await desk.recounts(reference)).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)(
    'is told once on each, though the server dies %s the second of three is written',
    async (when) => {
      const desk = await withCases(3);
      const needs = desk.over(MONARCH);
      const append = [{ call: 2, when } as const, { call: 3, when: 'before' } as const];
      const dying = { ...needs, register: faulty(desk.register, { append }) };
      await expect(desk.run(dying)).rejects.toThrow();
      expect((await desk.run(needs)).moved).toEqual(when === 'before' ? [SECOND, 'RD-26-000003'] : ['RD-26-000003']);
      // The row that the crash left behind is mended as any other.
      await desk.readLists();
      await repairCases(needs);
      for (const { reference, next } of desk.register.shown())
        expect([reference, next?.on, (await desk.recounts(reference)).length]).toEqual([reference, '2026-06-09', 1]);
    },
  );

  it('is told first where somebody acts, or mail comes, before the lane has got to the case', async () => {
    const desk = await withCases(2);
    const needs = desk.over(MONARCH);
    const noting = { act: { type: 'noted', text: 'rang' } as const, by: AMINA, seen: 1 };
    expect(await actOnCase(FIRST, noting, needs)).toMatchObject({
      ok: true,
      value: { event: { type: 'noted', sequence: 3 }, meanwhile: [] },
    });
    const mail = anEntry({ key: 'm-9' });
    await linkMessage(SECOND, { entry: mail, rung: 'reference', by: REDRESS }, needs);
    for (const reference of [FIRST, SECOND]) {
      const types = (await desk.register.events(reference)).map(({ type }) => type);
      expect(types.slice(0, 2)).toEqual(['opened', 'calendar recomputed']);
      expect(types).toHaveLength(3);
    }
    // A decision that was made on what the person saw is not held up by it.
    const assigning = { type: 'assigned', stage: 1, role: 'responder', point: null, to: AMINA } as const;
    expect(await actOnCase(FIRST, { act: assigning, by: AMINA, seen: 1 }, needs)).toMatchObject({ ok: true });
    expect(await desk.run(needs)).toEqual({ moved: [], left: [] });
    expect(desk.register.shown().map(({ next, sequence }) => [next?.on, sequence])).toEqual([
      ['2026-06-09', 4],
      ['2026-06-09', 3],
    ]);
  });

  it('does not touch what opens afterwards, before or after a restart', async () => {
    const desk = await withCases(0);
    const needs = desk.over(MONARCH);
    const entry = anEntry({
      received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'm', at: '2026-06-01T08:00:00Z' }],
    });
    await openCase({ entry, category: 'complaint', by: AMINA, toConfirm: true }, needs);
    await actOnCase(FIRST, { act: { type: 'noted', text: 'rang' }, by: AMINA, seen: 1 }, needs);
    expect(await desk.run(needs)).toEqual({ moved: [], left: [] });
    expect((await desk.register.events(FIRST)).map(({ calendar }) => calendar)).toEqual([
      '2026-08+2026-06-05:EW',
      '2026-08+2026-06-05:EW',
    ]);
  });

  it('leaves cases that a server with newer holidays has counted, and says which holidays they are', async () => {
    const desk = await withCases(2);
    await desk.run(desk.over(MONARCH));
    const { moved, left } = await recomputeCases(desk.memory.openCases(), desk.needs);
    expect(moved.size).toBe(0);
    expect(left).toMatchObject([{ id: 'calendars 2026-08+2026-06-05:EW', fault: { kind: 'other calendars' } }]);
    expect(String(left[0]?.fault)).toContain('2026-08');
    expect(await desk.recounts(FIRST)).toHaveLength(1);
  });

  it('stops for no case that somebody changed by hand', async () => {
    const desk = await withCases(2);
    desk.memory.rememberEvent({
      ...anOpening({ reference: FIRST }),
      type: 'withdrawn',
      why: 'x',
      sequence: 3,
    } as never);
    expect(await desk.run(desk.over(MONARCH))).toEqual({ moved: [SECOND], left: [FIRST] });
  });
});
