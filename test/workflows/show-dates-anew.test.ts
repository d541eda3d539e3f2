import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { showDatesAnew } from '../../server/workflows/case/show-dates-anew.ts';
import type { Needs } from '../../server/workflows/needs.ts';
import { REDRESS } from '../../src/domain/triage/intake.ts';
import { en } from '../../src/words/case/en.ts';
import { AMINA } from '../support/a-case.ts';
import { message, REFERENCE, SECOND } from '../support/a-case-at-a-desk.ts';
import { aDesk } from '../support/a-desk.ts';
import { faulty } from '../support/in-memory/faulty.ts';

/** Cases of Friday 29 May 2026 whose rows were written by a server that counted no date for them. */
async function withCases(count: number) {
  const desk = aDesk();
  const { standing } = desk.needs;
  const without: Needs = { ...desk.needs, standing: { ...standing, ground: { ...standing.ground, policies: [] } } };
  for (let n = 1; n <= count; n += 1)
    await openCase({ entry: message(`m-${n}`), category: 'complaint', by: REDRESS, toConfirm: true }, without);
  const run = (needs: Needs = desk.needs) => showDatesAnew(desk.memory.openCases(), needs);
  const recounts = async (reference: string) =>
    (await desk.register.events(reference)).filter(({ type }) => type === 'calendar recomputed');
  return { ...desk, without, run, recounts };
}

describe('rules that count other dates than those that rows of open cases show', () => {
  it('are told on each case once, with what changes, and its row follows; closed ones stay', async () => {
    const desk = await withCases(2);
    const confirmed = { act: { type: 'confirmed', category: 'complaint' } as const, by: AMINA, seen: null };
    await actOnCase(SECOND, confirmed, desk.without);
    const closed = {
      act: { type: 'closed', ground: 'taken back', words: 'It is sorted' } as const,
      by: AMINA,
      seen: null,
    };
    await actOnCase(SECOND, closed, desk.without);
    expect(desk.register.shown()).toMatchObject([{ next: null }, { next: null }]);

    expect(await desk.run()).toEqual([]);
    expect(await desk.run()).toEqual([]);
    const [told, ...more] = await desk.recounts(REFERENCE);
    expect(told).toMatchObject({
      by: REDRESS,
      moved: [],
      shown: [
        { what: 'next', from: null, to: '2026-06-05' },
        { what: 'reply due', from: null, to: '2026-06-19' },
      ],
    });
    expect(more).toEqual([]);
    expect(await desk.recounts(SECOND)).toEqual([]);
    const [row, other] = desk.register.shown();
    expect(row).toMatchObject({ next: { on: '2026-06-05', clock: 'acknowledge' }, sequence: 2 });
    expect(other).toMatchObject({ status: 'Closed', next: null });
    expect(told?.type === 'calendar recomputed' && told.shown?.map((one) => en.dateShown(one))[0]).toBe(
      'Next date: Friday 5 June 2026 instead of none, because the rules it is counted by have changed.',
    );
  });

  it('leave alone what shows the dates of now, what waits for its row, and what this server has no rules for', async () => {
    const desk = await withCases(1);
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    expect(await desk.run(desk.without)).toEqual([]);
    const { register } = desk;
    // The event of somebody else stands, and its row is on its way.
    await register.append({
      type: 'noted',
      text: 'rang',
      reference: REFERENCE,
      sequence: 2,
      at: desk.needs.now(),
      by: AMINA,
    });
    expect(await desk.run()).toEqual([]);
    for (const reference of [REFERENCE, SECOND]) expect(await desk.recounts(reference)).toEqual([]);
  });

  it('are told once by two servers that start at the same time', async () => {
    const desk = await withCases(12);
    await Promise.all([desk.run(), desk.run()]);
    for (const reference of desk.memory.openCases()) expect(await desk.recounts(reference)).toHaveLength(1);
  });

  it('are told on the others, too, where the service was away in the middle, when it is asked again', async () => {
    const desk = await withCases(3);
    await expect(
      desk.run({ ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) }),
    ).rejects.toThrow();
    expect(await desk.run()).toEqual([]);
    for (const reference of desk.memory.openCases()) expect(await desk.recounts(reference)).toHaveLength(1);
  });

  it('take no right from a person: what Redress opened and counted again can still be taken back', async () => {
    const desk = await withCases(1);
    await desk.run();
    const back = { act: { type: 'withdrawn', why: 'a contact after all' } as const, by: AMINA, seen: null };
    expect(await actOnCase(REFERENCE, back, desk.needs)).toMatchObject({ ok: true });
  });
});
