import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/domain/case/act.ts';
import { loadOf, suggestOfficers } from '../../../src/domain/case/load.ts';
import { ACase, AMINA, BRAM, CERYS, DAFYDD } from '../../support/a-case.ts';
import { answeredOn } from '../../support/usual-acts.ts';

const assigned = (to: typeof AMINA, more: Partial<Extract<Act, { type: 'assigned' }>> = {}): Act => ({
  type: 'assigned',
  stage: 1,
  role: 'responder',
  point: null,
  to,
  ...more,
});
const onePoint: Act = {
  type: 'points recorded',
  points: [{ number: 1, text: 'Bins', service: 'waste', owner: null }],
};

/** Answered at stage 1 by Bram on 9 March, and at stage 2 from 10 March. */
const atStage2 = (reference: string) =>
  new ACase({ reference })
    .act('2026-03-03', onePoint)
    .act('2026-03-03', assigned(BRAM))
    .act('2026-03-09', answeredOn('2026-03-09', { by: BRAM }))
    .act('2026-03-10', { type: 'escalated', receivedAt: '2026-03-10T08:00:00Z', intakeKey: null, wants: '' });

const investigating = (reference: string, to: typeof AMINA) =>
  atStage2(reference).act('2026-03-10', assigned(to, { stage: 2, role: 'investigation officer' })).state;

describe('what each officer has open', () => {
  it('weighs an investigation like two replies, a point like half a reply, reading a quarter', () => {
    const cases = [
      investigating('RD-26-000001', CERYS),
      new ACase({ reference: 'RD-26-000002' }).act('2026-03-03', assigned(AMINA)).state,
      new ACase({ reference: 'RD-26-000003' })
        .act('2026-03-03', onePoint)
        .act('2026-03-03', assigned(AMINA, { point: 1 }))
        .act('2026-03-03', assigned(BRAM, { role: 'peer reader' })).state,
    ];
    expect(loadOf([AMINA, BRAM, CERYS, DAFYDD], cases)).toEqual([
      { person: DAFYDD, cases: 0, investigations: 0, weight: 0 },
      { person: BRAM, cases: 1, investigations: 0, weight: 1 },
      { person: AMINA, cases: 2, investigations: 0, weight: 6 },
      { person: CERYS, cases: 1, investigations: 1, weight: 8 },
    ]);
  });

  it('counts what is open: an answered or closed case weighs nothing, nor what somebody had in an earlier stage', () => {
    const back = new ACase()
      .act('2026-03-03', assigned(AMINA))
      .act('2026-03-04', { type: 'closed', ground: 'taken back', words: 'It is sorted' }).state;
    const [load] = loadOf([BRAM], [back, investigating('RD-26-000002', CERYS)]);
    expect(load).toMatchObject({ cases: 0, weight: 0 });
  });
});

describe('who may take stage 2', () => {
  it('names the independent first, least loaded of them first, and the others last with what stands against them', () => {
    const busy = [investigating('RD-26-000005', CERYS), investigating('RD-26-000006', CERYS)];
    const kase = atStage2('RD-26-000001').act('2026-03-10', { type: 'complained about', person: DAFYDD }).state;
    expect(
      suggestOfficers(kase, [AMINA, BRAM, CERYS, DAFYDD], busy).map(({ person, conflicts }) => [
        person.name,
        conflicts,
      ]),
    ).toEqual([
      [AMINA.name, []],
      [CERYS.name, []],
      [BRAM.name, ['handled an earlier stage', 'signed an earlier answer']],
      [DAFYDD.name, ['complained about']],
    ]);
  });
});
