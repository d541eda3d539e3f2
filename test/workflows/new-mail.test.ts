import { describe, expect, it } from 'vitest';
import type { CaseRegister } from '../../server/ports.ts';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { markSeen } from '../../server/workflows/case/mark-seen.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import type { Viewer } from '../../src/domain/access.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { aDesk } from '../support/a-desk.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

const AMINA = { id: 'oid-amina', name: 'Amina Shah' };
const BRAM = { id: 'oid-bram', name: 'Bram Tolliver' };
const CASE = 'RD-26-000001';
const THREAT = 'If nobody comes this week I will come down there and hurt somebody. You have been warned.';

const viewer = (id: string, ...roles: Viewer['roles']): Viewer => ({
  id,
  roles,
  area: { directorates: [], services: [] },
});
const TEAM = viewer('oid-team', 'Redress.ComplaintsTeam');

/** A case that stands, and what its people see of the mail that reaches it. */
async function withACase() {
  const desk = aDesk();
  const { arrives } = desk;
  const opens = async (subject: string): Promise<void> => {
    const key = await arrives({ subject, from: `<${subject.toLowerCase().replaceAll(' ', '.')}@post.example>` });
    await decideOnMessage(key, { choice: 'open', category: 'complaint', reason: '' }, AMINA, desk.needs);
  };
  await opens('Brown bin');
  const sequence = async () => (await desk.register.events(CASE)).length;
  const act = async (asked: Asked, by = AMINA, seen: number | null = null) =>
    actOnCase(CASE, { act: asked, by, seen: seen ?? (await sequence()) }, desk.needs);
  const gives = (to: typeof AMINA | null) => act({ type: 'assigned', stage: 1, role: 'responder', point: null, to });
  /** References and subjects of the new mail in somebody's work. */
  const isNewTo = (who: Viewer, whose: 'mine' | 'all' = 'mine') => {
    const asked = { whose, today: calendarDate('2026-06-01'), until: calendarDate('2026-06-15'), limit: 50 } as const;
    const { rows } = desk.memory.screens.work(who, asked).newMail;
    return rows.map(({ value }) => [
      value.reference,
      ...desk.memory.screens.newMail(value.reference).map(({ subject }) => subject),
    ]);
  };
  return { ...desk, arrives, opens, act, gives, isNewTo, sequence };
}

