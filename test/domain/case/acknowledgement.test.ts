import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { acknowledgementOf } from '../../../src/domain/case/acknowledgement.ts';
import { ACase, AMINA, BRAM, GROUND } from '../../support/a-case.ts';

const today = '2026-03-04' as CalendarDate;
const on = (kase: ACase, day: CalendarDate = today) =>
  acknowledgementOf(kase.events, GROUND, { today: day, at: `${day}T10:00:00Z` });

describe('what an acknowledgement says', () => {
  it('gives the reply date that follows from acknowledging on 4 March 2026, before anybody has (Code 6.3)', () => {
    const kase = new ACase();
    expect(on(kase)).toMatchObject({
      what: 'complaint',
      stage: 1,
      receivedOn: '2026-03-02',
      replyDue: '2026-03-18',
      handler: null,
      points: [],
      anotherStage: true,
      ombudsman: 'LGSCO',
    });
    expect(kase.state.stages[0].acknowledged).toBeNull();
  });

  it('gives the date that the person was told once it is acknowledged, or extended', () => {
    const kase = new ACase().act('2026-03-03', {
      type: 'acknowledged',
      stage: 1,
      on: '2026-03-03' as CalendarDate,
      how: 'email',
    });
    expect(on(kase, '2026-03-10' as CalendarDate)?.replyDue).toBe('2026-03-17');
  });

  it('names the points that stand and whoever has the case', () => {
    const kase = new ACase()
      .act('2026-03-03', {
        type: 'points recorded',
        points: [{ number: 1, text: 'Nobody rang back', service: null, owner: null }],
      })
      .act('2026-03-03', { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM });
    expect(on(kase)).toMatchObject({ points: ['Nobody rang back'], handler: BRAM.name });
  });

  it('is of the next stage once the person asked for it, with the Ombudsman after it', () => {
    const kase = new ACase()
      .act('2026-03-03', { type: 'points recorded', points: [{ number: 1, text: 'Bin', service: null, owner: null }] })
      .act('2026-03-03', { type: 'acknowledged', stage: 1, on: '2026-03-03' as CalendarDate, how: 'email' })
      .act('2026-03-10', {
        type: 'responded',
        stage: 1,
        on: '2026-03-10' as CalendarDate,
        how: 'email',
        signedBy: BRAM,
        outcomes: [{ point: 1, finding: 'not upheld', reasonsGiven: true, learning: null }],
        nextStepTold: true,
      })
      .act('2026-03-12', { type: 'escalated', receivedAt: '2026-03-12T09:00:00Z', intakeKey: null, wants: '' }, AMINA);
    expect(on(kase, '2026-03-13' as CalendarDate)).toMatchObject({
      what: 'next stage',
      stage: 2,
      receivedOn: '2026-03-12',
      replyDue: '2026-04-14',
      anotherStage: false,
      ombudsman: 'LGSCO',
    });
  });

  it('is of a request, of information, or of a landlord’s complaint by the kind of correspondence', () => {
    const as = (category: 'complaint' | 'service_request', correspondence: string) =>
      on(new ACase({ category, correspondence }));
    expect(as('service_request', 'service-request')).toMatchObject({ what: 'request', ombudsman: 'none' });
    expect(as('service_request', 'foi-request')).toMatchObject({ what: 'information request', ombudsman: 'ICO' });
    expect(as('complaint', 'landlord-complaint')).toMatchObject({ what: 'complaint', ombudsman: 'Housing Ombudsman' });
  });
});
