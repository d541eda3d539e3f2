import { describe, expect, it } from 'vitest';
import { hasChanceToComplain } from '../../../src/domain/triage/chance-to-complain.ts';
import { classify } from '../../../src/domain/triage/classify.ts';
import { TRIAGE } from '../../support/triage.ts';

const offered = (subject: string, body: string): boolean =>
  hasChanceToComplain(classify({ from: 'Ada <ada@post.example>', subject, body }, TRIAGE));

const plain = {
  category: 'service_request',
  scores: { contact: 0.05, service_request: 0.9, complaint: 0.05 },
  confidence: 0.9,
  needsHuman: false,
  flags: [],
  service: 'waste',
  evidence: [],
} as const;
const words = { part: 'body', start: 0, end: 5, quote: 'again', rule: 'repeat-report' } as const;

describe('the opportunity to complain (LGSCO Code 5.3)', () => {
  it('is offered where dissatisfaction stands in what was proposed as something else', () => {
    expect(hasChanceToComplain({ ...plain, evidence: [{ ...words, points: 'complaint' }] })).toBe(true);
    expect(hasChanceToComplain({ ...plain, flags: ['escalation'] })).toBe(true);
    expect(hasChanceToComplain({ ...plain, scores: { contact: 0.05, service_request: 0.75, complaint: 0.2 } })).toBe(
      true,
    );
  });

  it('is not offered where nothing speaks for it, nor where it is a complaint already', () => {
    expect(hasChanceToComplain(plain)).toBe(false);
    expect(hasChanceToComplain({ ...plain, evidence: [{ ...words, points: 'service_request' }] })).toBe(false);
    expect(
      hasChanceToComplain({ ...plain, category: 'complaint', evidence: [{ ...words, points: 'complaint' }] }),
    ).toBe(false);
  });

  it('is not offered to whoever asks when the library opens', () => {
    expect(
      offered('Opening hours', 'What time does the library in the High Street open on Saturdays? Thank you.'),
    ).toBe(false);
  });
});
