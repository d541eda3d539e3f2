import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../server/workflows/case/link-message.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { messagesOn } from '../../src/domain/case/messages-on.ts';
import { REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM } from '../support/a-case.ts';
import { message, REFERENCE, SECOND, withTwo } from '../support/a-case-at-a-desk.ts';
import { faulty } from '../support/in-memory/faulty.ts';

describe('a case that went half into one case, and then into another', () => {
  const THIRD = 'RD-26-000003';
  const into = (reference: string): Extract<Asked, { type: 'merged' }> => ({
    type: 'merged',
    into: reference,
    why: 'The same matter',
  });
  const dying = (desk: Awaited<ReturnType<typeof withThree>>, call: number) => ({
    ...desk.needs,
    register: faulty(desk.register, { append: { call, when: 'before' } }),
  });

  async function withThree() {
    const desk = await withTwo();
    await desk.intake.record(message('m-12'));
    await openCase({ entry: message('m-12'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    await linkMessage(REFERENCE, { entry: message('m-3'), rung: 'reference', by: REDRESS }, desk.needs);
    const mail = async (reference: string) => messagesOn(await desk.history(reference));
    const repair = async () => {
      await desk.readLists();
      return repairCases({ ...desk.needs, now: () => '2026-06-01T18:00:00.000Z' });
    };
    // The rows of the letters that opened them.
    await repair();
    return { ...desk, mail, repair };
  }

  it('leaves its mail in the one that it ended in alone; and is mended once', async () => {
    const desk = await withThree();
    const asked = { act: into(SECOND), by: AMINA, seen: null };
    await expect(actOnCase(REFERENCE, asked, dying(desk, 2))).rejects.toThrow();
    expect(await desk.act(into(THIRD), BRAM)).toMatchObject({ ok: true });
    expect(await desk.repair()).toEqual({ mended: [SECOND], left: [] });
    expect(await desk.mail(SECOND)).toEqual(['m-9']);
    expect(await desk.mail(THIRD)).toEqual(['m-12', 'm-1', 'm-3']);
    const gone = (await desk.history(SECOND)).filter(({ type }) => type === 'message taken off');
    expect(gone).toMatchObject([
      { intakeKey: 'm-1', into: THIRD, by: BRAM, why: 'The same matter' },
      { intakeKey: 'm-3', into: THIRD },
    ]);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
  });

  it('is not taken from where the third one ended in the first: that has it all', async () => {
    const desk = await withThree();
    await expect(actOnCase(REFERENCE, { act: into(SECOND), by: AMINA, seen: null }, dying(desk, 2))).rejects.toThrow();
    await desk.act(into(THIRD), BRAM);
    await desk.act(into(SECOND), BRAM, null, THIRD);
    expect(await desk.repair()).toEqual({ mended: [], left: [] });
    expect(new Set(await desk.mail(SECOND))).toEqual(new Set(['m-9', 'm-1', 'm-3', 'm-12']));
  });

  it('goes on where the first one has ended meanwhile', async () => {
    const desk = await withThree();
    await expect(actOnCase(REFERENCE, { act: into(SECOND), by: AMINA, seen: null }, dying(desk, 2))).rejects.toThrow();
    await desk.act(into(THIRD), BRAM, null, SECOND);
    await linkMessage(REFERENCE, { entry: message('m-4'), rung: 'reference', by: REDRESS }, desk.needs);
    expect(await desk.repair()).toMatchObject({ left: [] });
    expect((await desk.history(REFERENCE)).at(-1)).toMatchObject({ type: 'merged', into: THIRD });
    expect((await desk.mail(THIRD)).toSorted()).toEqual(['m-1', 'm-12', 'm-3', 'm-4', 'm-9']);
    expect((await desk.repair()).mended).toEqual([]);
  });

  it.each([SECOND, THIRD])(
    'two people merge it into two cases at once (%s asked for last): one has its mail',
    async (last) => {
      const desk = await withThree();
      const first = last === SECOND ? THIRD : SECOND;
      const acted = await Promise.all([desk.act(into(first), AMINA), desk.act(into(last), BRAM)]);
      expect(acted.filter(({ ok }) => ok)).toHaveLength(1);
      const ended = (await desk.history(REFERENCE)).filter(({ type }) => type === 'merged');
      expect(ended).toHaveLength(1);
      const living = ended[0]?.type === 'merged' ? ended[0].into : '';
      for (const reference of [SECOND, THIRD])
        expect([reference, (await desk.mail(reference)).includes('m-3')]).toEqual([reference, reference === living]);
      expect(await desk.repair()).toEqual({ mended: [], left: [] });
    },
  );

  it('three people merge three cases in a circle at once: the oldest lives, with the mail of all', async () => {
    const desk = await withThree();
    const circle = [REFERENCE, SECOND, THIRD] as const;
    await Promise.all(circle.map((one, n) => desk.act(into(circle[(n + 1) % 3] ?? one), BRAM, null, one)));
    for (let twice = 0; twice < 2; twice += 1) expect((await desk.repair()).left).toEqual([]);
    const open = desk.register.shown().filter(({ status }) => status === 'Open');
    expect(open.map(({ reference }) => reference)).toHaveLength(1);
    expect((await desk.mail(open[0]?.reference ?? '')).toSorted()).toEqual(['m-1', 'm-12', 'm-3', 'm-9']);
  });
});
