import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../server/workflows/case/link-message.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { messagesOn } from '../../src/domain/case/messages-on.ts';
import { type Person, REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry } from '../support/builders.ts';
import type { InMemoryCaseRegister } from '../support/in-memory/case-register.ts';
import { faulty } from '../support/in-memory/faulty.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';
import { answeredOn } from '../support/usual-acts.ts';

const REFERENCE = 'RD-26-000001';
const message = (key: string, at = '2026-05-29T09:00:00Z') =>
  anEntry({ key, received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${key}`, at }] });

/** A case of Friday 29 May 2026 at a desk whose clock begins on Monday 1 June. */
async function withACase(category: 'complaint' | 'service_request' = 'complaint') {
  const desk = aDesk();
  await desk.intake.record(message('m-1'));
  desk.memory.rememberIntake(message('m-1'));
  await openCase({ entry: message('m-1'), category, by: AMINA, toConfirm: false }, desk.needs);
  const act = (asked: Asked, by: Person = AMINA, seen: number | null = null, reference = REFERENCE) =>
    actOnCase(reference, { act: asked, by, seen }, desk.needs);
  const history = async (reference = REFERENCE) => desk.register.events(reference);
  const row = (reference = REFERENCE) => desk.register.shown().find((one) => one.reference === reference);
  return { ...desk, act, history, row };
}

const noted = (text: string): Asked => ({ type: 'noted', text });
const acknowledged: Asked = { type: 'acknowledged', stage: 1, on: day('2026-06-01'), how: 'email' };
const assigned = (to: Person): Asked => ({ type: 'assigned', stage: 1, role: 'responder', point: null, to });
const onePoint: Asked = {
  type: 'points recorded',
  points: [{ number: 1, text: 'Bins', service: 'waste', owner: null }],
};
const twoPoints: Asked = {
  type: 'points recorded',
  points: [
    { number: 1, text: 'Bins', service: 'waste', owner: null },
    { number: 2, text: 'A planning notice', service: 'planning', owner: BRAM },
  ],
};
const responded: Asked = answeredOn('2026-06-01', { by: AMINA });

describe('acting on a case', () => {
  it('appends the event, and the readable row says what comes next', async () => {
    const { act, row } = await withACase();
    expect(row()).toMatchObject({ next: { on: '2026-06-05', clock: 'acknowledge', move: 'complaints team' } });
    const outcome = await act(acknowledged);
    expect(outcome).toMatchObject({ ok: true, value: { event: { sequence: 2 }, opened: null, meanwhile: [] } });
    // Acknowledged on Monday 1 June: due ten working days later, looked at three days before.
    expect(row()).toMatchObject({
      acknowledgedOn: '2026-06-01',
      replyDue: '2026-06-15',
      earlyLook: '2026-06-10',
      next: { on: '2026-06-15', clock: 'respond' },
      sequence: 2,
    });
  });

  it('is refused with its reason, and nothing is written', async () => {
    const { act, history } = await withACase();
    expect(await act(responded)).toEqual({
      ok: false,
      refusal: { why: { reason: 'no points recorded' }, meanwhile: [] },
    });
    expect(await history()).toHaveLength(1);
  });

  it('knows no case that is not there', async () => {
    const { act } = await withACase();
    for (const asked of [
      noted('x'),
      { type: 'split', points: [1], why: 'x' } as const,
      { type: 'withdrawn', why: '' } as const,
    ])
      expect(await act(asked, AMINA, 1, 'RD-26-000099')).toMatchObject({
        refusal: { why: { reason: 'no such case' } },
      });
  });

  it('adds nothing when a person tries again after an answer that was lost on the way', async () => {
    const desk = await withACase();
    const register = faulty(desk.register, { append: { call: 1, when: 'after' } });
    const needs = { ...desk.needs, register };
    await expect(actOnCase(REFERENCE, { act: noted('rang'), by: AMINA, seen: 1 }, needs)).rejects.toThrow();
    expect(await actOnCase(REFERENCE, { act: noted('rang'), by: AMINA, seen: 1 }, needs)).toMatchObject({
      ok: true,
      value: { event: null },
    });
    expect(await desk.history()).toHaveLength(2);
  });

  it('confirms and takes back by the same way', async () => {
    const { act, row } = await withACase();
    expect(await act({ type: 'withdrawn', why: 'a contact after all' })).toMatchObject({ ok: true });
    expect(await act(noted('x'))).toMatchObject({ refusal: { why: { reason: 'case withdrawn' } } });
    expect(
      await act({ type: 'reinstated', category: 'complaint', correspondence: 'landlord-complaint' }),
    ).toMatchObject({
      ok: true,
    });
    expect(row()).toMatchObject({ status: 'Open', correspondence: 'landlord-complaint' });
  });
});

describe('two people at once', () => {
  const pairs: readonly (readonly [string, Asked, Asked])[] = [
    ['a note beside a note', noted('Amina'), noted('Bram')],
    ['a note beside a decision', assigned(CERYS), noted('Bram')],
    ['two decisions', assigned(CERYS), assigned(BRAM)],
    ['the same decision', assigned(CERYS), assigned(CERYS)],
    ['points beside an acknowledgement', onePoint, acknowledged],
  ];

  it('lose nothing, and the second is told what the first did: two hundred times', async () => {
    const { act, history, row, needs } = await withACase();
    for (let round = 0; round < 200; round += 1) {
      const [what, hers, his] = pairs[round % pairs.length] as (typeof pairs)[number];
      const entry = message(`round-${round}`);
      await openCase({ entry, category: 'complaint', by: AMINA, toConfirm: false }, needs);
      const reference = `RD-26-${String(round + 2).padStart(6, '0')}`;
      const outcomes = await Promise.all([act(hers, AMINA, 1, reference), act(his, BRAM, 1, reference)]);
      const events = await history(reference);
      const recorded = outcomes.flatMap((outcome) => (outcome.ok && outcome.value.event ? [outcome.value.event] : []));
      // Every event that somebody was told of stands, in order and without a gap, and the row shows the last one.
      expect([what, events.slice(1)]).toEqual([what, recorded.toSorted((a, b) => a.sequence - b.sequence)]);
      expect(fold(events)?.sequence).toBe(events.length);
      expect(row(reference)?.sequence).toBe(events.length);
      // Whoever came second reads what the first did, whether their own act was recorded or not.
      const first = events[1] as CaseEvent;
      const second = outcomes[first.by.id === AMINA.id ? 1 : 0];
      const told = second?.ok ? second.value.meanwhile : second?.refusal.meanwhile;
      expect([what, told]).toEqual([what, [first]]);
    }
  }, 30_000);

  it('decide only on what they have seen: a decision over an unseen one is refused and made again by choice', async () => {
    const { act, history } = await withACase();
    await act(assigned(CERYS), AMINA, 1);
    const refusal = await act(assigned(BRAM), BRAM, 1);
    expect(refusal).toMatchObject({ refusal: { why: { reason: 'someone was faster' } } });
    expect(await act(assigned(BRAM), BRAM, 2)).toMatchObject({ ok: true, value: { meanwhile: [] } });
    expect(await history()).toHaveLength(3);
  });

  it('are not held up by what Redress noted by itself', async () => {
    const { act } = await withACase();
    await act(onePoint, AMINA, 1);
    await act(responded, AMINA, 2);
    const asked: Asked = { type: 'escalation asked', receivedAt: '2026-06-01T08:00:00Z', intakeKey: 'm-1' };
    expect(await act(asked, REDRESS)).toMatchObject({ ok: true, value: { event: { sequence: 4 } } });
    const escalated: Asked = { type: 'escalated', receivedAt: '2026-06-01T08:00:00Z', intakeKey: 'm-1', wants: '' };
    expect(await act(escalated, BRAM, 3)).toMatchObject({
      ok: true,
      value: { meanwhile: [], kase: { status: 'Open' } },
    });
  });

  it('are not held up by mail that joins the case', async () => {
    const { act, needs } = await withACase();
    await linkMessage(REFERENCE, { entry: message('m-2'), rung: 'reference', by: AMINA }, needs);
    expect(await act(assigned(BRAM), BRAM, 1)).toMatchObject({ ok: true, value: { event: { sequence: 3 } } });
  });
});

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

describe('two people who merge two cases into each other', () => {
  const [FIRST, SECOND] = [REFERENCE, 'RD-26-000002'];
  const into = (reference: string): Asked => ({ type: 'merged', into: reference, why: 'The same matter' });

  it.each([
    [FIRST, SECOND],
    [SECOND, FIRST],
  ])('close the younger one, and the older has the messages of both (%s first)', async (one, other) => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const acted = await Promise.all([desk.act(into(other), AMINA, null, one), desk.act(into(one), BRAM, null, other)]);
    expect(acted.filter(({ ok }) => ok)).toHaveLength(1);
    expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    expect(fold(await desk.history(SECOND))?.closure).toMatchObject({ ground: 'merged' });
    expect(messagesOn(await desk.history(FIRST))).toEqual(['m-1', 'm-9']);
  });

  it('end it after a crash between the two halves, whoever repairs', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) };
    await expect(actOnCase(FIRST, { act: into(SECOND), by: AMINA, seen: 1 }, dying)).rejects.toThrow();
    expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    await desk.readLists();
    const later = { ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' };
    expect((await repairCases(later)).left).toEqual([]);
    expect((await desk.history(FIRST)).at(-1)).toMatchObject({ type: 'merged', by: AMINA, why: 'The same matter' });
    await desk.readLists();
    expect((await repairCases(later)).mended).toEqual([]);
  });

  it('end the younger after a crash of both', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    for (const [one, other] of [
      [FIRST, SECOND],
      [SECOND, FIRST],
    ] as const) {
      const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) };
      await expect(actOnCase(one, { act: into(other), by: AMINA, seen: null }, dying)).rejects.toThrow();
    }
    await desk.readLists();
    expect((await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' })).left).toEqual([]);
    expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    expect(fold(await desk.history(SECOND))?.closure).toMatchObject({ ground: 'merged' });
  });

  it('is named to a person where the first case was answered before its end was written', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) };
    await expect(actOnCase(FIRST, { act: into(SECOND), by: AMINA, seen: 1 }, dying)).rejects.toThrow();
    await desk.act(onePoint);
    await desk.act(responded);
    await desk.readLists();
    const { left } = await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' });
    expect(left).toMatchObject([{ id: FIRST, fault: { kind: 'not ended' } }]);
  });

  it('is done already for whoever tries again after an answer that was lost on the way', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'after' } }) };
    const asked = { act: into(SECOND) as Extract<Asked, { type: 'merged' }>, by: AMINA, seen: 1 };
    await expect(actOnCase(FIRST, asked, dying)).rejects.toThrow();
    expect(await actOnCase(FIRST, asked, desk.needs)).toMatchObject({ ok: true, value: { event: null } });
  });

  it('is refused where the other case ended, or more people see it, in the very moment of taking in', async () => {
    for (const [meanwhile, reason] of [
      [{ type: 'closed', ground: 'taken back', words: 'She rang' }, 'other case not open'],
      [{ type: 'restriction lifted', why: 'No need' }, 'other case seen by more'],
    ] as const) {
      const desk = await withACase();
      await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
      for (const one of [FIRST, SECOND])
        await desk.act({ type: 'restricted', to: [AMINA], why: 'So' }, AMINA, null, one);
      let faster = true;
      const register = insteadOf<InMemoryCaseRegister>(desk.register, {
        append: async (event) => {
          if (faster) {
            faster = false;
            await desk.act(meanwhile, BRAM, null, SECOND);
          }
          return desk.register.append(event);
        },
      });
      const act = into(SECOND);
      expect(await actOnCase(FIRST, { act, by: AMINA, seen: null }, { ...desk.needs, register })).toMatchObject({
        refusal: { why: { reason, reference: SECOND } },
      });
      expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    }
  });
});

describe('splitting and merging', () => {
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

  it('lets two cases go on as one; mail for the ended one joins the other', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-5'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    expect(await desk.act({ type: 'merged', into: 'RD-26-000002', why: 'the same bins' }, AMINA, 1)).toMatchObject({
      ok: true,
      value: { kase: { status: 'Closed' } },
    });
    expect(desk.row('RD-26-000002')).toMatchObject({ messages: 2 });
    const linked = await linkMessage(REFERENCE, { entry: message('m-6'), rung: 'reference', by: AMINA }, desk.needs);
    expect(linked).toMatchObject({
      ok: true,
      value: { kase: { reference: 'RD-26-000002', messages: 3 }, isNew: true },
    });
    expect(await desk.act({ type: 'merged', into: REFERENCE, why: 'back' }, AMINA, null, 'RD-26-000002')).toMatchObject(
      {
        refusal: { why: { reason: 'other case not open' } },
      },
    );
  });
});

describe('a version that does not know an event', () => {
  it('leaves the row that a newer version wrote alone, and the newer one finds what is behind', async () => {
    const desk = await withACase();
    const unknown = {
      type: 'mediation offered',
      reference: REFERENCE,
      sequence: 2,
      at: '2026-06-01T09:00:00Z',
      by: AMINA,
    } as unknown as CaseEvent;
    await desk.register.append(unknown);
    const newer = { ...(desk.row() ?? {}), sequence: 2, outcome: 'upheld' } as never;
    await desk.register.show(newer);

    await linkMessage(REFERENCE, { entry: message('m-2'), rung: 'reference', by: AMINA }, desk.needs);
    expect(desk.row()).toEqual(newer);
    await desk.readLists();
    expect(desk.memory.behind()).toEqual([REFERENCE]);
    await repairCases(desk.needs);
    expect(desk.row()).toEqual(newer);
  });

  it('says in the row that it needs an update, where no newer row stands', async () => {
    const desk = await withACase();
    const opening = await desk.history();
    await desk.register.append({
      ...opening[0],
      type: 'mediation offered',
      sequence: 2,
    } as unknown as CaseEvent);
    desk.register.removeCaseByHand(REFERENCE);
    await desk.readLists();
    await repairCases(desk.needs);
    expect(desk.row()).toMatchObject({ needsUpdate: true, sequence: 1 });
  });
});
