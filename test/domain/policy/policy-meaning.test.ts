import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { TYPE_IDS } from '../../../src/domain/policy/correspondence-types.ts';
import { daysOf, meaningOf } from '../../../src/domain/policy/policy-meaning.ts';
import { DEFAULT_POLICY, type LocalClock, type PolicyPack } from '../../../src/domain/policy/policy-pack.ts';

const pack = (effectiveFrom: string, clocks: readonly Partial<LocalClock>[] = []): PolicyPack => ({
  ...DEFAULT_POLICY,
  version: effectiveFrom,
  effectiveFrom: day(effectiveFrom),
  clocks: clocks.map((one) => ({
    clock: 'code-stage1',
    count: 10,
    unit: null,
    starts: null,
    service: null,
    until: null,
    reason: null,
    ...one,
  })),
});
const OPEN = { from: day('2027-04-01'), until: null };
const clocksOf = (of: PolicyPack, id: string) =>
  meaningOf(of, { from: of.effectiveFrom, until: null }).find(({ type }) => type.id === id)?.stages ?? [];

describe('the days of a policy', () => {
  const history = [DEFAULT_POLICY, pack('2028-04-01'), pack('2027-04-01'), { ...pack('2027-04-01'), version: 'again' }];

  it('go to the day before the next one begins, in whatever order they stand', () => {
    expect(daysOf(history, 0)).toMatchObject({ from: '2023-01-01', until: '2027-03-31', replacedBy: null });
    expect(daysOf(history, 3)).toEqual({ from: '2027-04-01', until: '2028-03-31', replacedBy: null });
    expect(daysOf(history, 1)).toEqual({ from: '2028-04-01', until: null, replacedBy: null });
    expect(daysOf(history, 4)).toBeNull();
  });

  it('are none where another begins on the same day and stands after it', () => {
    expect(daysOf(history, 2)?.replacedBy?.version).toBe('again');
  });
});

describe('what a policy means', () => {
  it('is said of every kind of correspondence that there is in its days', () => {
    expect(meaningOf(pack('2027-04-01'), OPEN).map(({ type }) => type.id)).toEqual(TYPE_IDS);
    const early = meaningOf(pack('2024-03-01'), { from: day('2024-03-01'), until: day('2024-03-31') });
    const ids = early.map(({ type }) => type.id);
    expect(ids).toContain('corporate-complaint');
    // Statutory from 1 April 2024, and from 19 June 2026.
    for (const id of ['landlord-complaint', 'data-protection-complaint']) expect(ids).not.toContain(id);
    expect(
      meaningOf(pack('2024-03-01'), { from: day('2024-03-01'), until: null }).find(
        ({ type }) => type.id === 'landlord-complaint',
      )?.from,
    ).toBe('2024-04-01');
  });

  it('has the clocks of a stage in the order they run', () => {
    expect(
      clocksOf(pack('2027-04-01'), 'childrens-complaint').map((stage) => stage.map(({ rule }) => rule.id)),
    ).toEqual([
      ['children-stage1', 'children-stage1-extended'],
      ['children-stage2-request', 'children-stage2', 'children-stage2-max'],
      ['children-stage3-request', 'children-panel', 'children-panel-report', 'children-panel-response'],
    ]);
  });

  it('names the services for which a period is another, as long as that lasts', () => {
    const own = pack('2027-04-01', [
      { count: 8 },
      { count: 15, service: 'planning', until: day('2027-09-30'), reason: 'Backlog' },
      { count: 12, service: 'housing', until: day('2027-03-31'), reason: 'Over by then' },
    ]);
    const respond = clocksOf(own, 'corporate-complaint')[0]?.find(({ rule }) => rule.id === 'code-stage1');
    expect(respond).toMatchObject({ rule: { count: 10 }, local: { rule: { count: 8 } } });
    expect(respond?.exceptions).toMatchObject([
      { service: 'planning', until: '2027-09-30', local: { rule: { count: 15 }, exceeds: true, reason: 'Backlog' } },
    ]);
  });
});
