import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProclamations } from '../../../src/domain/policy/read-proclamations.ts';

const MOURNING = {
  day: '2027-09-20',
  title: 'A day of national mourning',
  nations: ['scotland', 'england-and-wales', 'scotland'],
  proclaimedOn: '2027-09-10',
  source: 'The Gazette, supplement of 10 September 2027',
};
const problemsOf = (json: unknown) => {
  const read = readProclamations(json);
  return read.ok ? [] : read.refusal.map(({ path, reason }) => `${path}: ${reason}`);
};

describe('holidays that a council puts down', () => {
  it('are read whole, each nation once', () => {
    expect(readProclamations([MOURNING])).toEqual({
      ok: true,
      value: [{ ...MOURNING, nations: ['england-and-wales', 'scotland'], takenBack: false }],
    });
  });

  it.each([
    [{}, ['holidays: not a list']],
    ['[]', ['holidays: not a list']],
    [[], []],
    [['2027-09-20'], ['[0]: not an object']],
    [[{ ...MOURNING, day: undefined }], ['[0].day: missing']],
    [[{ ...MOURNING, day: '2027-02-30' }], ['[0].day: not a date']],
    [[{ ...MOURNING, day: '20270920' }], ['[0].day: not a date']],
    [[{ ...MOURNING, day: '2127-09-22' }], ['[0].day: day out of range']],
    [[{ ...MOURNING, day: '0027-09-22' }], ['[0].day: day out of range']],
    [[{ ...MOURNING, day: '2027-09-18' }], ['[0].day: at a weekend']],
    [[{ ...MOURNING, proclaimedOn: '2027-09-21' }], ['[0].proclaimedOn: proclaimed after the day']],
    [[{ ...MOURNING, takenBackOn: '2027-09-09' }], ['[0].takenBackOn: taken back before it was proclaimed']],
    [[{ ...MOURNING, takenBackOn: 'now' }], ['[0].takenBackOn: not a date']],
    [[{ ...MOURNING, nations: undefined }], ['[0].nations: missing']],
    [[{ ...MOURNING, nations: 'scotland' }], ['[0].nations: not a list']],
    [[{ ...MOURNING, nations: [] }], ['[0].nations: empty list']],
    [[{ ...MOURNING, nations: ['scotland', 'Wales'] }], ['[0].nations[1]: unknown nation']],
    [[{ ...MOURNING, title: ' ' }], ['[0].title: not text']],
    [[{ ...MOURNING, source: 7 }], ['[0].source: not text']],
    [[{ ...MOURNING, kept: true }], ['[0].kept: unknown field']],
    [[MOURNING, { ...MOURNING, title: 'Again' }], ['[1].day: day said twice']],
    [[{ ...MOURNING, takenBackOn: '2027-09-11' }, MOURNING], []],
  ])('%j has the problems %j', (json: unknown, problems: readonly string[]) => {
    expect(problemsOf(json)).toEqual(problems);
  });

  it('are refused in words, never with a crash, whatever is in the file', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void readProclamations(json)));
    const item = fc.record({ day: fc.jsonValue(), nations: fc.jsonValue(), proclaimedOn: fc.jsonValue() });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const broken = items.map((one) => ({ ...MOURNING, ...one }));
        expect(typeof readProclamations(broken).ok).toBe('boolean');
      }),
    );
  });
});
