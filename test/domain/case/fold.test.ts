import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { confirmed, linked, OFFICER, opened, withdrawn } from './history.ts';

describe('a case is what its events say', () => {
  it('is nothing without events', () => {
    expect(fold([])).toBeNull();
  });

  it('opens with what the first message said', () => {
    expect(fold([opened()])).toMatchObject({
      reference: 'RD-26-000123',
      status: 'Open',
      category: 'complaint',
      subject: 'Bins, third week running',
      fromName: 'Rhian Resident',
      fromAddress: 'rhian@mail.example',
      service: 'waste',
      receivedAt: '2026-03-03T08:00:00Z',
      openedAt: '2026-03-03T09:05:00Z',
      openedBy: OFFICER,
      intakeKey: 'first',
      messages: 1,
      lastMessageAt: '2026-03-03T08:00:00Z',
      stages: [{ stage: 1, receivedAt: '2026-03-03T08:00:00Z', acknowledged: null, answers: [] }],
      notUnderstood: [],
      sequence: 1,
    });
  });

  it('waits to be confirmed when Redress opened it, and takes the category a person gave', () => {
    expect(fold([opened({ toConfirm: true })])?.status).toBe('To confirm');
    expect(fold([opened({ toConfirm: true }), confirmed(2, 'service_request')])).toMatchObject({
      status: 'Open',
      category: 'service_request',
      sequence: 2,
    });
  });

  it('counts messages and remembers the latest, though an older one is found afterwards', () => {
    const kase = fold([
      opened(),
      linked(2, 'second', '2026-03-09T12:00:00Z'),
      linked(3, 'older, found by the sweep', '2026-03-06T12:00:00Z'),
    ]);
    expect(kase).toMatchObject({ messages: 3, lastMessageAt: '2026-03-09T12:00:00Z', sequence: 3 });
  });

  it('stays withdrawn when a message arrives that another server had already placed', () => {
    expect(fold([opened(), withdrawn(2), linked(3, 'second', '2026-03-09T12:00:00Z')])).toMatchObject({
      status: 'Withdrawn',
      messages: 2,
      sequence: 3,
    });
  });

  it('stands again when a person reinstates it, and not by a confirmation that crossed the withdrawal', () => {
    const late = confirmed(3, 'service_request');
    expect(fold([opened(), withdrawn(2), late])).toMatchObject({ status: 'Withdrawn', category: 'complaint' });
    expect(
      fold([opened(), withdrawn(2), { ...(late as Extract<CaseEvent, { type: 'confirmed' }>), type: 'reinstated' }]),
    ).toMatchObject({
      status: 'Open',
      category: 'service_request',
    });
  });
});

describe('a history that cannot be is a bug, not a case', () => {
  it.each([
    ['a gap', [opened(), linked(3, 'second', '2026-03-09T12:00:00Z')], 'expected event 2, found 3'],
    ['a repeat', [opened(), opened()], 'expected event 2, found 1'],
    ['a missing beginning', [linked(2, 'second', '2026-03-09T12:00:00Z')], 'expected event 1, found 2'],
    ['another beginning', [{ ...withdrawn(2), sequence: 1 }], 'begins with "withdrawn"'],
    ['two openings', [opened(), opened({ sequence: 2 })], 'opened a second time'],
    ['another case', [opened(), { ...withdrawn(2), reference: 'RD-26-000124' }], 'holds an event of RD-26-000124'],
  ])('%s throws', (_, events, message) => {
    expect(() => fold(events)).toThrow(message);
  });
});
