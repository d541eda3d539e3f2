import { describe, expect, it } from 'vitest';
import { dueNotices } from '../../../src/domain/reminders/due-notices.ts';
import {
  aCase,
  day,
  dueOn,
  EVERYBODY,
  GERALDINE,
  JOSEPHINE,
  KELVIN,
  next,
  noticesTo,
  RUKSANA,
  situation,
  urgentSaid,
  wishing,
} from './a-situation.ts';

const heard = (at: string, ...cases: readonly ReturnType<typeof aCase>[]) =>
  urgentSaid(dueNotices(situation({ at, cases })));

describe('a deadline on the day itself', () => {
  it.each([
    ['2026-11-24T11:59:00Z', [], 'before noon there is still time'],
    ['2026-11-24T12:00:00Z', ['due today to kelvin'], 'from noon on it presses'],
    ['2026-11-24T16:59:00Z', ['due today to kelvin'], 'in office hours'],
    ['2026-11-24T17:00:00Z', [], 'not in the evening'],
    ['2026-07-01T11:00:00Z', [], 'another day'],
  ])('%s: %j (%s)', (at, said) => {
    expect(heard(at, dueOn('2026-11-24'))).toEqual(said);
  });

  it('is told in summer time by the clocks on the wall', () => {
    expect(heard('2026-07-01T10:59:00Z', dueOn('2026-07-01'))).toEqual([]);
    expect(heard('2026-07-01T11:00:00Z', dueOn('2026-07-01'))).toEqual(['due today to kelvin']);
  });

  it('is told to whoever’s move it is: owners of points beside the handler, or the complaints team', () => {
    const at = '2026-11-24T13:00:00Z';
    const parts = dueOn('2026-11-24', {
      next: next('2026-11-24', 'respond', 'owners of points'),
      owners: ['ruksana'],
    });
    expect(heard(at, parts)).toEqual(['due today to kelvin', 'due today to ruksana']);
    expect(heard(at, dueOn('2026-11-24', { handler: null }))).toEqual(['due today to josephine']);
    const acknowledge = aCase({ next: next('2026-11-24', 'acknowledge', 'complaints team') });
    expect(heard(at, acknowledge)).toEqual(['due today to josephine']);
  });

  it('is silent about a councillor’s update and a remedy: they have their place in the digest', () => {
    const at = '2026-11-24T13:00:00Z';
    expect(heard(at, aCase({ next: next('2026-11-24', 'member update') }))).toEqual([]);
    expect(heard(at, aCase({ next: next('2026-11-24', 'remedy', 'owner of a remedy') }))).toEqual([]);
  });

  it('is told of the acknowledgement and of the reply where both fall on the day', () => {
    const both = aCase({ next: next('2026-11-24', 'acknowledge', 'complaints team'), replyDue: day('2026-11-24') });
    expect(heard('2026-11-24T13:00:00Z', both)).toEqual(['due today to josephine']);
    const two = aCase({ next: next('2026-11-23', 'acknowledge', 'complaints team'), replyDue: day('2026-11-24') });
    expect(heard('2026-11-24T13:00:00Z', two)).toEqual(['overdue to josephine', 'due today to josephine']);
  });
});

describe('a deadline on a day on which nobody works', () => {
  it.each([
    ['2026-12-10T12:30:00Z', [], 'on Thursday there is a working day left'],
    ['2026-12-11T11:59:00Z', [], 'on Friday morning there is still time'],
    ['2026-12-11T12:30:00Z', ['due today to kelvin'], 'on Friday from noon on it presses'],
    ['2026-12-12T12:30:00Z', [], 'on Saturday nobody is told anything'],
    ['2026-12-14T09:00:00Z', ['overdue to kelvin', 'raised to ruksana'], 'on Monday it has passed'],
  ])('a limit on Sunday 13 December 2026, at %s: %j (%s)', (at, said) => {
    const limit = aCase({ next: next('2026-12-13', 'outer limit'), replyDue: day('2026-12-13') });
    expect(heard(at, limit).sort()).toEqual(said);
  });

  it('is told with its own day, and a holiday is such a day too', () => {
    const at = '2026-12-24T13:00:00Z';
    const [told] = dueNotices(situation({ at, cases: [dueOn('2026-12-28')] })).filter(
      ({ notice }) => notice.matter.kind === 'due today',
    );
    expect(told?.notice.matter).toMatchObject({ kind: 'due today', due: '2026-12-28' });
  });
});

