import { describe, expect, it } from 'vitest';
import { dueNotices, type Situation } from '../../../src/domain/reminders/due-notices.ts';
import { minutesAt } from '../../../src/domain/reminders/reminder-policy.ts';
import {
  aCase,
  day,
  dueOn,
  EVERYBODY,
  GERALDINE,
  GILLIAN,
  JOSEPHINE,
  KELVIN,
  next,
  noticesTo,
  RUKSANA,
  said,
  situation,
  VERITY,
  wishing,
  YVETTE,
} from './a-situation.ts';

const digestOf = (id: string, more: Partial<Situation>) =>
  noticesTo(dueNotices(situation(more)), id).find(({ matter }) => matter.kind === 'digest')?.matter;
const none = { total: 0, first: [] };

describe('the morning digest', () => {
  it('counts each case once, where it presses most, the earliest first', () => {
    const cases = [
      dueOn('2026-11-23', { reference: 'RD-26-000002' }),
      dueOn('2026-11-19', { reference: 'RD-26-000001' }),
      dueOn('2026-11-24', { reference: 'RD-26-000003' }),
      dueOn('2026-11-27', { reference: 'RD-26-000004', earlyLook: day('2026-11-24') }),
      dueOn('2026-11-29', { reference: 'RD-26-000005' }),
      dueOn('2026-11-30', { reference: 'RD-26-000006' }),
    ];
    expect(digestOf('kelvin', { cases })).toEqual({
      kind: 'digest',
      cases: {
        overdue: { total: 2, first: ['RD-26-000001', 'RD-26-000002'] },
        'due today': { total: 1, first: ['RD-26-000003'] },
        'early look': { total: 1, first: ['RD-26-000004'] },
        // Sunday is this week; the Monday after it is not.
        'this week': { total: 1, first: ['RD-26-000005'] },
        'to confirm': none,
      },
      messages: 0,
    });
  });

  it('presses by the reply where a nearer step is further away, and by the step where that is nearer', () => {
    const update = aCase({ next: next('2026-12-01', 'member update'), replyDue: day('2026-11-20') });
    const acknowledge = aCase({
      next: next('2026-11-24', 'acknowledge', 'complaints team'),
      replyDue: day('2026-12-08'),
    });
    expect(digestOf('kelvin', { cases: [update] })).toMatchObject({ cases: { overdue: { total: 1 } } });
    expect(digestOf('josephine', { cases: [acknowledge] })).toMatchObject({ cases: { 'due today': { total: 1 } } });
  });

  it('names ten cases of a band and counts the others', () => {
    const cases = Array.from({ length: 14 }, (_, n) => dueOn('2026-11-23', { reference: `RD-26-0001${10 + n}` }));
    const digest = digestOf('kelvin', { cases });
    expect(digest).toMatchObject({
      cases: { overdue: { total: 14, first: expect.arrayContaining(['RD-26-000119']) } },
    });
    expect(digest?.kind === 'digest' && digest.cases.overdue.first).toHaveLength(10);
  });

  it('goes to who has something to do on a case, the complaints team, its head and its director', () => {
    const busy = ['kelvin', 'ruksana', 'a stranger who never signed in'];
    expect(said(dueNotices(situation({ cases: [dueOn('2026-11-24', { busy })] }))).sort()).toEqual(
      ['geraldine', 'josephine', 'kelvin', 'ruksana', 'yvette'].map((id) => `digest to ${id}`),
    );
  });

  it('stays away from an officer of the service who has nothing to do on it, from auditors, and from other heads', () => {
    const elsewhere = { ...GERALDINE, id: 'elsewhere', area: { directorates: ['Place'], services: [] } };
    const nowhere = { ...GERALDINE, id: 'nowhere', area: null };
    const colleagues = [...EVERYBODY, elsewhere, nowhere];
    const heard = said(dueNotices(situation({ cases: [dueOn('2026-11-24')], colleagues })));
    expect(heard.sort()).toEqual(['geraldine', 'josephine', 'kelvin', 'yvette'].map((id) => `digest to ${id}`));
    expect([GILLIAN, RUKSANA].flatMap(({ roles }) => roles)).toEqual(['Redress.Auditor', 'Redress.Officer']);
  });

  it('brings the Ombudsman’s letters, and the cases looked into, to the link officers', () => {
    const looked = dueOn('2026-11-27', { traits: { ombudsman: true } });
    expect(digestOf(VERITY.id, { cases: [looked] })).toMatchObject({ cases: { 'this week': { total: 1 } } });
    expect(digestOf(VERITY.id, { cases: [dueOn('2026-11-27')] })).toBeUndefined();
  });

  it('tells those who decide about mail how much waits, also without a case, and nobody else', () => {
    const due = dueNotices(situation({ messages: 12 }));
    expect(said(due).sort()).toEqual([JOSEPHINE, KELVIN, RUKSANA, VERITY].map(({ id }) => `digest to ${id}`).sort());
    expect(noticesTo(due, 'josephine')[0]?.matter).toMatchObject({ messages: 12 });
  });

  it('is not sent when there is nothing to say', () => {
    expect(dueNotices(situation({ cases: [aCase(), dueOn('2026-12-04')] }))).toEqual([]);
  });
});

