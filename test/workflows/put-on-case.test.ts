import { describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import { Mirror } from '../../server/mirror/mirror.ts';
import type { CaseRegister, IntakeLog } from '../../server/ports.ts';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { messagesOn } from '../../src/domain/case/messages-on.ts';
import type { Decision } from '../../src/domain/triage/decisions.ts';
import { aDesk, CONTACT } from '../support/a-desk.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

const AMINA = { id: 'oid-amina', name: 'Amina Shah' };
const BRAM = { id: 'oid-bram', name: 'Bram Tolliver' };
const BINS = 'RD-26-000001';
const DAMP = 'RD-26-000002';
const AWAY = new GraphFault({ kind: 'unavailable', operation: 'write a row', status: 0 });

const put = (reference: string, from: string | null = null): Decision => ({
  choice: 'link',
  reference,
  from,
  reason: 'she rang about the same bin',
});
const OFF: Decision = { choice: 'undo', reason: 'another Mrs Fettle' };

/** Two cases that stand, and a message that says of neither that it is about it. */
async function withTwoCases(mode: 'suggest' | 'auto' = 'suggest') {
  const desk = aDesk(mode);
  const { arrives } = desk;
  for (const subject of ['Brown bin', 'Damp in the bedroom']) {
    const opened = await arrives({ subject, from: `<${subject.slice(0, 4).toLowerCase().trim()}@post.example>` });
    await decideOnMessage(opened, { choice: 'open', category: 'complaint', reason: '' }, AMINA, desk.needs);
    // Where the mailbox opens cases by itself, that was a confirmation.
    if (mode === 'auto')
      await decideOnMessage(opened, { choice: 'confirm', category: 'complaint', reason: '' }, AMINA, desk.needs);
  }
  const key = await arrives({ subject: 'One more thing', from: '<noreen@elsewhere.example>' });
  const row = () => desk.intake.all().find((one) => one.key === key);
  const on = async (reference: string) => messagesOn(await desk.register.events(reference)).includes(key);
  const history = async (reference: string) =>
    (await desk.register.events(reference)).map(({ type, by }) => `${type} by ${by.name}`);
  const decides = (decision: Decision, by = AMINA, needs = desk.needs) => decideOnMessage(key, decision, by, needs);
  const repair = async () => {
    await desk.readLists();
    return repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' });
  };
  return { ...desk, key, row, on, history, decides, repair };
}

describe('a person puts a message on a case that stands', { timeout: 30_000 }, () => {
  it('and the row says which and who, the history that it came, the mark that it is correspondence; no case is opened', async () => {
    const desk = await withTwoCases();
    expect(await desk.decides(put(BINS))).toMatchObject({
      ok: true,
      value: {
        state: 'linked',
        reason: 'put on a case by a person',
        reference: BINS,
        decided: { by: AMINA, reason: 'she rang about the same bin' },
      },
    });
    expect((await desk.history(BINS)).at(-1)).toBe('message linked by Amina Shah');
    const { messageId } = desk.row()?.received[0] ?? { messageId: '' };
    expect(desk.mailbox.categories(CONTACT, messageId)).toEqual(['Redress: Case correspondence']);
    expect(desk.register.shown()).toHaveLength(2);
  });

  it('twice, because no answer came the first time: it stands there once', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    expect(await desk.decides(put(BINS))).toMatchObject({ ok: true, value: { reference: BINS } });
    expect(fold(await desk.register.events(BINS))?.messages).toBe(2);
  });

  it('takes it off again: it waits as before, and the history keeps that it came and went', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    expect(await desk.decides(OFF)).toMatchObject({
      ok: true,
      value: { state: 'proposed', reason: 'taken off a case, a person decides', reference: null, decided: null },
    });
    expect((await desk.history(BINS)).slice(-2)).toEqual([
      'message linked by Amina Shah',
      'message taken off by Amina Shah',
    ]);
    expect(fold(await desk.register.events(BINS))).toMatchObject({ messages: 1, joined: [] });
    // And it can go there after all.
    await desk.decides(put(BINS), BRAM);
    expect(await desk.on(BINS)).toBe(true);
  });

  it('moves it to the right case, which both histories say', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    await desk.decides(put(DAMP, BINS), BRAM);
    expect([await desk.on(BINS), await desk.on(DAMP), desk.row()?.reference]).toEqual([false, true, DAMP]);
    expect((await desk.register.events(BINS)).at(-1)).toMatchObject({
      type: 'message taken off',
      into: DAMP,
      by: BRAM,
    });
  });

  it('withdraws the case that Redress had opened for it', async () => {
    const desk = await withTwoCases('auto');
    const own = desk.row()?.reference ?? '';
    expect(own).toBe('RD-26-000003');
    expect(await desk.decides(put(BINS, own))).toMatchObject({ ok: true, value: { reference: BINS } });
    expect(desk.register.shown().find(({ reference }) => reference === own)?.status).toBe('Withdrawn');
  });

  it.each([
    ['there is no such case', 'RD-26-000999', 'no such case to put it on'],
    ['the case was withdrawn', BINS, 'case was withdrawn'],
  ])('and is told why not where %s', async (_, reference, reason) => {
    const desk = await withTwoCases();
    const bins = desk.intake.all().find((one) => one.reference === BINS)?.key ?? '';
    await decideOnMessage(bins, { choice: 'undo', reason: '' }, AMINA, desk.needs);
    const before = desk.row();
    expect(await desk.decides(put(reference))).toEqual({ ok: false, refusal: { reason, reference } });
    expect(desk.row()).toEqual(before);
  });

  it('follows a case that was merged into another', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    expect(await desk.on(BINS)).toBe(true);
    const events = await desk.register.events(BINS);
    const next = { reference: BINS, sequence: events.length + 1, at: '2026-06-01T10:00:00Z', by: AMINA };
    await desk.register.append({ type: 'merged', into: DAMP, why: 'one matter', ...next });
    await desk.decides(OFF);
    const key = desk.key;
    await decideOnMessage(key, put(BINS), AMINA, desk.needs);
    expect(desk.row()?.reference).toBe(DAMP);
  });
});