describe('what became overdue', () => {
  it.each([
    ['2026-11-25T08:30:00Z', ['overdue to kelvin'], 'the working day after'],
    ['2026-11-26T08:30:00Z', [], 'the day after that it is old news'],
  ])('due on Tuesday 24 November, at %s: %j (%s)', (at, said) => {
    const late = heard(at, dueOn('2026-11-24')).filter((one) => one.startsWith('overdue'));
    expect(late).toEqual(said);
  });

  it('due on a Friday is told on Monday, due on Christmas Eve on the 29th', () => {
    expect(heard('2026-11-30T09:00:00Z', dueOn('2026-11-27'))).toContain('overdue to kelvin');
    expect(heard('2026-12-28T09:00:00Z', dueOn('2026-12-24'))).toEqual([]);
    expect(heard('2026-12-29T09:00:00Z', dueOn('2026-12-24'))).toContain('overdue to kelvin');
  });
});

describe('a deadline of the Ombudsman', () => {
  it.each([
    ['2026-11-26T09:00:00Z', false, 'four working days ahead'],
    ['2026-11-27T09:00:00Z', true, 'three'],
    ['2026-12-02T09:00:00Z', true, 'the day itself'],
    ['2026-12-03T09:00:00Z', false, 'the day after: overdue and raised instead'],
  ])('on 2 December, at %s: %s (%s)', (at, urgent) => {
    const letter = dueOn('2026-12-02', { ombudsmanLetter: true });
    const told = ['ombudsman deadline to kelvin', 'ombudsman deadline to verity'];
    expect(heard(at, letter).filter((one) => one.startsWith('ombudsman'))).toEqual(urgent ? told : []);
  });

  it('is the Ombudsman’s letter alone: another case is not', () => {
    expect(heard('2026-12-01T09:00:00Z', dueOn('2026-12-02'))).toEqual([]);
  });
});

describe('raising an overdue reply', () => {
  const raised = (at: string, more = {}, colleagues = EVERYBODY) =>
    urgentSaid(dueNotices(situation({ at, colleagues, cases: [dueOn('2026-11-23', more)] }))).filter((one) =>
      one.startsWith('raised'),
    );

  it.each([
    ['2026-11-23T16:00:00Z', [], 'due today'],
    ['2026-11-24T09:00:00Z', ['ruksana'], 'one working day overdue: the deputy'],
    ['2026-11-25T09:00:00Z', ['ruksana'], 'two: still the deputy, once'],
    ['2026-11-26T09:00:00Z', ['geraldine'], 'three: the head of service'],
    ['2026-11-30T09:00:00Z', ['yvette'], 'five: the director'],
    ['2026-12-04T09:00:00Z', ['yvette'], 'nine'],
    ['2026-12-07T09:00:00Z', [], 'ten: left to the digests, or a first start would raise years'],
  ])('due on Monday 23 November, at %s: %j (%s)', (at, ids) => {
    expect(raised(at)).toEqual(ids.map((id) => `raised to ${id}`));
  });

  it('goes up where nobody is named for the step, and to the complaints team in the end', () => {
    const at = '2026-11-24T09:00:00Z';
    const alone = { ...KELVIN, deputy: null };
    expect(raised(at, {}, [alone, GERALDINE])).toEqual(['raised to geraldine']);
    expect(raised(at, {}, [alone, JOSEPHINE])).toEqual(['raised to josephine']);
    expect(raised(at, { handler: null })).toEqual(['raised to geraldine']);
    expect(raised(at, {}, [alone])).toEqual([]);
  });

  it('takes a deputy by id or by name, and nobody where two have the name, or where somebody is their own', () => {
    const at = '2026-11-24T09:00:00Z';
    expect(raised(at, {}, [{ ...KELVIN, deputy: 'ruksana' }, RUKSANA])).toEqual(['raised to ruksana']);
    const twin = { ...RUKSANA, id: 'ruksana-2' };
    expect(raised(at, {}, [KELVIN, RUKSANA, twin, JOSEPHINE])).toEqual(['raised to josephine']);
    expect(raised(at, {}, [{ ...KELVIN, deputy: 'kelvin' }, JOSEPHINE])).toEqual(['raised to josephine']);
  });

  it('tells a deputy nothing who may not see the case', () => {
    const elsewhere = { ...RUKSANA, area: { directorates: [], services: ['planning'] as const } };
    expect(raised('2026-11-24T09:00:00Z', {}, [KELVIN, elsewhere, JOSEPHINE])).toEqual(['raised to josephine']);
  });

  it('concerns the reply alone: an acknowledgement is the complaints team’s own', () => {
    const late = aCase({ next: next('2026-11-16', 'acknowledge', 'complaints team'), replyDue: day('2026-12-08') });
    expect(heard('2026-11-24T09:00:00Z', late)).toEqual([]);
  });

  it('begins anew when the date is put off and missed again', () => {
    const keys = ['2026-11-23', '2026-11-24'].map(
      (on) =>
        noticesTo(dueNotices(situation({ at: '2026-11-25T09:00:00Z', cases: [dueOn(on)] })), 'ruksana').find(
          ({ matter }) => matter.kind === 'raised',
        )?.key,
    );
    expect(keys).toEqual([
      'raised RD-26-000123 1 2026-11-23 deputy ruksana',
      'raised RD-26-000123 1 2026-11-24 deputy ruksana',
    ]);
  });
});

