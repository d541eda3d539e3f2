import { describe, expect, it } from 'vitest';
import { EDITION, type Edition, NATIONS } from '../../../src/domain/calendar/bank-holidays.ts';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { calendarsByVersion } from '../../../src/domain/calendar/calendar-version.ts';
import { type Calendars, PUBLISHED_CALENDARS, proclaim, publishedIn } from '../../../src/domain/calendar/calendars.ts';
import type { Proclaimed } from '../../../src/domain/calendar/proclaimed.ts';
import type { Act } from '../../../src/domain/case/act.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import type { DateMoved } from '../../../src/domain/case/date-moved.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import type { Ground } from '../../../src/domain/case/procedure.ts';
import { recount } from '../../../src/domain/case/recomputed.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../../src/domain/clock/explain-case-clock.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy/policy-pack.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import { ACase, AMINA, GROUND } from '../../support/a-case.ts';
import { answeredOn } from '../../support/usual-acts.ts';

const FUNERAL: Proclaimed = {
  day: day('2026-03-13'),
  title: 'State Funeral of an invented monarch',
  nations: ['england-and-wales'],
};
const EDITIONS_HERE = calendarsByVersion([FUNERAL]);
const over = (calendars: Calendars): Ground => ({ ...GROUND, calendars, earlier: EDITIONS_HERE });
const under = (...days: readonly Proclaimed[]): Ground => over(proclaim(PUBLISHED_CALENDARS, days));
const BEFORE = over(PUBLISHED_CALENDARS);
const AFTER = under(FUNERAL);
const TODAY = day('2026-03-10');

/** A case as servers write it: each event says by which calendars dates were counted then. */
class Written extends ACase {
  by(ground: Ground, on: string, act: Act, by = AMINA): this {
    const decided = this.ask(on, act, by, null, ground);
    if (!decided.ok || decided.value === null) throw new Error(`${act.type} on ${on} was not recorded.`);
    this.events.push(countedBy(decided.value, ground));
    return this;
  }

  recounted(ground: Ground): this {
    const found = recount(this.events, ground, TODAY);
    return found.found === 'moved' ? this.by(ground, TODAY, found.act, REDRESS) : this;
  }
}

