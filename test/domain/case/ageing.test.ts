import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, calendarDate as day, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import type { Act } from '../../../src/domain/case/act.ts';
import { AGE_BANDS, bandOf } from '../../../src/domain/case/age-bands.ts';
import { ageOf, bandsBegin } from '../../../src/domain/case/ageing.ts';
import { whyStillOpen } from '../../../src/domain/case/still-open.ts';
import { ACase, AMINA, BRAM, CERYS, GROUND } from '../../support/a-case.ts';

const { calendars } = GROUND;
const why = (kase: ACase, today: string) => whyStillOpen(kase.state, GROUND, day(today)).map(({ because }) => because);

describe('how old a case is', () => {
  it.each([
    ['2026-03-02', 0, 'stage 1', 'the day it came'],
    ['2026-03-23', 15, 'stage 1', 'acknowledged and answered in the longest time of stage 1'],
    ['2026-03-24', 16, 'stage 1 extended', 'a day more'],
    ['2026-04-08', 25, 'stage 1 extended', 'with a full extension, over Easter'],
    ['2026-04-09', 26, 'stage 2', 'a day more'],
    ['2026-05-14', 50, 'stage 2', 'and stage 2'],
    ['2026-06-12', 70, 'stage 2 extended', 'and its full extension, over two May holidays'],
    ['2026-06-15', 71, 'long-running', 'older than all of that'],
  ] as const)('received on 2 March, it is on %s %i working days old: %s (%s)', (today, days, band, _why) => {
    expect(ageOf({ receivedAt: '2026-03-02T09:00:00Z' }, day(today), calendars)).toBe(days);
    expect(bandOf(days)).toBe(band);
  });

  it('law: the day of receipt alone tells the band, by the first day of each', () => {
    const england = calendars['england-and-wales'];
    const days = fc.integer({ min: dayNumber(day('2024-01-01')), max: dayNumber(day('2027-06-30')) });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 200 }), (at, ago) => {
        const [today, received] = [dateOfDayNumber(at), dateOfDayNumber(at - ago)];
        const begun = bandsBegin(today, england).findIndex((first) => received >= first);
        const age = ageOf({ receivedAt: `${received}T12:00:00Z` }, today, calendars);
        expect(AGE_BANDS.at(begun)?.band).toBe(bandOf(age));
      }),
    );
  });
});

