import { describe, expect, it } from 'vitest';
import { factsOf, type StageAnswer } from '../../../src/domain/board/case-facts.ts';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { OutcomeCount, TimelinessCount } from '../../../src/domain/figures/timeliness.ts';
import { ACase, AMINA, GROUND } from '../../support/a-case.ts';
import { acknowledgedOn, answeredOn } from '../../support/usual-acts.ts';

const day = calendarDate;
const JUNE = { from: day('2026-06-01'), to: day('2026-06-30') };
const TODAY = day('2026-07-15');
const answer = (more: Partial<StageAnswer>): StageAnswer => ({
  stage: 1,
  due: day('2026-06-16'),
  extendedInTime: false,
  pastLimit: false,
  answeredOn: day('2026-06-16'),
  finding: null,
  ...more,
});
const counted = (answers: readonly StageAnswer[]) => {
  const count = new TimelinessCount();
  for (const one of answers) count.add(one, JUNE, TODAY);
  return count.told(true);
};

describe('what is on time (domain facts 9.3)', () => {
  it('is sent on the due day or before it; a day later is late, a Saturday after a Friday too', () => {
    expect(
      counted([
        answer({ answeredOn: day('2026-06-15') }),
        answer({}),
        answer({ answeredOn: day('2026-06-17') }),
        answer({ due: day('2026-06-19'), answeredOn: day('2026-06-20') }),
      ]),
    ).toMatchObject({ answered: 4, onTime: 2, late: 2, percentOnTime: 50 });
  });

  it('counts answers of the span by the day of the answer, whenever the case came in', () => {
    expect(
      counted([answer({ answeredOn: day('2026-05-31') }), answer({ answeredOn: day('2026-07-01') })]),
    ).toMatchObject({
      answered: 0,
      percentOnTime: null,
    });
  });

  it('shows what is still owed and overdue today apart, and leaves out what nothing sets a date for', () => {
    expect(
      counted([
        answer({ answeredOn: null, due: day('2026-07-14') }),
        answer({ answeredOn: null, due: TODAY }),
        answer({ due: null }),
      ]),
    ).toMatchObject({ answered: 0, stillOverdue: 1 });
  });

  it('counts what came after the limit from receipt beside what was late: an acknowledgement on the day of the answer hides it', () => {
    // Received on Monday 2 March 2026; the limit from receipt is Monday 23 March (domain facts, V25).
    const kase = (acknowledged: string, answered: string) =>
      new ACase({ category: 'complaint', receivedAt: '2026-03-02T09:00:00Z', at: '2026-03-02T09:00:00Z' })
        .act('2026-03-02', {
          type: 'points recorded',
          points: [{ number: 1, text: 'Missed bins', service: 'waste', owner: null }],
        })
        .act(acknowledged, acknowledgedOn(acknowledged))
        .act(answered, answeredOn(answered, { by: AMINA }));
    const measured = (acknowledged: string, answered: string) =>
      factsOf(kase(acknowledged, answered).state, GROUND).answers.map(({ due, pastLimit }) => ({ due, pastLimit }));
    expect(measured('2026-06-22', '2026-06-22')).toEqual([{ due: '2026-07-06', pastLimit: true }]);
    expect(measured('2026-03-09', '2026-03-23')).toEqual([{ due: '2026-03-23', pastLimit: false }]);
    expect(measured('2026-03-05', '2026-03-20')).toEqual([{ due: '2026-03-19', pastLimit: false }]);

    const late = factsOf(kase('2026-06-22', '2026-06-22').state, GROUND).answers;
    expect(counted(late)).toMatchObject({ answered: 1, onTime: 1, late: 0, pastLimit: 1 });
  });

  it('shows no small count of them, nor one that is small by what it leaves', () => {
    const six = Array.from({ length: 6 }, () => answer({}));
    const some = (past: number) => {
      const count = new TimelinessCount();
      for (const [index, one] of six.entries()) count.add({ ...one, pastLimit: index < past }, JUNE, TODAY);
      return count.told(false).pastLimit;
    };
    expect([0, 2, 4, 6].map(some)).toEqual([0, null, null, 6]);
  });

  it('is not what was answered after months without an acknowledgement: the answer does not start its own ten days', () => {
    // Received on Monday 2 March 2026: five working days to acknowledge and ten to answer end on Monday 23 March.
    const kase = new ACase({ receivedAt: '2026-03-02T09:00:00Z', at: '2026-03-02T09:00:00Z' })
      .act('2026-06-22', {
        type: 'points recorded',
        points: [{ number: 1, text: 'Missed bins', service: 'waste', owner: null }],
      })
      .act('2026-06-22', {
        ...{ type: 'responded', stage: 1, on: day('2026-06-22'), how: 'email', signedBy: AMINA, nextStepTold: true },
        outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
      });
    const { answers } = factsOf(kase.state, GROUND);
    expect(answers).toMatchObject([{ due: '2026-03-23', answeredOn: '2026-06-22' }]);
    expect(counted(answers)).toMatchObject({ answered: 1, onTime: 0, late: 1 });
  });

  it('is by the extended day where the person was told before the original day passed', () => {
    // Received on Monday 1 June 2026, acknowledged on the 2nd: due ten working days after that, on the 16th.
    const kase = new ACase({ receivedAt: '2026-06-01T09:00:00Z', at: '2026-06-01T09:00:00Z' })
      .act('2026-06-02', { type: 'acknowledged', stage: 1, on: day('2026-06-02'), how: 'email' })
      .act('2026-06-15', {
        type: 'extended',
        stage: 1,
        reason: 'a survey is under way',
        until: day('2026-06-24'),
        toldOn: day('2026-06-15'),
        ombudsmanTold: true,
        beyondCap: null,
      });
    expect(factsOf(kase.state, GROUND).answers).toEqual([
      { stage: 1, due: '2026-06-24', extendedInTime: true, pastLimit: false, answeredOn: null, finding: null },
    ]);
  });

  it('keeps both stages of a case that went on to the second', () => {
    const kase = new ACase({ receivedAt: '2026-06-01T09:00:00Z', at: '2026-06-01T09:00:00Z' })
      .act('2026-06-02', { type: 'acknowledged', stage: 1, on: day('2026-06-02'), how: 'email' })
      .act('2026-06-02', {
        type: 'points recorded',
        points: [{ number: 1, text: 'The bin', service: 'waste', owner: null }],
      })
      .act('2026-06-18', {
        type: 'responded',
        stage: 1,
        on: day('2026-06-18'),
        how: 'email',
        signedBy: AMINA,
        outcomes: [{ point: 1, finding: 'partly upheld', reasonsGiven: true, learning: null }],
        nextStepTold: true,
      })
      .act('2026-06-22', { type: 'escalated', receivedAt: '2026-06-20T10:00:00Z', intakeKey: null, wants: '' });
    expect(factsOf(kase.state, GROUND).answers).toMatchObject([
      { stage: 1, due: '2026-06-16', answeredOn: '2026-06-18', finding: 'partly upheld' },
      { stage: 2, answeredOn: null, finding: null },
    ]);
  });
});

describe('how much is upheld', () => {
  it('is upheld and partly upheld of all that was decided; no finding is no decision', () => {
    const count = new OutcomeCount();
    for (const finding of ['upheld', 'partly upheld', 'not upheld', 'not upheld', 'no finding', null] as const)
      count.add(answer({ finding }), JUNE);
    expect(count.told(true)).toEqual({ upheld: 1, partlyUpheld: 1, notUpheld: 2, percentUpheld: 50 });
  });
});