const acknowledgement: Act = { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' };
const closing: Act = { type: 'closed', ground: 'taken back', words: 'It is sorted' };
const acknowledged = (): Written => new Written().by(BEFORE, '2026-03-05', acknowledgement);
const due = (kase: ACase, ground: Ground, clock: string) =>
  caseClocks(kase.state, ground, TODAY).find((one) => one.clock === clock)?.due;
const moved = (events: readonly CaseEvent[], ground: Ground): readonly DateMoved[] => {
  const found = recount(events, ground, TODAY);
  return found.found === 'moved' ? found.act.moved : [];
};
const dates = (events: readonly CaseEvent[], ground: Ground) =>
  moved(events, ground).map(({ clock, from, to }) => `${clock} ${from} ${to}`);

describe('a holiday that is proclaimed', () => {
  it('moves the dates of an open case, each with the day it moved for', () => {
    const because = [{ day: '2026-03-13', name: 'State Funeral of an invented monarch', kept: true }];
    const common = { stage: 1, own: false, because };
    expect(recount(acknowledged().events, AFTER, TODAY)).toEqual({
      found: 'moved',
      act: {
        type: 'calendar recomputed',
        calendar: '2026-08+2026-03-13:EW',
        moved: [
          { ...common, clock: 'early look', rule: null, from: '2026-03-16', to: '2026-03-17' },
          { ...common, clock: 'respond', rule: 'code-stage1', from: '2026-03-19', to: '2026-03-20' },
          { ...common, clock: 'outer limit', rule: 'code-stage1-outer', from: '2026-03-23', to: '2026-03-24' },
        ],
      },
    });
  });

  it('is said once: the event names the calendars, and so does everything that happens later', () => {
    const told = acknowledged().recounted(AFTER);
    expect(told.events.at(-1)).toMatchObject({ type: 'calendar recomputed', calendar: '2026-08+2026-03-13:EW' });
    expect(recount(told.events, AFTER, TODAY)).toEqual({ found: 'nothing moved' });
    // One whose dates did not move, and that somebody acts on, has been counted by the new ones, too.
    const early = new Written({ receivedAt: '2026-01-05T09:00:00Z' });
    expect(recount(early.events, AFTER, TODAY)).toEqual({ found: 'nothing moved' });
    early.by(AFTER, '2026-03-10', { ...acknowledgement, on: day('2026-03-10') });
    expect(due(early, AFTER, 'respond')).toBe('2026-03-25');
    expect(recount(early.events, AFTER, TODAY)).toEqual({ found: 'nothing moved' });
  });

  it('is not said of a case that opened under the new calendars: nobody has seen another date of it', () => {
    const opening = countedBy(new ACase().events[0] as CaseEvent, AFTER);
    expect(recount([opening], AFTER, TODAY)).toEqual({ found: 'nothing moved' });
  });

  it('leaves what was closed before it as it was, dates and explanation, whatever happens on it later', () => {
    const closed = acknowledged().by(BEFORE, '2026-03-09', closing);
    expect(recount(closed.events, AFTER, TODAY)).toEqual({ found: 'nothing moved' });
    closed.by(AFTER, '2026-03-11', { type: 'noted', text: 'The file went to the archive' });
    expect(due(closed, AFTER, 'respond')).toBe('2026-03-19');
    const respond = caseClocks(closed.state, AFTER, TODAY).find(({ clock }) => clock === 'respond');
    expect(respond && explainCaseClock(closed.state, respond, AFTER)).toMatchObject({
      by: 'rule',
      standard: { due: '2026-03-19' },
    });
  });

  it('counts for one that was closed under it, or is opened again after it', () => {
    const closed = acknowledged().recounted(AFTER).by(AFTER, '2026-03-10', closing);
    expect(due(closed, AFTER, 'respond')).toBe('2026-03-20');
    expect(due(closed, under(), 'respond')).toBe('2026-03-20');
    const again = acknowledged()
      .by(BEFORE, '2026-03-09', closing)
      .by(AFTER, '2026-03-11', { type: 'reopened', why: 'It is not sorted' });
    expect(due(again, AFTER, 'respond')).toBe('2026-03-20');
  });

  it('leaves what a person was told as it was told', () => {
    const kase = acknowledged().by(BEFORE, '2026-03-09', {
      type: 'extended',
      stage: 1,
      reason: 'leave',
      until: day('2026-03-27'),
      toldOn: day('2026-03-09'),
      ombudsmanTold: true,
      beyondCap: null,
    });
    expect(due(kase, AFTER, 'extension')).toBe('2026-03-27');
    expect(dates(kase.events, AFTER)).toEqual(['outer limit 2026-04-08 2026-04-09']);
  });

  it('is told of a date by which an answer that went out is measured, as long as the case is open', () => {
    const answered = acknowledged()
      .by(BEFORE, '2026-03-06', {
        type: 'points recorded',
        points: [{ number: 1, text: 'Bins', service: null, owner: null }],
      })
      .by(BEFORE, '2026-03-09', answeredOn('2026-03-09', { by: AMINA }));
    expect(dates(answered.events, AFTER)).toEqual([
      'respond 2026-03-19 2026-03-20',
      'outer limit 2026-03-23 2026-03-24',
      'escalation window 2026-04-08 2026-04-09',
    ]);
  });

  it('moves the council’s own date beside the Code’s, alone where it lies behind it', () => {
    const slow = {
      clock: 'code-ack',
      count: 9,
      unit: null,
      starts: null,
      service: null,
      until: null,
      reason: 'Backlog',
    };
    const policies = [{ ...DEFAULT_POLICY, clocks: [slow] }] as Ground['policies'];
    const [ack] = moved(new Written().events, { ...AFTER, policies });
    expect(ack).toMatchObject({ clock: 'acknowledge', own: true, from: '2026-03-13', to: '2026-03-16' });
  });

  it('is named where there are several: of a calendar of England and Wales no day of Scotland alone', () => {
    const scottish: Proclaimed = { day: day('2026-03-11'), title: 'A day of Scotland', nations: ['scotland'] };
    const second: Proclaimed = { day: day('2026-03-12'), title: 'A second day', nations: NATIONS };
    const respond = (events: readonly CaseEvent[], ground: Ground) =>
      moved(events, ground).find(({ clock }) => clock === 'respond');
    const ground = under(FUNERAL, scottish, second);
    expect(respond(acknowledged().events, ground)).toMatchObject({
      to: '2026-03-23',
      because: [
        { day: '2026-03-12', name: 'A second day' },
        { day: '2026-03-13', name: 'State Funeral of an invented monarch' },
      ],
    });
    const foi = new Written({ category: 'service_request', correspondence: 'foi-request' });
    expect(respond(foi.events, ground)?.because.map(({ day: on }) => on)).toEqual([
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
    ]);
  });
});

describe('a day that was put down by mistake', () => {
  const takenBack = under({ ...FUNERAL, takenBack: true });

  it('is taken back by saying so: dates move back, and the day is named as no holiday any more', () => {
    const told = acknowledged().recounted(AFTER).recounted(takenBack);
    expect(told.events.at(-1)).toMatchObject({
      calendar: '2026-08~2026-03-13:EW',
      moved: [
        { clock: 'early look' },
        { clock: 'respond', from: '2026-03-20', to: '2026-03-19', because: [{ day: '2026-03-13', kept: false }] },
        { clock: 'outer limit' },
      ],
    });
    expect(recount(told.events, takenBack, TODAY)).toEqual({ found: 'nothing moved' });
  });

  it('may be written as the right day instead', () => {
    const right = under({ ...FUNERAL, day: day('2026-03-17') });
    const told = acknowledged().recounted(AFTER).recounted(right);
    expect(told.events.at(-1)).toMatchObject({
      moved: [{ clock: 'early look', from: '2026-03-17', to: '2026-03-16' }],
    });
  });
});

describe('a server that has other holidays than another', () => {
  it('does not count back what a newer one has counted, and says so', () => {
    const told = acknowledged().recounted(AFTER);
    const other = { found: 'other calendars', version: '2026-08+2026-03-13:EW' };
    expect(recount(told.events, BEFORE, TODAY)).toEqual(other);
    const right = under({ ...FUNERAL, day: day('2026-03-17') });
    expect(recount(told.recounted(right).events, AFTER, TODAY)).toMatchObject({ found: 'other calendars' });
  });

  it('has what it did meanwhile counted again by the newer one', () => {
    const kase = acknowledged().recounted(AFTER).by(BEFORE, '2026-03-10', { type: 'noted', text: 'rang' });
    expect(dates(kase.events, AFTER)).toContain('respond 2026-03-19 2026-03-20');
  });

  it('leaves a case alone whose edition it does not know: a newer version of Redress has it', () => {
    const [opening] = new ACase().events;
    const newer = [{ ...opening, calendar: '2031-08+2032-06-04' } as CaseEvent];
    expect(recount(newer, AFTER, TODAY)).toEqual({ found: 'other calendars', version: '2031-08+2032-06-04' });
    expect(caseClocks(fold(newer) as never, AFTER, TODAY).length).toBeGreaterThan(0);
  });
});

describe('a new edition of the published holidays', () => {
  /** As if Easter Monday 2026 were moved by a week, as the early May holiday of 2020 was. */
  const next: Edition = {
    ...EDITION,
    version: '2026-12',
    holidays: EDITION.holidays.map((one) =>
      one.name === 'easter-monday' && one.day === '2026-04-06' ? { ...one, day: day('2026-04-13') } : one,
    ),
  };

  it('is counted by as a proclaimed day is, and what was proclaimed under the one before still counts', () => {
    const mourning: Proclaimed = { day: day('2026-04-08'), title: 'A day of an invented monarch', nations: NATIONS };
    const opening = countedBy(
      new ACase({ receivedAt: '2026-03-31T09:00:00Z' }).events[0] as CaseEvent,
      under(mourning),
    );
    const [ack] = moved([opening], over(proclaim(publishedIn(next), [mourning])));
    expect(ack).toMatchObject({
      clock: 'acknowledge',
      from: '2026-04-10',
      to: '2026-04-09',
      because: [{ day: '2026-04-06', name: 'easter-monday', kept: false }],
    });
    expect(moved([opening], over(publishedIn(next))).map(({ to }) => to)).toContain('2026-04-08');
  });
});