describe('two people, one message, two cases', { timeout: 30_000 }, () => {
  it.each([
    ['the same case', BINS],
    ['different cases', DAMP],
  ])('at once on %s: one is told of the other, and it stands on one case, once', async (_, other) => {
    const desk = await withTwoCases();
    const both = await Promise.all([desk.decides(put(BINS), AMINA), desk.decides(put(other), BRAM)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'already decided by someone else' } });
    const stands = desk.row()?.reference ?? '';
    const cases = await Promise.all([BINS, DAMP].map(async (reference) => [reference, await desk.on(reference)]));
    expect(cases).toEqual([BINS, DAMP].map((reference) => [reference, reference === stands]));
    expect(fold(await desk.register.events(stands))?.messages).toBe(2);
  });

  it('one puts it on a case while the other opens one: what the slower did is taken back', async () => {
    for (const order of ['put first', 'open first'] as const) {
      const desk = await withTwoCases();
      const asked = [
        [put(BINS), AMINA],
        [{ choice: 'open', category: 'complaint', reason: '' }, BRAM],
      ] as const;
      const both = await Promise.all(
        (order === 'put first' ? asked : asked.toReversed()).map(([decision, by]) => desk.decides(decision, by)),
      );
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      const isPut = desk.row()?.state === 'linked';
      expect(await desk.on(BINS)).toBe(isPut);
      const opened = desk.register.shown().find(({ reference }) => reference === 'RD-26-000003');
      expect(opened?.status ?? 'Withdrawn').toBe(isPut ? 'Withdrawn' : 'Open');
    }
  });

  it('one who looked before the other decided does not move it unseen', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS), BRAM);
    expect(await desk.decides(put(DAMP, null), AMINA)).toMatchObject({
      ok: false,
      refusal: { reason: 'already decided by someone else', by: BRAM, reference: BINS },
    });
    expect(await desk.on(DAMP)).toBe(false);
  });
});

