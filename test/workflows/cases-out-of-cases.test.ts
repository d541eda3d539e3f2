import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../server/workflows/case/link-message.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { factsOf } from '../../src/domain/board/case-facts.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { AMINA, BRAM, CERYS, DAFYDD, ELSIE, GROUND } from '../support/a-case.ts';
import { message, REFERENCE, SECOND, twoPoints, withACase } from '../support/a-case-at-a-desk.ts';
import type { InMemoryCaseRegister } from '../support/in-memory/case-register.ts';
import { faulty } from '../support/in-memory/faulty.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';
import { acknowledgedOn, answeredOn } from '../support/usual-acts.ts';

describe('a service request that turns complaint (Code 1.7)', () => {
  it('opens the complaint with the day of the message that says so; the request goes on', async () => {
    const desk = await withACase('service_request');
    const letter = message('m-2', '2026-06-01T21:30:00Z');
    await desk.intake.record(letter);
    await linkMessage(REFERENCE, { entry: letter, rung: 'reference', by: AMINA }, desk.needs);
    const outcome = await desk.act({ type: 'converted', intakeKey: 'm-2' }, AMINA, 1);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        kase: { category: 'service_request', status: 'Open' },
        opened: { reference: 'RD-26-000002', category: 'complaint', receivedAt: '2026-06-01T21:30:00Z' },
      },
    });
    expect(desk.row('RD-26-000002')).toMatchObject({ next: { on: '2026-06-08', clock: 'acknowledge' } });
    expect(fold(await desk.history())?.related).toEqual([{ reference: 'RD-26-000002', how: 'complaint' }]);
  });

  it.each(['before', 'after'] as const)('opens one complaint, though the program dies %s naming it', async (when) => {
    const desk = await withACase('service_request');
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when } }) };
    const asked = { act: { type: 'converted', intakeKey: 'm-1' }, by: AMINA, seen: 1 } as const;
    await expect(actOnCase(REFERENCE, asked, dying)).rejects.toThrow();
    expect(await actOnCase(REFERENCE, asked, desk.needs)).toMatchObject({
      ok: true,
      value: { opened: { reference: 'RD-26-000002' } },
    });
    expect(desk.register.shown().map(({ reference }) => reference)).toEqual([REFERENCE, 'RD-26-000002']);
    expect(fold(await desk.history())?.related).toHaveLength(1);
  });

  it('counts from the day on which it was said, where no message says it, so that it is not born overdue', async () => {
    const desk = await withACase('service_request');
    const said = (receivedAt: string) => desk.act({ type: 'converted', intakeKey: null, receivedAt });
    expect(await said('2026-06-02T12:00:00Z')).toMatchObject({ refusal: { why: { reason: 'day in the future' } } });
    expect(await said('2026-05-01T12:00:00Z')).toMatchObject({ refusal: { why: { reason: 'day before it began' } } });
    expect(await said('')).toMatchObject({ refusal: { why: { reason: 'not a moment' } } });
    expect(await said('2026-06-01T12:00:00Z')).toMatchObject({
      value: { opened: { category: 'complaint', receivedAt: '2026-06-01T12:00:00Z', intakeKey: 'm-1' } },
    });
    expect(desk.row('RD-26-000002')).toMatchObject({ next: { on: '2026-06-08', clock: 'acknowledge' } });
  });

  it('needs a message of this case, and a request: another may be of a case that is not to be seen', async () => {
    const desk = await withACase('service_request');
    await desk.intake.record(message('m-of-another'));
    desk.memory.rememberIntake(message('m-of-another'));
    expect(await desk.act({ type: 'converted', intakeKey: 'm-of-another' })).toMatchObject({
      refusal: { why: { reason: 'no such message' } },
    });
    expect(await desk.act({ type: 'converted', intakeKey: 'm-none' })).toMatchObject({
      refusal: { why: { reason: 'no such message' } },
    });
    const complaint = await withACase();
    expect(await complaint.act({ type: 'converted', intakeKey: 'm-1' })).toMatchObject({
      refusal: { why: { reason: 'a complaint already' } },
    });
  });
});