describe('when the digest comes', () => {
  const hears = (at: string, who = KELVIN): boolean =>
    said(dueNotices(situation({ at, messages: 1, colleagues: [who] }))).includes('digest to kelvin');

  it.each([
    ['2026-11-24T08:44:00Z', false, 'a minute early'],
    ['2026-11-24T08:45:00Z', true, 'at a quarter to nine'],
    ['2026-11-24T11:44:00Z', true, 'late, because the server was down'],
    ['2026-11-24T11:45:00Z', false, 'no longer the morning’s'],
    ['2026-11-21T10:00:00Z', false, 'a Saturday'],
    ['2026-11-22T10:00:00Z', false, 'a Sunday'],
    ['2026-12-25T10:00:00Z', false, 'Christmas Day'],
    ['2026-12-28T10:00:00Z', false, 'the Monday that stands in for Boxing Day'],
    ['2026-11-30T10:00:00Z', true, 'St Andrew’s Day is a holiday in Scotland alone'],
    ['2026-07-01T07:45:00Z', true, 'a quarter to nine in summer time'],
    ['2026-07-01T07:44:00Z', false, 'and a minute before it'],
  ])('%s: %s (%s)', (at, heard) => {
    expect(hears(at)).toBe(heard);
  });

  it('is the time a person asked for, but never before the office opens, and never when it is off', () => {
    const atTen = wishing(KELVIN, { digest: minutesAt(10) });
    expect(hears('2026-11-24T09:59:00Z', atTen)).toBe(false);
    expect(hears('2026-11-24T10:00:00Z', atTen)).toBe(true);
    const atSix = wishing(KELVIN, { digest: minutesAt(6) });
    expect(hears('2026-11-24T06:30:00Z', atSix)).toBe(false);
    expect(hears('2026-11-24T08:30:00Z', atSix)).toBe(true);
    expect(hears('2026-11-24T10:00:00Z', wishing(KELVIN, { digest: 'off' }))).toBe(false);
    const atFour = wishing(KELVIN, { digest: minutesAt(16) });
    expect(hears('2026-11-24T16:59:00Z', atFour)).toBe(true);
    expect(hears('2026-11-24T17:00:00Z', atFour)).toBe(false);
  });
});

describe('the digest of a team', () => {
  const channels = [{ directorate: 'Environment' }, { directorate: 'Place' }, { directorate: null }];

  it('goes to the channel of each directorate with something due, and to the council’s own', () => {
    const due = dueNotices(situation({ channels, colleagues: [], cases: [dueOn('2026-11-24')] }));
    expect(said(due)).toEqual(['team digest to #Environment', 'team digest to #null']);
  });

  it('counts a case that belongs to two directorates in both', () => {
    const cases = [dueOn('2026-11-24', { traits: { directorates: ['Environment', 'Place'] } })];
    const due = dueNotices(situation({ channels, cases })).filter(({ notice }) => notice.to.is === 'channel');
    expect(due.map(({ notice }) => notice.matter)).toEqual(
      channels.map(() =>
        expect.objectContaining({
          cases: expect.objectContaining({ 'due today': { total: 1, first: ['RD-26-000123'] } }),
        }),
      ),
    );
  });

  it('does not even count a restricted case, because many read a channel', () => {
    const cases = [dueOn('2026-11-24', { traits: { restrictedTo: ['kelvin'] } })];
    expect(said(dueNotices(situation({ channels, cases })))).toEqual(['digest to josephine', 'digest to kelvin']);
    expect(YVETTE.area?.directorates).toContain('Environment');
  });
});