/** The first case is answered, the message is put there and asks for the next stage; `goesOn` lets that in, which rests on it. */
async function withAskedNext() {
  const desk = await withTwoCases();
  await answer(desk, BINS);
  await desk.decides(put(BINS));
  const goesOn = () =>
    actOnCase(
      BINS,
      {
        act: { type: 'escalated', receivedAt: desk.row()?.received[0]?.at ?? '', intakeKey: desk.key, wants: '' },
        by: BRAM,
        seen: null,
      },
      desk.needs,
    );
  return { ...desk, goesOn };
}

async function answer({ needs }: Pick<Awaited<ReturnType<typeof withTwoCases>>, 'needs'>, reference: string) {
  const points = [{ number: 1, text: 'Not collected', service: 'waste', owner: null } as const];
  const outcomes = [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null } as const];
  const on = londonDay(needs.now());
  const acts = [
    { type: 'points recorded', points },
    { type: 'responded', stage: 1, on, how: 'email', signedBy: AMINA, nextStepTold: true, outcomes },
  ] as const;
  for (const act of acts)
    expect(await actOnCase(reference, { act, by: AMINA, seen: null }, needs)).toMatchObject({ ok: true });
}

describe('a case that people have gone on from keeps its message', { timeout: 30_000 }, () => {
  it('where the next stage rests on it: nothing moves, and whoever asks is told', async () => {
    const desk = await withAskedNext();
    expect(await desk.goesOn()).toMatchObject({ ok: true });
    const before = [desk.row(), await desk.history(DAMP)];
    expect(await desk.decides(put(DAMP, BINS), BRAM)).toEqual({
      ok: false,
      refusal: { reason: 'message was acted on', reference: BINS },
    });
    expect([desk.row(), await desk.history(DAMP)]).toEqual(before);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });

  it('and where that happens while it is being moved, it comes back', async () => {
    const desk = await withAskedNext();
    const before = desk.row();
    const intake = insteadOf<IntakeLog>(desk.intake, {
      change: async (key, change) => {
        const row = await desk.intake.change(key, change);
        if (row.reference === DAMP) await desk.goesOn();
        return row;
      },
    });
    expect(await desk.decides(put(DAMP, BINS), BRAM, { ...desk.needs, intake })).toEqual({
      ok: false,
      refusal: { reason: 'message was acted on', reference: BINS },
    });
    expect([await desk.on(BINS), await desk.on(DAMP), desk.row()]).toEqual([true, false, before]);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });

  it('and where somebody works on the case that Redress had opened for it meanwhile, that is told too', async () => {
    const desk = await withTwoCases('auto');
    const before = desk.row();
    const own = before?.reference ?? '';
    let worked = false;
    const intake = insteadOf<IntakeLog>(desk.intake, {
      change: async (key, change) => {
        const row = await desk.intake.change(key, change);
        const act = { type: 'noted', text: 'rang her' } as const;
        if (!worked) await actOnCase(own, { act, by: BRAM, seen: null }, desk.needs);
        worked = true;
        return row;
      },
    });
    expect(await desk.decides(put(BINS, own), AMINA, { ...desk.needs, intake })).toEqual({
      ok: false,
      refusal: { reason: 'case has moved on', reference: own },
    });
    expect([await desk.on(BINS), desk.row()]).toEqual([false, before]);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });

  it('and a move that a crash cut off before the row goes no further', async () => {
    const desk = await withAskedNext();
    const intake = insteadOf<IntakeLog>(desk.intake, { change: () => Promise.reject(AWAY) });
    await expect(desk.decides(put(DAMP, BINS), AMINA, { ...desk.needs, intake })).rejects.toThrow();
    await desk.goesOn();
    await desk.repair();
    expect([desk.row()?.reference, await desk.on(BINS), await desk.on(DAMP)]).toEqual([BINS, true, false]);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });
});

