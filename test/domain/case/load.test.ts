import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/domain/case/act.ts';
import { isOfPool, type Load, suggestOfficers, weightOf } from '../../../src/domain/case/load.ts';
import { ACase, AMINA, BRAM, CERYS, DAFYDD } from '../../support/a-case.ts';
import { answeredOn } from '../../support/usual-acts.ts';

const assigned = (to: typeof AMINA): Act => ({ type: 'assigned', stage: 1, role: 'responder', point: null, to });
const has = (person: typeof AMINA, more: Partial<Load> = {}): Load => ({
  ...{ person, investigations: 0, replies: 0, parts: 0 },
  ...more,
});

it('an investigation weighs as much as two replies, a part in somebody else’s case half of one', () => {
  expect(weightOf(has(AMINA, { investigations: 1 }))).toBe(weightOf(has(AMINA, { replies: 2 })));
  expect(weightOf(has(AMINA, { replies: 1 }))).toBe(weightOf(has(AMINA, { parts: 2 })));
});

describe('whom a part of a case is usually given to', () => {
  it.each([
    ['investigation officer', 'Redress.InvestigationOfficer', [], true, 'the pool, wherever they belong'],
    ['investigation officer', 'Redress.Officer', ['Environment'], false, 'an officer of the service is not of it'],
    ['responder', 'Redress.Officer', ['Environment'], true, 'an officer of the directorate it is about'],
    ['responder', 'Redress.Officer', ['Housing'], false, 'of another one'],
    ['responder', 'Redress.Auditor', ['Environment'], false, 'an auditor answers nothing'],
    ['peer reader', 'Redress.Officer', ['Environment'], false, 'a peer is asked by who they are'],
  ] as const)('%s, %s of %j: %s (%s)', (part, role, directorates, expected, _why) => {
    expect(isOfPool(part, { roles: [role], directorates }, ['Environment'])).toBe(expected);
  });
});

it('names the independent first, least loaded of them first, and the others last with what stands against them', () => {
  // Answered at stage 1 by Bram on 9 March, and at stage 2 from 10 March.
  const kase = new ACase()
    .act('2026-03-03', {
      type: 'points recorded',
      points: [{ number: 1, text: 'Bins', service: 'waste', owner: null }],
    })
    .act('2026-03-03', assigned(BRAM))
    .act('2026-03-09', answeredOn('2026-03-09', { by: BRAM }))
    .act('2026-03-10', { type: 'escalated', receivedAt: '2026-03-10T08:00:00Z', intakeKey: null, wants: '' })
    .act('2026-03-10', { type: 'complained about', person: DAFYDD }).state;
  const pool = [has(CERYS, { investigations: 2 }), has(DAFYDD), has(BRAM), has(AMINA, { replies: 3, parts: 1 })];
  expect(suggestOfficers(kase, pool).map(({ person, conflicts }) => [person.name, conflicts])).toEqual([
    [AMINA.name, []],
    [CERYS.name, []],
    [BRAM.name, ['handled an earlier stage', 'signed an earlier answer']],
    [DAFYDD.name, ['complained about']],
  ]);
});
