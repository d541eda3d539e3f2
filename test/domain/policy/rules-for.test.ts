import { describe, expect, it } from 'vitest';
import { calendarDate as at } from '../../../src/domain/calendar/calendar-date.ts';
import { isInForce } from '../../../src/domain/policy/clock-rule.ts';
import { CLOCK_IDS, CLOCKS } from '../../../src/domain/policy/clock-rules.ts';
import { TYPE_IDS, TYPES } from '../../../src/domain/policy/correspondence-types.ts';
import { DEFAULT_POLICY, type PolicyPack } from '../../../src/domain/policy/policy-pack.ts';
import { readPolicyPack } from '../../../src/domain/policy/read-policy-pack.ts';
import { clocksOf, rulesFor } from '../../../src/domain/policy/rules-for.ts';

function pack(json: Record<string, unknown>): PolicyPack {
  const read = readPolicyPack(json);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

const FIRST = pack({
  version: '2026',
  effectiveFrom: '2026-04-01',
  clocks: [
    { clock: 'code-ack', count: 3 },
    { clock: 'code-stage1', count: 15, service: 'planning', until: '2026-12-31', reason: 'Backlog' },
    { clock: 'member-response', count: 5 },
  ],
});
const SECOND = pack({ version: '2027', effectiveFrom: '2027-04-01', clocks: [{ clock: 'code-ack', count: 2 }] });
const HISTORY = [SECOND, DEFAULT_POLICY, FIRST];

const rules = (...call: Parameters<typeof rulesFor>) => {
  const found = rulesFor(...call);
  if (!found.ok) throw new Error(found.refusal.reason);
  return found.value;
};

describe('the rules of a case', () => {
  it('are those of the policy it was received under, not of today’s', () => {
    const versions = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01', '2030-01-01'].map(
      (day) => rules(HISTORY, 'corporate-complaint', null, at(day)).policy.version,
    );
    expect(versions).toEqual(['default', '2026', '2026', '2027', '2027']);
  });

  it('take the later of two policies that begin on one day: it is the correction', () => {
    const corrected = { ...FIRST, version: '2026, corrected' };
    const found = rules([DEFAULT_POLICY, FIRST, corrected], 'corporate-complaint', null, at('2026-05-01'));
    expect(found.policy.version).toBe('2026, corrected');
  });

  it('have the council’s target beside the Code’s period', () => {
    const { clocks } = rules(HISTORY, 'corporate-complaint', 'waste', at('2026-05-01'));
    const ack = clocks.get('code-ack');
    expect([ack?.rule.count, ack?.local?.rule.count, ack?.local?.exceeds]).toEqual([5, 3, false]);
    expect([ack?.rule.authority?.clause, ack?.local?.rule.authority]).toEqual(['6.2', null]);
    expect(clocks.get('code-stage1')?.local).toBeNull();
  });

  it('know an exception of one service until its last day of receipt, and that it exceeds the Code', () => {
    const planning = (day: string) =>
      rules(HISTORY, 'corporate-complaint', 'planning', at(day)).clocks.get('code-stage1')?.local ?? null;
    expect(planning('2026-12-31')).toMatchObject({ exceeds: true, reason: 'Backlog', rule: { count: 15 } });
    expect(planning('2027-01-01')).toBeNull();
  });

  it('where only the council sets a period have its own, and nothing beside it', () => {
    const member = rules(HISTORY, 'member-enquiry', null, at('2026-05-01')).clocks.get('member-response');
    expect([member?.rule.count, member?.local]).toEqual([5, null]);
  });

  it('of a data protection complaint begin on 19 June 2026', () => {
    expect(rulesFor(HISTORY, 'data-protection-complaint', null, at('2026-06-18'))).toEqual({
      ok: false,
      refusal: { reason: 'type not in force', type: 'data-protection-complaint', receivedOn: '2026-06-18' },
    });
    expect(rulesFor(HISTORY, 'data-protection-complaint', null, at('2026-06-19')).ok).toBe(true);
  });

  it('of subject access changed their authority on 5 February 2026, when the pause became statute', () => {
    const authority = (day: string) => rules(HISTORY, 'subject-access-request', null, at(day)).type.authority.document;
    expect([authority('2026-02-04'), authority('2026-02-05')]).toEqual([
      'Information Commissioner’s guidance on the right of access',
      'UK GDPR',
    ]);
  });

  it('are refused before the first policy, with the day it begins', () => {
    expect(rulesFor([SECOND, FIRST], 'contact', null, at('2026-03-31'))).toEqual({
      ok: false,
      refusal: { reason: 'no policy then', receivedOn: '2026-03-31', earliest: '2026-04-01' },
    });
    expect(rulesFor([], 'contact', null, at('2026-03-31'))).toMatchObject({ refusal: { earliest: null } });
  });
});

