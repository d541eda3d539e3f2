import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCK_IDS } from '../../../src/domain/policy/clock-rules.ts';
import { DEFAULT_POLICY, departuresOf } from '../../../src/domain/policy/policy-pack.ts';
import { readPolicyPack } from '../../../src/domain/policy/read-policy-pack.ts';

const MARLSBURY = {
  version: '2026-1',
  effectiveFrom: '2026-04-01',
  clocks: [
    { clock: 'code-ack', count: 3 },
    { clock: 'code-stage1', count: 10, starts: 'received' },
    {
      clock: 'code-stage1',
      count: 15,
      service: 'planning',
      until: '2027-03-31',
      reason: 'Backlog; Cabinet, 3 March 2026',
    },
    { clock: 'code-stage2-extended', count: 10 },
    { clock: 'escalation-window', count: 1, unit: 'months' },
    { clock: 'member-response', count: 5 },
  ],
  earlyLook: 2,
  memberUpdates: 5,
  deemedReceipt: { cutOff: '17:00', nonWorkingDays: true, reason: 'Cabinet, 3 March 2026' },
};

const problemsOf = (json: unknown) => {
  const read = readPolicyPack(json);
  return read.ok ? [] : read.refusal.map(({ path, reason }) => `${path}: ${reason}`);
};
const withClock = (clock: Record<string, unknown>) => problemsOf({ ...MARLSBURY, clocks: [clock] });

