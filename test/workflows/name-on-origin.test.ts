import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { AMINA, BRAM } from '../support/a-case.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry } from '../support/builders.ts';
import { faulty } from '../support/in-memory/faulty.ts';
import { answeredOn } from '../support/usual-acts.ts';

const [FIRST, SECOND] = ['RD-26-000001', 'RD-26-000002'];
const message = (key: string) =>
  anEntry({
    key,
    received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${key}`, at: '2026-05-29T09:00:00Z' }],
  });
const points: Asked = {
  type: 'points recorded',
  points: [
    { number: 1, text: 'Bins', service: 'waste', owner: null },
    { number: 2, text: 'A planning notice', service: 'planning', owner: BRAM },
  ],
};
const converted: Asked = { type: 'converted', intakeKey: 'm-1' };
const split: Asked = { type: 'split', points: [2], why: 'a matter of the planners' };

/** A case whose server dies at the call of `append` that is named, while something is made of it. */
async function cutOff(asked: Asked, call: number, when: 'before' | 'after' = 'before') {
  const desk = aDesk();
  for (const key of ['m-1', 'm-2']) {
    await desk.intake.record(message(key));
    desk.memory.rememberIntake(message(key));
  }
  const category = asked.type === 'converted' ? 'service_request' : 'complaint';
  await openCase({ entry: message('m-1'), category, by: AMINA, toConfirm: false }, desk.needs);
  if (asked.type === 'split') await actOnCase(FIRST, { act: points, by: AMINA, seen: 1 }, desk.needs);
  const at = (time: string) => ({ ...desk.needs, now: () => `2026-06-01T${time}:00Z` });
  const dying = { ...at('10:00'), register: faulty(desk.register, { append: { call, when } }) };
  await expect(actOnCase(FIRST, { act: asked, by: AMINA, seen: null }, dying)).rejects.toThrow();
  const repair = async (time: string) => {
    await desk.readLists();
    // Once for the row of the new case, which tells that it belongs to another.
    const once = await repairCases(at(time));
    const again = await repairCases(at(time));
    return { mended: [...new Set([...once.mended, ...again.mended])], left: again.left };
  };
  const state = async (reference: string) => fold(await desk.register.events(reference));
  return { ...desk, at, repair, state };
}

describe('a case that came out of another one, cut off before it was named there', () => {
  it.each([
    [2, 'before'],
    [2, 'after'],
  ] as const)('a complaint that a request became: the repair names it (event %i, dies %s it)', async (call, when) => {
    const desk = await cutOff(converted, call, when);
    await desk.repair('10:10');
    expect((await desk.state(FIRST))?.related).toEqual([{ reference: SECOND, how: 'complaint' }]);
    const events = await desk.register.events(FIRST);
    expect(events.filter(({ type }) => type === 'converted')).toMatchObject([{ by: AMINA, complaint: SECOND }]);
    expect((await desk.repair('10:20')).mended).not.toContain(SECOND);
    expect(await desk.register.events(FIRST)).toHaveLength(events.length);
  });

  it.each([
    [2, 'before'],
    [2, 'after'],
    [3, 'before'],
    [3, 'after'],
  ] as const)(
    'points that were split off: they get there, and are named (event %i, dies %s it)',
    async (call, when) => {
      const desk = await cutOff(split, call, when);
      await desk.repair('10:10');
      expect(await desk.state(SECOND)).toMatchObject({
        points: [{ number: 1, text: 'A planning notice' }],
        assignments: [{ person: BRAM, point: 1 }],
        sequence: 2,
      });
      expect(await desk.state(FIRST)).toMatchObject({
        related: [{ reference: SECOND, how: 'split' }],
        points: [{ splitInto: null }, { splitInto: SECOND }],
      });
      const named = (await desk.register.events(FIRST)).filter(({ type }) => type === 'split');
      expect(named).toMatchObject([{ why: 'a matter of the planners', by: AMINA }]);
      expect((await desk.repair('10:20')).mended).not.toContain(SECOND);
    },
  );

  it('is left alone for some minutes: whoever opened it may be about to name it', async () => {
    const desk = await cutOff(converted, 2);
    await desk.repair('10:04');
    expect((await desk.state(FIRST))?.related).toEqual([]);
    await desk.repair('10:06');
    expect((await desk.state(FIRST))?.related).toHaveLength(1);
  });

  it('keeps the words that somebody has given its points since', async () => {
    const desk = await cutOff(split, 3);
    const better: Asked = {
      type: 'points recorded',
      points: [{ number: 1, text: 'The notice of 3 May', service: 'planning', owner: BRAM }],
    };
    await actOnCase(SECOND, { act: better, by: BRAM, seen: null }, desk.at('10:02'));
    await desk.repair('10:10');
    expect((await desk.state(SECOND))?.points).toMatchObject([{ text: 'The notice of 3 May' }]);
    expect((await desk.state(FIRST))?.related).toHaveLength(1);
  });

  it('is named once by two servers that repair at the same time', async () => {
    for (const [asked, call] of [
      [converted, 2],
      [split, 2],
    ] as const) {
      const desk = await cutOff(asked, call);
      await desk.readLists();
      await repairCases(desk.at('10:03'));
      const both = await Promise.all([repairCases(desk.at('10:10')), repairCases(desk.at('10:10'))]);
      expect(both.flatMap(({ left }) => left)).toEqual([]);
      expect((await desk.state(FIRST))?.related).toHaveLength(1);
      expect((await desk.state(SECOND))?.sequence).toBe(asked.type === 'split' ? 2 : 1);
    }
  });

  it('is named to a person where the first case has gone on meanwhile, and stops nothing', async () => {
    const desk = await cutOff(split, 3);
    const answer: Asked = answeredOn('2026-06-01', { by: AMINA, points: [1, 2] });
    const part: Asked = { type: 'part sent in', stage: 1, points: [2], of: BRAM };
    await actOnCase(FIRST, { act: part, by: BRAM, seen: null }, desk.at('10:02'));
    expect(await actOnCase(FIRST, { act: answer, by: AMINA, seen: null }, desk.at('10:03'))).toMatchObject({
      ok: true,
    });
    const { left } = await desk.repair('10:10');
    expect(left).toMatchObject([{ id: SECOND, fault: { kind: 'not named' } }]);
    expect(String(left[0]?.fault)).toContain('a person looks which of them goes on');
    expect((await desk.state(FIRST))?.related).toEqual([]);
  });

  it('is not named where it was taken back in between', async () => {
    const desk = await cutOff(converted, 2);
    await actOnCase(
      SECOND,
      { act: { type: 'withdrawn', why: 'no complaint after all' }, by: BRAM, seen: null },
      desk.at('10:02'),
    );
    expect((await desk.repair('10:10')).left).toEqual([]);
    expect((await desk.state(FIRST))?.related).toEqual([]);
  });
});