describe('the tables', () => {
  it('have the kinds of correspondence a council handles', () => {
    const stages = Object.fromEntries(TYPES.map(({ id, stages }) => [id, stages.length]));
    expect(stages).toMatchObject({
      'corporate-complaint': 2,
      'landlord-complaint': 2,
      'childrens-complaint': 3,
      'adult-care-complaint': 1,
      'foi-request': 2,
      'insurance-claim': 0,
    });
    expect(TYPE_IDS.filter((id) => id.startsWith('ombudsman-'))).toHaveLength(20);
  });

  it('name every clock in some stage, and no clock that was not in force with the type', () => {
    const named = new Set(TYPES.flatMap(({ stages }) => stages.flatMap((stage) => [...clocksOf(stage)])));
    expect(CLOCK_IDS.filter((id) => !named.has(id))).toEqual([]);
    for (const type of TYPES) {
      const day = type.from ?? type.to ?? at('2026-11-23');
      for (const id of type.stages.flatMap((stage) => [...clocksOf(stage)]))
        expect(
          CLOCKS.some((rule) => rule.id === id && isInForce(rule, day)),
          `${id} of ${type.id}`,
        ).toBe(true);
    }
  });

  it('have one row in force for each clock and type on any day', () => {
    for (const day of ['2024-04-01', '2026-02-04', '2026-02-05', '2026-11-23', '2028-01-01'].map(at)) {
      const clocks = CLOCKS.filter((rule) => isInForce(rule, day)).map(({ id }) => id);
      expect(clocks).toEqual([...new Set(clocks)]);
      const types = TYPES.filter((type) => isInForce(type, day)).map(({ id }) => id);
      expect(types).toEqual([...new Set(types)]);
    }
  });

  it('stop a clock for a question only where law has it', () => {
    const stopping = TYPES.filter(({ onClarification }) => onClarification !== 'runs on');
    expect(new Set(stopping.map(({ id, onClarification }) => `${id} ${onClarification}`))).toEqual(
      new Set(['foi-request restarts', 'eir-request restarts if asked early', 'subject-access-request pauses']),
    );
  });

  it('cite an authority for every row that is not the council’s own, and count FOI and EIR in the calendar of the whole kingdom', () => {
    for (const { id, authority, standard } of CLOCKS)
      expect([id, authority === null]).toEqual([id, standard === 'local default']);
    for (const { id, authority } of [...CLOCKS, ...TYPES])
      if (authority !== null) expect(authority.document.length * authority.clause.length, id).toBeGreaterThan(0);
    const union = CLOCKS.filter(({ calendar }) => calendar === 'uk-union').map(({ id }) => id);
    expect(union).toEqual(CLOCK_IDS.filter((id) => /^(foi|eir)/.test(id)));
  });

  it('send landlord complaints to the Housing Ombudsman, information rights to the ICO, the rest to the LGSCO', () => {
    const of = (id: string) => TYPES.find((type) => type.id === id)?.ombudsman;
    expect(['landlord-complaint', 'foi-request', 'corporate-complaint', 'contact'].map(of)).toEqual([
      'Housing Ombudsman',
      'ICO',
      'LGSCO',
      'none',
    ]);
  });
});