describe('a reply joins a case by itself', { timeout: 30_000 }, () => {
  it('and stands in the work of whoever has the case, and of nobody else', async () => {
    const desk = await withACase();
    await desk.gives(BRAM);
    await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    expect(desk.isNewTo(viewer(BRAM.id, 'Redress.Officer'))).toEqual([[CASE, 'The bin again, RD-26-000001']]);
    expect(desk.isNewTo(TEAM)).toEqual([]);
    expect(desk.isNewTo(TEAM, 'all')).toHaveLength(1);
  });

  it('and stands in the work of the complaints team where nobody has the case', async () => {
    const desk = await withACase();
    await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    expect(desk.isNewTo(TEAM)).toEqual([[CASE, 'The bin again, RD-26-000001']]);
    expect(desk.isNewTo(viewer(BRAM.id, 'Redress.Officer'))).toEqual([]);
  });

  it('until somebody marks it as read, which is done once and touches nothing that came since', async () => {
    const desk = await withACase();
    const first = await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    await desk.arrives({ subject: 'And again, RD-26-000001' });
    for (let twice = 0; twice < 2; twice += 1)
      await markSeen(CASE, { keys: [first], by: BRAM, ofTeam: true }, desk.needs);
    expect(desk.isNewTo(TEAM)).toEqual([[CASE, 'And again, RD-26-000001']]);
    expect((await desk.register.events(CASE)).filter(({ type }) => type === 'messages seen')).toHaveLength(1);
  });

  it('and is marked as read by nobody but whoever has the case, or the complaints team where nobody has it', async () => {
    const desk = await withACase();
    const keys = [await desk.arrives({ subject: 'The bin again, RD-26-000001' })];
    const read = (by: typeof AMINA, ofTeam: boolean) => markSeen(CASE, { keys, by, ofTeam }, desk.needs);
    expect(await read(AMINA, false)).toEqual({ ok: false, refusal: { reason: 'mail of the complaints team' } });
    expect(desk.isNewTo(TEAM)).toHaveLength(1);
    await desk.gives(BRAM);
    keys.push(await desk.arrives({ subject: 'And again, RD-26-000001' }));
    expect(await read(AMINA, true)).toEqual({ ok: false, refusal: { reason: 'mail of somebody else', person: BRAM } });
    expect(desk.isNewTo(viewer(BRAM.id, 'Redress.Officer'))).toHaveLength(1);
    expect(await read(BRAM, false)).toEqual({ ok: true, value: null });
    expect(desk.isNewTo(viewer(BRAM.id, 'Redress.Officer'))).toEqual([]);
    // What is read already is nobody's to refuse.
    expect(await read(AMINA, false)).toEqual({ ok: true, value: null });
  });

  it('until somebody acts on the case; an act of theirs that began before the message came leaves it new', async () => {
    const desk = await withACase();
    const seen = await desk.sequence();
    await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    await desk.act({ type: 'noted', text: 'rang her' }, AMINA, seen);
    expect(desk.isNewTo(TEAM)).toHaveLength(1);
    await desk.act({ type: 'noted', text: 'rang her again' });
    expect(desk.isNewTo(TEAM)).toEqual([]);
  });

  it('and stays new to whoever has the case, whatever others do on it; until they act on it themselves', async () => {
    const desk = await withACase();
    await desk.gives(BRAM);
    await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    const bram = viewer(BRAM.id, 'Redress.Officer');
    await desk.act({ type: 'noted', text: 'spoke to legal' }, AMINA);
    expect(desk.isNewTo(bram)).toHaveLength(1);
    await desk.act({ type: 'noted', text: 'read it' }, BRAM);
    expect(desk.isNewTo(bram)).toEqual([]);
  });

  it('first of all where it must not wait, whenever it came', async () => {
    const desk = await withACase();
    await desk.opens('Damp in the bedroom');
    await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    await desk.arrives({ subject: 'Still damp, RD-26-000002', body: THREAT });
    expect(desk.isNewTo(TEAM).map(([reference]) => reference)).toEqual(['RD-26-000002', CASE]);
  });
});

describe('a person puts a message on a case', { timeout: 30_000 }, () => {
  it('and it is new to whoever has the case, unless that was them', async () => {
    for (const [by, isNew] of [
      [AMINA, true],
      [BRAM, false],
    ] as const) {
      const desk = await withACase();
      await desk.gives(BRAM);
      const key = await desk.arrives({ subject: 'One more thing', from: '<noreen@elsewhere.example>' });
      await decideOnMessage(key, { choice: 'link', reference: CASE, from: null, reason: '' }, by, desk.needs);
      expect(desk.isNewTo(viewer(BRAM.id, 'Redress.Officer'))).toEqual(isNew ? [[CASE, 'One more thing']] : []);
    }
  });

  it('and takes it off again: then it is no news', async () => {
    const desk = await withACase();
    await desk.gives(BRAM);
    const key = await desk.arrives({ subject: 'One more thing', from: '<noreen@elsewhere.example>' });
    await decideOnMessage(key, { choice: 'link', reference: CASE, from: null, reason: '' }, AMINA, desk.needs);
    await decideOnMessage(key, { choice: 'undo', reason: '' }, AMINA, desk.needs);
    expect(desk.isNewTo(viewer(BRAM.id, 'Redress.Officer'))).toEqual([]);
  });
});