describe('who may hear of a restricted case', () => {
  const late = (restrictedTo: readonly string[]) => dueOn('2026-11-27', { traits: { restrictedTo } });
  const told = (restrictedTo: readonly string[]) =>
    dueNotices(situation({ at: '2026-11-30T09:00:00Z', cases: [late(restrictedTo)] }));

  it('are those named on it and the complaints team, at every step', () => {
    const due = told(['kelvin', 'yvette']);
    expect(new Set(due.map(({ notice: { to } }) => (to.is === 'person' ? to.id : '')))).toEqual(
      new Set(['kelvin', 'yvette', 'josephine']),
    );
    // The deputy and the head may not hear, so the step goes up to the director, who may.
    expect(urgentSaid(due)).toEqual(['raised to yvette', 'overdue to kelvin']);
  });

  it('leaves the complaints team where nobody else may hear', () => {
    expect(urgentSaid(told([]))).toEqual(['raised to josephine', 'overdue to josephine']);
  });
});

describe('how much reaches one person', () => {
  const cases = Array.from({ length: 8 }, (_, n) => dueOn('2026-11-24', { reference: `RD-26-00000${n}` }));
  const at = '2026-11-24T14:00:00Z';

  const toKelvin = (more: Parameters<typeof situation>[0]) =>
    noticesTo(dueNotices(situation({ at, ...more })), 'kelvin').flatMap(({ matter }) =>
      'reference' in matter ? `${matter.kind} ${matter.reference}` : [],
    );

  it('is five urgent notices a day, the most pressing first; the digest has the other cases', () => {
    const late = dueOn('2026-11-23', { reference: 'RD-26-000099' });
    expect(toKelvin({ cases: [...cases, late] })).toEqual([
      'overdue RD-26-000099',
      ...[0, 1, 2, 3].map((n) => `due today RD-26-00000${n}`),
    ]);
  });

  it('counts what there was earlier in the day', () => {
    const urgentOn = (on: string, id: string): number => (on === '2026-11-24' && id === 'kelvin' ? 4 : 0);
    expect(toKelvin({ cases, told: { has: () => false, urgentOn } })).toEqual(['due today RD-26-000000']);
  });

  it('leaves what is as true tomorrow for tomorrow', () => {
    const late = Array.from({ length: 7 }, (_, n) => dueOn('2026-11-23', { reference: `RD-26-00000${n}` }));
    const raised = (on: string, has: (key: string) => boolean) =>
      noticesTo(
        dueNotices(situation({ at: `${on}T09:00:00Z`, cases: late, told: { has, urgentOn: () => 0 } })),
        'ruksana',
      ).filter(({ matter }) => matter.kind === 'raised');
    const first = raised('2026-11-24', () => false).map(({ key }) => key);
    expect([first.length, raised('2026-11-25', (key) => first.includes(key)).length]).toEqual([5, 2]);
  });

  it('is nothing urgent for who asked for none, but what is raised with them', () => {
    const colleagues = [
      wishing(RUKSANA, { urgent: 'in Redress only' }),
      wishing(KELVIN, { urgent: 'in Redress only' }),
    ];
    const due = dueNotices(situation({ at: '2026-11-25T09:00:00Z', colleagues, cases: [dueOn('2026-11-24')] }));
    const quiet = due.map(({ notice, quiet }) => [notice.matter.kind, quiet]);
    // Ruksana is a colleague of Kelvin's by name here: his deputy.
    expect(quiet).toEqual([
      ['raised', false],
      ['overdue', true],
      ['digest', false],
    ]);
  });
});