describe('why a case is still open', () => {
  const points = (owner: typeof AMINA | null): Act => ({
    type: 'points recorded',
    points: [{ number: 1, text: 'Bins', service: 'waste', owner }],
  });

  it('is no longer an extension that a later question to the person has ended (FOIA s.1(3))', () => {
    const told: Act = {
      ...{ type: 'extended', stage: 1, reason: 'Public interest', ombudsmanTold: true, beyondCap: null },
      ...{ until: day('2026-04-20'), toldOn: day('2026-03-10') },
    };
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' }).act('2026-03-10', told);
    expect(why(kase, '2026-03-10')).toEqual(['nobody has it', 'extended']);
    kase.act('2026-03-12', { type: 'clarification asked', on: day('2026-03-12'), what: 'Which roads?' });
    expect(why(kase, '2026-03-12')).toEqual(['nobody has it', 'the person was asked']);
    kase.act('2026-05-12', { type: 'clarification answered', receivedAt: '2026-05-12T09:00:00Z', intakeKey: null });
    expect(why(kase, '2026-05-12')).toEqual(['nobody has it']);
  });

  it('says what it waits for, from nobody having looked at it to nothing but the reply', () => {
    expect(why(new ACase({ toConfirm: true }), '2026-03-03')).toEqual(['nobody confirmed it']);
    const kase = new ACase();
    expect(why(kase, '2026-03-03')).toEqual(['not acknowledged', 'nobody has it', 'no points recorded']);
    kase
      .act('2026-03-05', { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' })
      .act('2026-03-05', points(CERYS))
      .act('2026-03-05', { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM });
    expect(whyStillOpen(kase.state, GROUND, day('2026-03-05'))).toEqual([
      { because: 'parts are missing', owners: [CERYS] },
    ]);
    kase.act('2026-03-09', { type: 'part sent in', stage: 1, points: [1], of: CERYS });
    expect(whyStillOpen(kase.state, GROUND, day('2026-03-09'))).toEqual([
      { because: 'being answered', due: '2026-03-19' },
    ]);
  });

  it('says what people said last, beside what it waits for', () => {
    const kase = new ACase()
      .act('2026-05-05', { type: 'delay explained', why: 'The contractor went out of business' })
      .act('2026-06-02', { type: 'delay explained', why: 'The new contractor begins in July' });
    expect(whyStillOpen(kase.state, GROUND, day('2026-06-03')).at(-1)).toMatchObject({
      because: 'somebody said why',
      why: 'The new contractor begins in July',
      by: AMINA,
    });
  });

  it('says of an answer whether the person may still go on within the council', () => {
    const answer = (kase: ACase, on: string, stage: number): ACase =>
      kase.act(on, {
        ...{
          type: 'responded',
          stage,
          on: day(on),
          how: 'email',
          signedBy: stage === 1 ? AMINA : BRAM,
          nextStepTold: true,
        },
        outcomes: kase.state.category === 'complaint' ? [upheld] : [],
      });
    const upheld = { point: 1, finding: 'upheld', reasonsGiven: true, learning: null } as const;
    const kase = answer(new ACase().act('2026-03-03', points(null)), '2026-03-05', 1);
    expect(why(kase, '2026-03-06')).toEqual(['answered, the person may go on']);
    kase.act('2026-03-09', { type: 'escalated', receivedAt: '2026-03-09T09:00:00Z', intakeKey: null, wants: '' });
    expect(why(answer(kase, '2026-03-12', 2), '2026-03-13')).toEqual(['answered, no stage is left']);
    expect(why(answer(new ACase({ category: 'service_request' }), '2026-03-05', 1), '2026-03-06')).toEqual([
      'answered, no stage is left',
    ]);
  });

  it('says nothing of a case that is closed', () => {
    const closed = new ACase().act('2026-03-03', { type: 'closed', ground: 'taken back', words: 'It is sorted' });
    expect(why(closed, '2026-03-04')).toEqual([]);
  });

  it.each([
    ['adult-care-complaint', 'SI 2009/309 reg. 14'],
    ['public-health-complaint', 'SI 2012/3094 reg. 29(4)'],
  ])(
    '%s: past the six months the person is owed a letter that says why, until one is recorded (%s)',
    (correspondence) => {
      // Received on Monday 2 March 2026: the six months end on 1 September.
      const kase = new ACase({ correspondence });
      expect(why(kase, '2026-09-01')).not.toContain('the person is owed the reason');
      const [owed] = whyStillOpen(kase.state, GROUND, day('2026-09-02'));
      expect(owed).toEqual({ because: 'the person is owed the reason', limit: '2026-09-01' });
      const because = { type: 'delay explained', why: 'The care home has not sent its records' } as const;
      // Among colleagues it is an explanation; to the person it is none yet, and neither is a letter from before.
      kase.act('2026-09-02', because).act('2026-09-02', { ...because, toldOn: day('2026-08-20') });
      expect(why(kase, '2026-09-02')).toContain('the person is owed the reason');
      expect(kase.refusal('2026-09-03', { ...because, toldOn: day('2026-09-04') })).toMatchObject({
        reason: 'day in the future',
      });
      kase.act('2026-09-03', { ...because, toldOn: day('2026-09-03') });
      expect(why(kase, '2026-09-03')).not.toContain('the person is owed the reason');
      expect(kase.state.delays.at(-1)).toMatchObject({ toldOn: '2026-09-03' });
    },
  );

  it('no other limit has a letter of its own: a Code complaint past its limit was to be extended instead (Code 6.4)', () => {
    expect(why(new ACase(), '2026-09-02')).not.toContain('the person is owed the reason');
  });
});
