import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import type { Act } from '../../../src/domain/case/act.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../../src/domain/clock/explain-case-clock.ts';
import { ACase, AMINA, GROUND } from '../../support/a-case.ts';
import { extended, lines, next, responded } from '../../support/clock-lines.ts';

describe('a question back to the person, on a case', () => {
  it('a freedom of information request waits for the person, and begins again with their answer (FOIA s.1(3))', () => {
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' }).act('2026-03-10', {
      type: 'clarification asked',
      on: day('2026-03-10'),
      what: 'Which roads?',
    });
    expect(lines(kase, '2026-03-12')).toEqual(['1 respond - paused 2026-03-10']);
    expect(next(kase, '2026-03-12')).toBeNull();
    kase.act('2026-03-24', { type: 'clarification answered', receivedAt: '2026-03-24T10:00:00Z', intakeKey: 'm-0001' });
    // Twenty working days of the whole United Kingdom from Tuesday 24 March, without Good Friday and Easter Monday.
    expect(lines(kase, '2026-03-24')).toEqual(['1 respond 2026-04-23 running 20']);
  });

  it('a question asked in the review leaves the answered request alone, and stops nothing (EIR reg. 11(4))', () => {
    // Received on Monday 2 March 2026, answered on the 30th; reconsideration asked for on Friday 10 April.
    const kase = new ACase({ correspondence: 'eir-request', category: 'service_request' })
      .act('2026-03-30', { ...responded('2026-03-30'), outcomes: [] } as Act)
      .act('2026-04-10', { type: 'escalated', receivedAt: '2026-04-10T09:00:00Z', intakeKey: null, wants: '' });
    const question: Act = { type: 'clarification asked', on: day('2026-04-10'), what: 'Which part?' };
    expect(kase.refusal('2026-04-20', question)).toEqual({
      reason: 'clock does not stop',
      correspondence: 'eir-request',
    });
    const before = lines(kase, '2026-07-21');
    expect(before).toContain('1 respond 2026-03-31 met 2026-03-30 19');
    // Forty working days of the whole kingdom from 10 April, without 4 and 25 May.
    expect(next(kase, '2026-07-21')).toMatchObject({ on: '2026-06-09', clock: 'respond' });
    // Recorded before questions named their stage, and before they were refused here: asked on the day of the request.
    const { reference } = kase.state;
    kase.events.push({ ...question, reference, sequence: 4, at: '2026-04-10T10:00:00Z', by: AMINA });
    expect(kase.state.clarifications).toMatchObject([{ stage: 2, askedOn: '2026-04-10' }]);
    expect(lines(kase, '2026-07-21')).toEqual(before);
  });

  it('a question after the answer, in a case opened again, leaves the first answer as it was', () => {
    const kase = new ACase({ correspondence: 'subject-access-request', category: 'service_request' })
      .act('2026-03-20', { ...responded('2026-03-20'), outcomes: [] } as Act)
      .act('2026-03-21', { type: 'reopened', why: 'A file was left out' });
    const question: Act = { type: 'clarification asked', on: day('2026-03-23'), what: 'Which file?' };
    expect(kase.refusal('2026-03-23', question)).toEqual({ reason: 'stage answered', stage: 1, on: '2026-03-20' });
    const before = lines(kase, '2026-03-24');
    const { reference } = kase.state;
    kase.events.push({ ...question, reference, sequence: 4, at: '2026-03-23T10:00:00Z', by: AMINA });
    expect(lines(kase, '2026-03-24')).toEqual(before);
    expect(before).toContain('1 respond 2026-04-02 met 2026-03-20 14');
  });

  it('an answer that did not wait for the person ends the wait: it has a date, and is measured by it', () => {
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' })
      .act('2026-03-10', { type: 'clarification asked', on: day('2026-03-10'), what: 'Which roads?' })
      .act('2026-04-30', { ...responded('2026-04-30'), outcomes: [] } as Act);
    // Twenty working days from 30 April, without the holidays of 4 and 25 May.
    expect(lines(kase, '2026-05-01')).toContain('1 respond 2026-06-01 met 2026-04-30 0');
  });

  it('a question after an extension of a freedom of information request ends it: the time begins anew, and can be extended', () => {
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' })
      .act('2026-03-10', extended('2026-04-20', '2026-03-10'))
      .act('2026-03-12', { type: 'clarification asked', on: day('2026-03-12'), what: 'Which roads?' });
    expect(lines(kase, '2026-04-21')).toEqual(['1 respond - paused 2026-03-12']);
    kase.act('2026-05-12', { type: 'clarification answered', receivedAt: '2026-05-12T09:00:00Z', intakeKey: null });
    // Twenty working days of the whole kingdom from 12 May, without 25 May; forty without the Scottish 15 June as well.
    expect(lines(kase, '2026-05-13')).toEqual(['1 respond 2026-06-10 running 19']);
    expect(kase.refusal('2026-05-13', extended('2026-07-10', '2026-05-13'))).toMatchObject({ latest: '2026-07-09' });
    kase.act('2026-05-13', extended('2026-07-09', '2026-05-13'));
    expect(next(kase, '2026-05-13')).toMatchObject({ on: '2026-07-09', clock: 'extension' });
  });

  it('a question within a running extension: FOI begins anew (s.1(3), 10(6)), EIR goes on (reg. 9(2)(a)), subject access waits', () => {
    const within = (correspondence: string) =>
      new ACase({ correspondence, category: 'service_request' })
        .act('2026-03-25', extended('2026-04-27', '2026-03-25'))
        .act('2026-04-15', { type: 'clarification asked', on: day('2026-04-15'), what: 'Which roads?' });
    const answered = (kase: ACase) =>
      kase.act('2026-04-24', { type: 'clarification answered', receivedAt: '2026-04-24T09:00:00Z', intakeKey: null });

    const foi = within('foi-request');
    expect(lines(foi, '2026-04-20')).toEqual(['1 respond - paused 2026-04-15']);
    expect(next(foi, '2026-04-28')).toBeNull();
    // Twenty working days of the whole kingdom from Friday 24 April, without 4 and 25 May.
    expect(lines(answered(foi), '2026-04-28')).toEqual(['1 respond 2026-05-26 running 18']);
    expect(foi.refusal('2026-05-26', extended('2026-06-25', '2026-05-26'))).toMatchObject({ latest: '2026-06-24' });

    const eir = answered(within('eir-request'));
    expect(next(eir, '2026-04-28')).toMatchObject({ on: '2026-04-27', clock: 'extension' });

    const access = within('subject-access-request');
    expect(lines(access, '2026-04-28')).toEqual(['1 respond - paused 2026-04-15']);
    // Ten days do not count.
    expect(next(answered(access), '2026-04-28')).toMatchObject({ on: '2026-05-07', clock: 'extension' });
    expect(lines(access, '2026-04-28')[0]).toBe('1 respond 2026-04-02 extended 2026-05-07');
  });

  it('the days of a question lengthen the longest time for a subject access request as well (UK GDPR art. 12A)', () => {
    // Received on Monday 2 March 2026; asked on the 12th, answered on 22 May: 72 days that do not count.
    const kase = new ACase({ correspondence: 'subject-access-request', category: 'service_request' })
      .act('2026-03-12', { type: 'clarification asked', on: day('2026-03-12'), what: 'Which years?' })
      .act('2026-05-22', { type: 'clarification answered', receivedAt: '2026-05-22T09:00:00Z', intakeKey: null });
    expect(lines(kase, '2026-05-23')).toEqual(['1 respond 2026-06-15 running 15']);
    // Three months end on 2 June, and 72 days after that on 13 August.
    expect(kase.refusal('2026-06-12', extended('2026-08-14', '2026-06-12'))).toEqual({
      reason: 'beyond what the law allows',
      latest: '2026-08-13',
    });
    expect(kase.refusal('2026-06-12', extended('2026-08-13', '2026-06-12'))).toBeNull();
  });

  it('a question asked after its extension puts that off by the days it waited, and says so', () => {
    const kase = new ACase({ correspondence: 'subject-access-request', category: 'service_request' })
      .act('2026-03-10', extended('2026-06-02', '2026-03-10'))
      .act('2026-03-12', { type: 'clarification asked', on: day('2026-03-12'), what: 'Which years?' })
      .act('2026-05-22', { type: 'clarification answered', receivedAt: '2026-05-22T09:00:00Z', intakeKey: null });
    const clock = caseClocks(kase.state, GROUND, day('2026-06-03')).find((one) => one.clock === 'extension')!;
    expect(clock).toMatchObject({ due: '2026-08-13', state: { is: 'running' } });
    expect(explainCaseClock(kase.state, clock, GROUND)).toMatchObject({ until: '2026-06-02', waited: 72 });
  });
});
