import type { CaseCategory, CaseEvent } from '../../../src/domain/case/case.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';

export const OFFICER: Person = { id: '11111111-1111-4111-8111-111111111111', name: 'Olwen Officer' };
const REFERENCE = 'RD-26-000123';

type Opened = Extract<CaseEvent, { type: 'opened' }>;

/** A case about a missed bin, opened on Tuesday 3 March 2026. */
export const opened = (more: Partial<Opened> = {}): Opened => ({
  type: 'opened',
  reference: REFERENCE,
  sequence: 1,
  at: '2026-03-03T09:05:00Z',
  by: OFFICER,
  category: 'complaint',
  intakeKey: 'first',
  subject: 'Bins, third week running',
  fromName: 'Rhian Resident',
  fromAddress: 'rhian@mail.example',
  service: 'waste',
  receivedAt: '2026-03-03T08:00:00Z',
  toConfirm: false,
  ...more,
});

export const linked = (sequence: number, intakeKey: string, receivedAt: string): CaseEvent => ({
  type: 'message linked',
  reference: REFERENCE,
  sequence,
  at: receivedAt,
  by: OFFICER,
  intakeKey,
  rung: 'our reference in the subject',
  receivedAt,
});

export const withdrawn = (sequence: number): CaseEvent => ({
  type: 'withdrawn',
  reference: REFERENCE,
  sequence,
  at: '2026-03-05T10:00:00Z',
  by: OFFICER,
  why: 'opened by mistake',
});

export const confirmed = (sequence: number, category: CaseCategory): CaseEvent => ({
  type: 'confirmed',
  reference: REFERENCE,
  sequence,
  at: '2026-03-04T10:00:00Z',
  by: OFFICER,
  category,
});