describe('a case with new mail is merged into another', { timeout: 30_000 }, () => {
  const OTHER = 'RD-26-000002';
  const MERGED: Asked = { type: 'merged', into: OTHER, why: 'the same bin', ofAnother: true };
  const bram = viewer(BRAM.id, 'Redress.Officer');

  async function withTwo() {
    const desk = await withACase();
    await desk.opens('Damp in the bedroom');
    await desk.gives(BRAM);
    const to = { act: { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM }, by: AMINA } as const;
    await actOnCase(OTHER, { ...to, seen: null }, desk.needs);
    return desk;
  }

  it('which has the news now, and when it came; taken off there, it is gone', async () => {
    const desk = await withTwo();
    const key = await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    expect(desk.isNewTo(bram)).toEqual([[CASE, 'The bin again, RD-26-000001']]);
    expect(await desk.act(MERGED)).toMatchObject({ ok: true });
    expect(desk.isNewTo(bram)).toEqual([[OTHER, 'The bin again, RD-26-000001']]);
    const came = desk.intake.all().find((row) => row.key === key)?.received[0]?.at;
    expect(fold(await desk.register.events(OTHER))).toMatchObject({ messages: 3, lastMessageAt: came });
    expect(await decideOnMessage(key, { choice: 'undo', reason: '' }, AMINA, desk.needs)).toMatchObject({ ok: true });
    expect(desk.isNewTo(bram)).toEqual([]);
    expect(fold(await desk.register.events(OTHER))?.messages).toBe(2);
  });

  it('which is told nothing of what had been read', async () => {
    const desk = await withTwo();
    await desk.arrives({ subject: 'The bin again, RD-26-000001' });
    await desk.act({ type: 'noted', text: 'read it' }, BRAM);
    await desk.act(MERGED);
    expect(desk.isNewTo(bram)).toEqual([]);
  });

  it('and what comes between the two halves of the merger is news there as well', async () => {
    const desk = await withTwo();
    let isFirst = true;
    const register = insteadOf<CaseRegister>(desk.register, {
      append: async (event) => {
        const appended = await desk.register.append(event);
        if (event.type !== 'took in' || !isFirst) return appended;
        isFirst = false;
        await desk.arrives({ subject: 'The bin again, RD-26-000001' });
        return appended;
      },
    });
    const needs = { ...desk.needs, register };
    expect(await actOnCase(CASE, { act: MERGED, by: AMINA, seen: null }, needs)).toMatchObject({ ok: true });
    expect(fold(await desk.register.events(CASE))).toMatchObject({ status: 'Closed', messages: 2 });
    expect(desk.isNewTo(bram)).toEqual([[OTHER, 'The bin again, RD-26-000001']]);
  });
});

describe('cases that nobody has', { timeout: 30_000 }, () => {
  it('are counted for the complaints team, which gives them out, and for nobody else', async () => {
    const desk = await withACase();
    const unowned = (role: Viewer['roles'][number], today: string) =>
      desk.memory.screens.work(viewer('a-third-person', role), {
        ...{ whose: 'mine', today: calendarDate(today), until: calendarDate('2026-06-30'), limit: 50 },
      }).unowned;
    // To be acknowledged by Monday 8 June 2026.
    expect(unowned('Redress.ComplaintsTeam', '2026-06-05')).toEqual({ overdue: 0, thisWeek: 0 });
    expect(unowned('Redress.ComplaintsTeam', '2026-06-08')).toEqual({ overdue: 0, thisWeek: 1 });
    expect(unowned('Redress.ComplaintsTeam', '2026-06-09')).toEqual({ overdue: 1, thisWeek: 0 });
    expect(unowned('Redress.Officer', '2026-06-09')).toBeNull();
    await desk.gives(BRAM);
    expect(unowned('Redress.ComplaintsTeam', '2026-06-09')).toEqual({ overdue: 0, thisWeek: 0 });
  });
});

describe('what comes up', { timeout: 30_000 }, () => {
  it('is what is due after this week in the next ten working days; what lies beyond is counted', async () => {
    const desk = await withACase();
    await desk.gives(BRAM);
    const work = (today: string, until: string) =>
      desk.memory.screens.work(viewer(BRAM.id, 'Redress.Officer'), {
        whose: 'mine',
        today: calendarDate(today),
        until: calendarDate(until),
        limit: 50,
      });
    const due = desk.register.shown()[0]?.next?.on;
    // Received on 1 June: to be acknowledged within five working days (Code 5.2).
    expect(due).toBe('2026-06-08');
    expect(work('2026-06-01', '2026-06-15')).toMatchObject({
      comingUp: { total: 1 },
      later: 0,
      thisWeek: { total: 0 },
    });
    expect(work('2026-05-04', '2026-05-18')).toMatchObject({ comingUp: { total: 0 }, later: 1 });
    expect(work('2026-06-08', '2026-06-22')).toMatchObject({
      comingUp: { total: 0 },
      later: 0,
      dueToday: { total: 1 },
    });
  });
});
