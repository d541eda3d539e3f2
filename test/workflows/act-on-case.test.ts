import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../server/workflows/case/link-message.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { type Person, REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { message, onePoint, REFERENCE, responded, SECOND, withACase } from '../support/a-case-at-a-desk.ts';
import { faulty } from '../support/in-memory/faulty.ts';

const noted = (text: string): Asked => ({ type: 'noted', text });
const acknowledged: Asked = { type: 'acknowledged', stage: 1, on: day('2026-06-01'), how: 'email' };
const assigned = (to: Person): Asked => ({ type: 'assigned', stage: 1, role: 'responder', point: null, to });

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

  it('counts in the figures as past its limit, where the acknowledgement came on the day of a late answer', async () => {
    const desk = await withACase();
    const old = message('m-2', '2026-03-02T09:00:00Z');
    await openCase({ entry: old, category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const waste: Asked = { type: 'corrected', what: 'service', stage: 1, to: 'waste', why: 'Its service' };
    for (const asked of [waste, onePoint, acknowledged, responded])
      expect(await desk.act(asked, AMINA, null, SECOND)).toMatchObject({ ok: true });
    const team = { id: 'oid-team', roles: ['Redress.ComplaintsTeam'], area: null } as const;
    const span = { from: day('2026-06-01'), to: day('2026-06-30') };
    const { timeliness } = desk.memory.screens.trends(team, span, day('2026-06-02'));
    // Ten working days from 1 June are not over; fifteen from 2 March were on the 23rd (domain facts 5.2, rule 7).
    expect(timeliness.map(({ stage, of }) => [stage, of.told(true)])).toMatchObject([
      [1, { answered: 1, onTime: 1, late: 0, pastLimit: 1 }],
    ]);
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

  it('does what was said before where the same person said otherwise since, in another window that stayed as it was', async () => {
    const { act, row, history } = await withACase();
    await act(assigned(BRAM), AMINA, 1);
    await act(assigned(CERYS), AMINA, 1);
    expect(await act(assigned(CERYS), AMINA, 1)).toMatchObject({ ok: true, value: { event: null } });
    expect(await act(assigned(BRAM), AMINA, 1)).toMatchObject({ ok: true, value: { event: { to: BRAM } } });
    expect(row()?.handler).toEqual(BRAM);
    expect(await history()).toHaveLength(4);
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
