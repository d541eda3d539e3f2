import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { decideToOpen } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { startingClocks } from '../../../src/domain/clock/starting-clocks.ts';
import { GROUND } from '../../support/a-case.ts';
import { anEntry } from '../../support/builders.ts';

const today = '2026-03-03' as CalendarDate;
const now = { ground: GROUND, today, at: '2026-03-03T10:00:00Z' };
const dues = (category: 'complaint' | 'service_request', more = {}) =>
  startingClocks(anEntry(more), category, now).map(({ clock }) => [clock.clock, clock.stage, clock.due]);

describe('the clocks that opening a message would start', () => {
  it('are those of a complaint of the Code received on 2 March 2026: the reply counts from an acknowledgement yet to come', () => {
    expect(dues('complaint')).toEqual([
      ['acknowledge', 1, '2026-03-09'],
      ['outer limit', 1, '2026-03-23'],
    ]);
  });

  it('follow the kind of correspondence that its flags propose: for a request for information St Patrick’s Day does not count', () => {
    const proposal = {
      category: 'service_request',
      scores: { contact: 0, service_request: 1, complaint: 0 },
      confidence: 1,
      needsHuman: false,
      flags: ['foi'],
      service: null,
      evidence: [],
    } as const;
    expect(dues('service_request', { proposal })).toEqual([['respond', 1, '2026-03-31']]);
    expect(dues('service_request')).not.toEqual(dues('service_request', { proposal }));
  });

  it('say why each date is what it is', () => {
    for (const { because } of startingClocks(anEntry(), 'complaint', now))
      expect(because).toMatchObject({ by: 'rule' });
  });

  it('are the very clocks of the case once it is opened, but for our own early look', () => {
    for (const category of ['complaint', 'service_request'] as const) {
      const entry = anEntry();
      const kase = fold([
        decideToOpen({
          reference: 'RD-26-000001',
          entry,
          category,
          receivedAt: entry.received[0]?.at ?? '',
          toConfirm: false,
          by: { id: 'oid-amina', name: 'Amina Shah' },
          at: now.at,
        }),
      ]) as Case;
      const opened = caseClocks(kase, GROUND, today).filter(({ standard }) => standard !== 'internal');
      expect(startingClocks(entry, category, now).map(({ clock }) => clock)).toEqual(opened);
    }
  });
});
