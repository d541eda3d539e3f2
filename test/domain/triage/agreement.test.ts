import { describe, expect, it } from 'vitest';
import { agreementOf, stability } from '../../../src/domain/triage/agreement.ts';
import { type IntakeEntry, REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Category, Service } from '../../../src/domain/triage/proposal.ts';
import { AMINA } from '../../support/a-case.ts';
import { anEntry } from '../../support/builders.ts';

type Settled = {
  readonly proposed: Category;
  readonly decided?: Category;
  readonly why?: string;
  readonly service?: Service;
  readonly at?: string;
  readonly score?: number;
};
let n = 0;
function row({
  proposed,
  decided,
  why = '',
  service = 'waste',
  at = '2026-03-02T09:00:00Z',
  score = 0.7,
}: Settled): IntakeEntry {
  n += 1;
  const rest = (1 - score) / 2;
  return anEntry({
    key: `m-${n}`,
    received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${n}`, at }],
    proposal: {
      ...{ category: proposed, confidence: 0.7, needsHuman: false, flags: [], service, evidence: [] },
      scores: { contact: rest, service_request: rest, complaint: score },
    },
    state: decided === undefined ? 'proposed' : 'logged',
    decided: decided === undefined ? null : { category: decided, by: AMINA, at, reason: why },
  });
}
const many = (times: number, of: Settled): readonly IntakeEntry[] => Array.from({ length: times }, () => row(of));

describe('how officers agree with what was proposed', () => {
  it('is counted both ways: complaints that were missed, and complaints that were none', () => {
    const { all, proposedAs, underRecorded, overRecorded } = agreementOf([
      ...many(6, { proposed: 'complaint', decided: 'complaint' }),
      ...many(2, { proposed: 'service_request', decided: 'complaint' }),
      ...many(3, { proposed: 'complaint', decided: 'contact' }),
      row({ proposed: 'contact', decided: 'service_request' }),
    ]);
    expect(all).toEqual({ of: 12, agreed: 6 });
    expect(proposedAs.complaint).toEqual({ contact: 3, service_request: 0, complaint: 6 });
    expect([underRecorded, overRecorded]).toEqual([2, 3]);
  });

  it('counts what a person settled, and neither what waits, what Redress did, nor what was put on a case', () => {
    const settled = row({ proposed: 'complaint', decided: 'contact' });
    const byRedress = { ...settled, decided: { category: 'contact' as const, by: REDRESS, at: '', reason: '' } };
    expect(agreementOf([row({ proposed: 'contact' }), byRedress, { ...settled, state: 'linked' }]).all.of).toBe(0);
  });

  it('names no reason and no service that only a few letters have: a name could follow from them', () => {
    const { reasons, otherReasons, services, otherServices } = agreementOf([
      ...many(5, { proposed: 'contact', decided: 'complaint', why: 'Said it before' }),
      ...many(4, { proposed: 'contact', decided: 'complaint', why: 'Mrs Fettle rang', service: 'registrars' }),
    ]);
    expect(reasons).toEqual([{ reason: 'said it before', overrides: 5 }]);
    expect(otherReasons).toBe(4);
    expect(services.map(({ service }) => service)).toEqual(['waste']);
    expect(otherServices).toEqual({ of: 4, agreed: 0 });
  });

  it('is told month by month as London has them, with what has shifted since the first full one', () => {
    const months = agreementOf([
      ...many(50, { proposed: 'complaint', score: 0.9 }),
      ...many(50, { proposed: 'contact', score: 0.1, at: '2026-04-30T22:59:59Z' }),
      ...many(50, { proposed: 'complaint', score: 0.9, at: '2026-04-30T23:00:00Z' }),
      ...many(4, { proposed: 'contact', at: '2026-06-01T12:00:00Z' }),
    ]).months;
    expect(months.map(({ month }) => month)).toEqual(['2026-03', '2026-04', '2026-05']);
    expect(months[1]?.shares).toEqual({ contact: 1, service_request: 0, complaint: 0 });
    expect(months[0]?.stability).toBeNull();
    expect(months[1]?.stability).toBeGreaterThan(0.25);
    expect(months[2]?.stability).toBe(0);
  });
});

describe('population stability', () => {
  it('is nought where nothing moved and the same both ways', () => {
    const [one, other] = [
      [0.1, 0.2, 0.9],
      [0.1, 0.8, 0.9],
    ];
    expect(stability(one, one)).toBe(0);
    expect(stability(one, other)).toBeCloseTo(stability(other, one), 12);
  });
});
