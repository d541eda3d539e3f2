import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { goOnIn } from '../../server/workflows/case/merge-cases.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { AMINA, BRAM } from '../support/a-case.ts';
import { REFERENCE, SECOND, twoPoints, withACase, withTwo } from '../support/a-case-at-a-desk.ts';
import { faulty } from '../support/in-memory/faulty.ts';

const aboutBram: Asked = { type: 'complained about', person: BRAM };
const toBram: Asked = { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM };
const merged: Extract<Asked, { type: 'merged' }> = { type: 'merged', into: SECOND, why: 'The same officer' };
const split: Extract<Asked, { type: 'split' }> = { type: 'split', points: [2], why: 'Another matter' };

/** Nobody who is complained about answers, whichever case the complaint goes on in (LGSCO Code 5.4). */
describe('somebody who is complained about', () => {
  const answersNothing = async (desk: Pick<Awaited<ReturnType<typeof withACase>>, 'act' | 'history'>) => {
    expect(fold(await desk.history(SECOND))).toMatchObject({ complainedAbout: [BRAM], assignments: [] });
    expect(await desk.act(toBram, AMINA, null, SECOND)).toMatchObject({
      refusal: { why: { reason: 'not independent', conflicts: ['complained about'] } },
    });
    expect((await desk.history(SECOND)).filter(({ type }) => type === 'complained about')).toHaveLength(1);
  };

  it('answers nothing of the case that takes the complaint in', async () => {
    const desk = await withTwo();
    await desk.act(aboutBram);
    expect(await desk.act(merged)).toMatchObject({ ok: true });
    await answersNothing(desk);
  });

  it('and once taken back there, because the wrong person was named, is not barred again by the case that brought it', async () => {
    const desk = await withTwo();
    await desk.act(aboutBram);
    await desk.act(merged);
    await desk.act({ type: 'not complained about', person: BRAM, why: 'Another Bram' }, AMINA, null, SECOND);
    await desk.act({ type: 'noted', text: 'Still the same matter' });
    const { left } = await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' });
    await goOnIn(REFERENCE, { into: SECOND, why: 'The same officer', by: AMINA }, desk.needs);
    expect(left).toEqual([]);
    expect(fold(await desk.history(SECOND))?.complainedAbout).toEqual([]);
  });

  it('nor where they are named while the cases are being merged', async () => {
    const desk = await withTwo();
    const asking = { act: merged, by: AMINA, seen: null };
    expect(
      await actOnCase(
        REFERENCE,
        asking,
        desk.inTheMiddle(() => desk.act(aboutBram)),
      ),
    ).toMatchObject({ ok: true });
    await answersNothing(desk);
  });

  it('nor of the points that are split off, though the server dies in the middle', async () => {
    for (const call of [null, 3, 4]) {
      const desk = await withACase();
      await desk.act(twoPoints);
      await desk.act(aboutBram);
      if (call === null) expect(await desk.act(split)).toMatchObject({ ok: true });
      else {
        const dying = { ...desk.needs, register: faulty(desk.register, { append: { call, when: 'before' } }) };
        await expect(actOnCase(REFERENCE, { act: split, by: AMINA, seen: null }, dying)).rejects.toThrow();
        await desk.readLists();
        const { left } = await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' });
        expect(left).toEqual([]);
      }
      await answersNothing(desk);
    }
  });

  it('nor of the complaint that their service request turns into (Code 1.7)', async () => {
    const desk = await withACase('service_request');
    await desk.act(aboutBram);
    expect(await desk.act({ type: 'converted', intakeKey: 'm-1' })).toMatchObject({ ok: true });
    await answersNothing(desk);
  });
});