describe('what comes out of a restricted case', () => {
  const restricted: Asked = { type: 'restricted', to: [AMINA], why: 'A violence marker' };

  it('is restricted from its first event: split off', async () => {
    const desk = await withACase();
    await desk.act(twoPoints);
    await desk.act(restricted);
    await desk.act({ type: 'split', points: [2], why: 'a matter of the planners' });
    const [opened] = await desk.history('RD-26-000002');
    expect(opened).toMatchObject({ type: 'opened', restricted: { to: [AMINA] } });
    expect(desk.row('RD-26-000002')).toMatchObject({ restricted: true });
  });

  it('is restricted from its first event: a complaint that a request became', async () => {
    const desk = await withACase('service_request');
    await desk.act(restricted);
    await desk.act({ type: 'converted', intakeKey: 'm-1' });
    expect(fold(await desk.history('RD-26-000002'))?.restricted).toMatchObject({ to: [AMINA] });
  });

  it('carries a restriction that comes while it happens to the case that opened: split off, or a complaint', async () => {
    for (const [category, asked] of [
      ['complaint', { type: 'split', points: [2], why: 'a matter of the planners' }],
      ['service_request', { type: 'converted', intakeKey: 'm-1' }],
    ] as const) {
      const desk = await withACase(category);
      if (category === 'complaint') await desk.act(twoPoints);
      let isFirst = true;
      const register = insteadOf<InMemoryCaseRegister>(desk.register, {
        append: async (event) => {
          const appended = await desk.register.append(event);
          if (event.type === 'opened' && isFirst) {
            isFirst = false;
            await desk.act(restricted, BRAM);
          }
          return appended;
        },
      });
      const acted = await actOnCase(REFERENCE, { act: asked, by: AMINA, seen: null }, { ...desk.needs, register });
      expect(acted).toMatchObject({ ok: true, value: { opened: { restricted: { to: [AMINA] } } } });
      const events = await desk.history(SECOND);
      expect(fold(events)?.restricted).toEqual({ to: [AMINA], why: 'A violence marker' });
      // Named only once that stands, so that a crash between the two leaves it to the repair.
      const named = (await desk.history()).find(({ type }) => type === asked.type);
      const guarded = events.find(({ type }) => type === 'restricted');
      expect((guarded?.at ?? '') < (named?.at ?? '')).toBe(true);
    }
  });

  it('does not go on in a case that more people see, until that one is as restricted', async () => {
    const desk = await withACase();
    desk.memory.rememberIntake(message('m-9'));
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    await desk.act(restricted);
    const merged: Asked = { type: 'merged', into: 'RD-26-000002', why: 'The same matter' };
    expect(await desk.act(merged)).toMatchObject({
      refusal: { why: { reason: 'other case seen by more', reference: 'RD-26-000002' } },
    });
    await desk.act(restricted, AMINA, null, 'RD-26-000002');
    expect(await desk.act(merged)).toMatchObject({ ok: true });
    // Merged is merged: nothing goes on here, and nothing is taken in.
    const asked: Asked = { type: 'escalated', receivedAt: '2026-06-01T09:00:00Z', intakeKey: null, wants: 'More' };
    expect(await desk.act(asked)).toMatchObject({ refusal: { why: { reason: 'goes on in another case' } } });
  });
});