describe('cut off while a message is put on a case', { timeout: 30_000 }, () => {
  const noRow = (desk: Awaited<ReturnType<typeof withTwoCases>>) => ({
    ...desk.needs,
    intake: insteadOf<IntakeLog>(desk.intake, { change: () => Promise.reject(AWAY) }),
  });

  it('before the row: asked again it goes on; else the repair finishes it, once', async () => {
    for (const asksAgain of [true, false]) {
      const desk = await withTwoCases();
      await expect(desk.decides(put(BINS), AMINA, noRow(desk))).rejects.toThrow();
      if (asksAgain) await desk.decides(put(BINS));
      else expect((await desk.repair()).mended).toEqual([BINS]);
      expect(desk.row()).toMatchObject({ state: 'linked', reference: BINS, decided: { by: AMINA } });
      expect(fold(await desk.register.events(BINS))?.messages).toBe(2);
      expect(await desk.repair()).toEqual({ mended: [], left: [] });
    }
  });

  it('before the row, and somebody decided otherwise since: the case loses it again', async () => {
    for (const otherwise of [put(DAMP), { choice: 'not for us', reason: '' }] as const) {
      const desk = await withTwoCases();
      await expect(desk.decides(put(BINS), AMINA, noRow(desk))).rejects.toThrow();
      const decided = await desk.decides(otherwise, BRAM);
      expect(decided).toMatchObject({ ok: true });
      await desk.repair();
      expect([await desk.on(BINS), desk.row()?.decided?.by]).toEqual([false, BRAM]);
      expect(await desk.repair()).toEqual({ mended: [], left: [] });
    }
  });

  it('before the row, and somebody decided since and took that back: the message waits, and stays so', async () => {
    for (const otherwise of [put(DAMP), { choice: 'not for us', reason: '' }] as const) {
      const desk = await withTwoCases();
      await expect(desk.decides(put(BINS), AMINA, noRow(desk))).rejects.toThrow();
      await desk.decides(otherwise, BRAM);
      expect(await desk.decides(OFF, BRAM)).toMatchObject({ ok: true });
      await desk.repair();
      expect([await desk.on(BINS), await desk.on(DAMP), desk.row()?.state]).toEqual([false, false, 'proposed']);
      expect(await desk.repair()).toEqual({ mended: [], left: [] });
    }
  });

  it('on another server, whose put this one has not heard of when it takes a decision back: the message waits all the same', async () => {
    const desk = await withTwoCases();
    await desk.readLists();
    const elsewhere = { ...noRow(desk), memory: new Mirror(':memory:') };
    await expect(desk.decides(put(BINS), AMINA, elsewhere)).rejects.toThrow();
    await desk.decides(put(DAMP), BRAM);
    expect(await desk.decides(OFF, BRAM)).toMatchObject({ ok: true });
    expect([await desk.on(BINS), await desk.on(DAMP)]).toEqual([false, false]);
    await desk.repair();
    expect(desk.row()).toMatchObject({ state: 'proposed', reference: null });
  });

  it('and nothing is taken back while the register cannot say what others wrote', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    const register = insteadOf<CaseRegister>(desk.register, {
      eventChanges: () => {
        throw AWAY;
      },
    });
    await expect(desk.decides(OFF, AMINA, { ...desk.needs, register })).rejects.toThrow();
    expect([await desk.on(BINS), desk.row()?.state]).toEqual([true, 'linked']);
  });

  it('after the row of a move: the case it left loses it', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    const register = insteadOf<CaseRegister>(desk.register, {
      append: (event) => (event.reference === BINS ? Promise.reject(AWAY) : desk.register.append(event)),
    });
    expect(await desk.decides(put(DAMP, BINS), BRAM, { ...desk.needs, register })).toMatchObject({ ok: true });
    expect([await desk.on(BINS), desk.logged.length]).toEqual([true, 1]);
    await desk.repair();
    expect([await desk.on(BINS), await desk.on(DAMP)]).toEqual([false, true]);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });

  it('after it was taken off, before the row: the row follows', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    await expect(desk.decides(OFF, AMINA, noRow(desk))).rejects.toThrow();
    await desk.repair();
    expect(desk.row()).toMatchObject({ state: 'proposed', reference: null });
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });

  it('where somebody moved the row by hand in SharePoint, what they wrote stands and the case loses it', async () => {
    const desk = await withTwoCases();
    await desk.decides(put(BINS));
    await desk.intake.change(desk.key, (row) => ({ ...row, reference: DAMP }));
    await desk.repair();
    expect([desk.row()?.reference, await desk.on(BINS)]).toEqual([DAMP, false]);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });
});