describe('a policy pack', () => {
  it('is read whole', () => {
    const read = readPolicyPack(JSON.parse(JSON.stringify(MARLSBURY)));
    expect(read.ok && read.value.clocks[2]).toEqual({
      clock: 'code-stage1',
      count: 15,
      unit: null,
      starts: null,
      service: 'planning',
      until: '2027-03-31',
      reason: 'Backlog; Cabinet, 3 March 2026',
    });
    expect(read.ok && read.value).toMatchObject({ version: '2026-1', earlyLook: 2, memberUpdates: 5 });
  });

  it('leaves what it does not name at the default', () => {
    const read = readPolicyPack({ version: '1', effectiveFrom: '2026-04-01' });
    expect(read).toEqual({ ok: true, value: { ...DEFAULT_POLICY, version: '1', effectiveFrom: '2026-04-01' } });
  });

  it('answers every problem with its place, not the first', () => {
    expect(
      problemsOf({
        version: '',
        effectiveFrom: '2026-02-30',
        earlyLook: -1,
        memberUpdates: 1.5,
        clocks: [{ clock: 'code-ack', count: '3' }, { clock: 'lunch', count: 5 }, 'code-ack'],
        deemedReceipt: { cutOff: '25:00' },
        autoClose: true,
      }),
    ).toEqual([
      'autoClose: unknown field',
      'version: not text',
      'effectiveFrom: not a date',
      'clocks[0].count: not a whole number',
      'clocks[1].clock: unknown clock',
      'clocks[2]: not an object',
      'earlyLook: out of range',
      'memberUpdates: not a whole number',
      'deemedReceipt.cutOff: not a time of day',
      'deemedReceipt.reason: exceeds the Code without a reason',
    ]);
  });

  it.each([
    [null, 'policy: not an object'],
    [[], 'policy: not an object'],
    ['{}', 'policy: not an object'],
    [{ effectiveFrom: '2026-04-01' }, 'version: missing'],
    [{ version: 1, effectiveFrom: '2026-04-01' }, 'version: not text'],
    [{ version: 'x'.repeat(501), effectiveFrom: '2026-04-01' }, 'version: too long'],
    [{ version: '1' }, 'effectiveFrom: missing'],
    [{ version: '1', effectiveFrom: ['2026-04-01'] }, 'effectiveFrom: not a date'],
    [{ version: '1', effectiveFrom: '2026-04-01', clocks: {} }, 'clocks: not a list'],
    [{ version: '1', effectiveFrom: '2026-04-01', deemedReceipt: { reason: 'Why' } }, 'deemedReceipt: changes nothing'],
    [
      { version: '1', effectiveFrom: '2026-04-01', deemedReceipt: { nonWorkingDays: 'yes', reason: 'Why' } },
      'deemedReceipt.nonWorkingDays: not yes or no',
    ],
    [
      JSON.parse('{"version":"1","effectiveFrom":"2026-04-01","__proto__":{"earlyLook":9}}'),
      '__proto__: unknown field',
    ],
  ])('%j is refused: %s', (json: unknown, problem: string) => {
    expect(problemsOf(json)).toEqual([problem]);
  });

  it.each([
    [{ clock: 'code-ack', count: 6 }, ['clocks[0].reason: exceeds the Code without a reason']],
    [{ clock: 'code-ack', count: 6, reason: 'Why' }, []],
    [{ clock: 'code-stage1-extended', count: 20 }, ['clocks[0].reason: exceeds the Code without a reason']],
    [{ clock: 'ombudsman-preallocation', count: 11 }, ['clocks[0].reason: exceeds the Code without a reason']],
    [{ clock: 'adult-ack', count: 4, reason: 'Why' }, ['clocks[0].count: longer than the law allows']],
    [{ clock: 'foi', count: 21, reason: 'Why' }, ['clocks[0].count: longer than the law allows']],
    [{ clock: 'foi', count: 15 }, []],
    [{ clock: 'foi', count: 15, starts: 'acknowledged' }, ['clocks[0].starts: start is set by law or Code']],
    [{ clock: 'code-ack', count: 5, starts: 'acknowledged' }, ['clocks[0].starts: start is set by law or Code']],
    [{ clock: 'code-stage2', count: 20, starts: 'stage 2 requested' }, []],
    [{ clock: 'code-stage1', count: 2, unit: 'months' }, ['clocks[0].unit: unit is set by law or Code']],
    [{ clock: 'code-stage1', count: 2, unit: 'weeks' }, ['clocks[0].unit: unknown unit']],
    [{ clock: 'code-stage1', count: 2, starts: 'lunch' }, ['clocks[0].starts: unknown starting event']],
    [{ clock: 'mp-response', count: 28, unit: 'calendar days' }, []],
    [{ clock: 'code-stage1', count: 8, service: 'planning' }, ['clocks[0].until: exception without an end']],
    [
      { clock: 'code-stage1', count: 8, service: 'moonshot' },
      ['clocks[0].service: unknown service', 'clocks[0].until: exception without an end'],
    ],
    [{ clock: 'code-stage1', count: 8, until: '2026-03-31' }, ['clocks[0].until: ends before it begins']],
    [{ clock: 'code-stage1', count: 0 }, ['clocks[0].count: out of range']],
    [{ clock: 'code-stage1' }, ['clocks[0].count: missing']],
    [{ clock: 'code-stage1', count: 8, pauses: true }, ['clocks[0].pauses: unknown field']],
  ])('with the clock %j has the problems %j', (clock: Record<string, unknown>, problems: readonly string[]) => {
    expect(withClock(clock)).toEqual(problems);
  });

  it('says a clock once for all services and once for each', () => {
    const twice = [
      { clock: 'code-ack', count: 3 },
      { clock: 'code-ack', count: 4, service: 'waste', until: '2026-12-31' },
      { clock: 'code-ack', count: 2 },
    ];
    expect(problemsOf({ ...MARLSBURY, clocks: twice })).toEqual(['clocks[2]: said twice']);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readPolicyPack(json).ok).toBe(false);
      }),
    );
    const clock = fc.record({ clock: fc.constantFrom(...CLOCK_IDS), count: fc.jsonValue(), until: fc.jsonValue() });
    fc.assert(
      fc.property(clock, fc.jsonValue(), (item, deemedReceipt) => {
        readPolicyPack({ version: '1', effectiveFrom: '2026-04-01', clocks: [item], deemedReceipt });
      }),
    );
  });

  it('lists where it gives the council longer than the Code does, with the reason', () => {
    const read = readPolicyPack(MARLSBURY);
    expect(read.ok && departuresOf(read.value)).toEqual([
      {
        what: 'code-stage1',
        count: 15,
        service: 'planning',
        until: '2027-03-31',
        reason: 'Backlog; Cabinet, 3 March 2026',
      },
      { what: 'deemed receipt', count: null, service: null, until: null, reason: 'Cabinet, 3 March 2026' },
    ]);
    expect(departuresOf(DEFAULT_POLICY)).toEqual([]);
  });
});