describe('splitting', () => {
  it('gives points a case of their own, received when this one was, with their owners', async () => {
    const desk = await withACase();
    await desk.act(twoPoints);
    const outcome = await desk.act({ type: 'split', points: [2], why: 'a matter of the planners' }, AMINA, 2);
    expect(outcome).toMatchObject({ ok: true, value: { opened: { reference: 'RD-26-000002' } } });
    const other = fold(await desk.history('RD-26-000002'));
    expect(other).toMatchObject({
      receivedAt: '2026-05-29T09:00:00Z',
      origin: { how: 'split', of: REFERENCE, points: [2] },
      points: [{ number: 1, text: 'A planning notice' }],
      assignments: [{ person: BRAM, point: 1 }],
    });
    expect(desk.row('RD-26-000002')?.directorates).toContain('Place');
    expect(await desk.act({ type: 'split', points: [2], why: 'again' }, AMINA, 3)).toMatchObject({
      refusal: { why: { reason: 'point was split off', into: 'RD-26-000002' } },
    });
  });

  describe('at stage 2', () => {
    const atStageTwo = async () => {
      const desk = await withACase();
      await desk.act({
        type: 'points recorded',
        points: [1, 2].map((number) => ({ number, text: `P${number}`, service: 'waste' as const, owner: null })),
      });
      await desk.act({ type: 'assigned', stage: 1, role: 'adviser', point: null, to: DAFYDD });
      await desk.act({
        type: 'draft looked at',
        stage: 1,
        on: calendarDate('2026-06-01'),
        reader: CERYS,
        as: 'peer reader',
      });
      await desk.act(answeredOn('2026-06-01', { by: BRAM, points: [1, 2] }), BRAM);
      await desk.act({ type: 'escalated', receivedAt: '2026-06-01T10:00:00Z', intakeKey: null, wants: '' });
      return desk;
    };
    const split: Asked = { type: 'split', points: [2], why: 'a matter of the planners' };

    it('is acknowledged already at stage 1 where the person was told, and is due when they were told', async () => {
      const desk = await withACase();
      await desk.act(twoPoints);
      await desk.act(acknowledgedOn('2026-06-01'));
      await desk.act(split);
      const other = fold(await desk.history(SECOND));
      expect(other?.stages).toMatchObject([
        { stage: 1, acknowledged: { on: '2026-06-01', how: 'email' }, answers: [] },
      ]);
      expect(desk.row(SECOND)).toMatchObject({ replyDue: desk.row(REFERENCE)?.replyDue, next: { clock: 'respond' } });
      const unheard = await withACase();
      await unheard.act(twoPoints);
      await unheard.act(split);
      expect(unheard.row(SECOND)).toMatchObject({ next: { clock: 'acknowledge' } });
    });

    it('goes on at stage 2 by the dates of the case it was split off: the person asked for it once', async () => {
      const desk = await atStageTwo();
      await desk.act(acknowledgedOn('2026-06-01', 2));
      expect(await desk.act(split)).toMatchObject({ ok: true, value: { opened: { reference: SECOND } } });
      const other = fold(await desk.history(SECOND));
      expect(other?.stages).toMatchObject([
        { stage: 1, answers: [{ on: '2026-06-01', outcomes: [{ point: 1, finding: 'upheld' }], givenIn: REFERENCE }] },
        { stage: 2, receivedAt: '2026-06-01T10:00:00Z', acknowledged: { on: '2026-06-01' }, answers: [] },
      ]);
      // Twenty working days after the acknowledgement of Monday 1 June 2026.
      expect(desk.row(SECOND)).toMatchObject({ stage: 2, replyDue: '2026-06-29' });
      expect(desk.row(SECOND)?.replyDue).toBe(desk.row(REFERENCE)?.replyDue);
    });

    it.each([
      ['answered stage 1', BRAM, 'signed an earlier answer'],
      ['read its draft', CERYS, 'peer-read an earlier stage'],
      ['advised on it', DAFYDD, 'advised on an earlier stage'],
    ] as const)('keeps out whoever %s', async (_, person, conflict) => {
      const desk = await atStageTwo();
      await desk.act(split);
      const given: Asked = { type: 'assigned', stage: 2, role: 'investigation officer', point: null, to: person };
      expect(await desk.act(given, AMINA, null, SECOND)).toMatchObject({
        refusal: { why: { reason: 'not independent', conflicts: [conflict] } },
      });
      expect(await desk.act({ ...given, to: ELSIE }, AMINA, null, SECOND)).toMatchObject({ ok: true });
    });

    it('counts the answer of stage 1 once, in the case that gave it', async () => {
      const desk = await atStageTwo();
      await desk.act(split);
      const stages = (kase: Case | null) => kase && factsOf(kase, GROUND).answers.map(({ stage }) => stage);
      expect(stages(fold(await desk.history()))).toEqual([1, 2]);
      expect(stages(fold(await desk.history(SECOND)))).toEqual([2]);
    });

    it('goes on at stage 2 also where the points had been split off at stage 1 and were taken back', async () => {
      const desk = await withACase();
      await desk.act(twoPoints);
      // Answered while the points were leaving, so that they stay.
      const register = insteadOf<InMemoryCaseRegister>(desk.register, {
        append: async (event) => {
          const appended = await desk.register.append(event);
          if (event.type === 'opened') await desk.act(answeredOn('2026-06-01', { by: BRAM, points: [1, 2] }), BRAM);
          return appended;
        },
      });
      const asked = { act: split, by: AMINA, seen: null } as const;
      expect(await actOnCase(REFERENCE, asked, { ...desk.needs, register })).toMatchObject({ ok: false });
      expect(fold(await desk.history(SECOND))?.status).toBe('Withdrawn');
      await desk.act({ type: 'escalated', receivedAt: '2026-06-01T10:00:00Z', intakeKey: null, wants: '' });
      expect(await desk.act(split)).toMatchObject({ ok: true });
      expect(fold(await desk.history(SECOND))).toMatchObject({ status: 'Open', stages: [{ stage: 1 }, { stage: 2 }] });
      expect(desk.row(SECOND)).toMatchObject({ stage: 2 });
    });
  });

  it('leaves no second case of the points where two people split at the same time, and lets them leave later', async () => {
    const desk = await withACase();
    await desk.act(twoPoints);
    const split = (point: number): Asked => ({ type: 'split', points: [point], why: 'Another matter' });
    const acted = await Promise.all([desk.act(split(1), AMINA, 2), desk.act(split(2), BRAM, 2)]);
    expect(acted.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { why: { reason: 'would leave nothing' } } }]);
    const states = async () =>
      (await Promise.all(['RD-26-000002', 'RD-26-000003'].map((one) => desk.history(one)))).map((events) =>
        fold(events),
      );
    expect((await states()).map((kase) => kase?.status).sort()).toEqual(['Open', 'Withdrawn']);

    // The case has another point now, so the one that had to stay may leave, in its newer words.
    const stays = acted[0]?.ok ? 2 : 1;
    const later = [stays, 3].map((number) => ({
      number,
      text: `New ${number}`,
      service: 'waste' as const,
      owner: null,
    }));
    await desk.act({ type: 'points recorded', points: later });
    expect(await desk.act(split(stays))).toMatchObject({ ok: true });
    expect((await states()).map((kase) => kase?.status)).toEqual(['Open', 'Open']);
    expect((await states()).flatMap((kase) => kase?.points ?? []).map(({ text }) => text)).toContain(`New ${stays}`);
    await desk.readLists();
    expect((await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' })).left).toEqual([]);
  });

  it('opens one case for split points, though the program dies on the way', async () => {
    for (const call of [2, 3]) {
      const desk = await withACase();
      await desk.act(twoPoints);
      const dying = { ...desk.needs, register: faulty(desk.register, { append: { call, when: 'before' } }) };
      const asked = { act: { type: 'split', points: [2], why: 'planners' }, by: AMINA, seen: 2 } as const;
      await expect(actOnCase(REFERENCE, asked, dying)).rejects.toThrow();
      expect(await actOnCase(REFERENCE, asked, desk.needs)).toMatchObject({ ok: true });
      expect(await desk.history('RD-26-000002')).toHaveLength(2);
      expect(desk.register.shown()).toHaveLength(2);
    }
  });
});
