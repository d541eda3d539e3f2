import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, evaluate } from '../../../emulator/odata/evaluate.ts';
import { filterPaths, readFilter } from '../../../emulator/odata/filter.ts';

const message = {
  subject: "O'Neil: missed bin",
  isRead: false,
  receivedDateTime: '2026-03-01T09:30:00Z',
  size: 1200,
  categories: ['Redress: complaint', 'Urgent'],
  from: { emailAddress: { name: 'Pat', address: 'Pat@resident.example' } },
  properties: [{ id: 'String {1} Name Ref', value: 'RD-26-000123' }],
  flag: null,
  fields: { Status: 'Open', Due: '2026-04-01T00:00:00Z', Step: 2 },
};
const passes = (text: string): boolean => {
  const read = readFilter(text);
  if (!read.ok) throw new Error(read.why);
  return evaluate(read.filter, (path) => at(message, path));
};

describe('$filter', () => {
  it.each([
    ['isRead eq false', true],
    ['isRead ne false', false],
    ["subject eq 'o''neil: MISSED bin'", true],
    ["startswith(subject,'O''N')", true],
    ["endswith(subject,'bin') eq false", false],
    ["contains(subject, 'missed')", true],
    ['receivedDateTime ge 2026-03-01T09:30:00Z', true],
    ['receivedDateTime gt 2026-03-01T09:30:00+00:00', false],
    ['receivedDateTime lt 2026-03-02', true],
    ["categories/any(c:c eq 'Urgent')", true],
    ["categories/any(c: startswith(c,'Redress') and c ne 'Redress: complaint')", false],
    ['categories/any()', true],
    ["from/emailAddress/address eq 'pat@resident.example'", true],
    ["properties/Any(ep: ep/id eq 'String {1} Name Ref' and ep/value eq 'RD-26-000123')", true],
    ['flag eq null', true],
    ['size ne null', true],
    ['absent eq null', true],
    ["absent eq 'x'", false],
    ["absent ne 'x'", true],
    ['absent lt 5', false],
    ['size gt 1000 and size le 1200.0', true],
    ['not (size gt 1000) or isRead eq false', true],
    ['isRead eq true and isRead eq true or isRead eq false', true],
    ['isRead eq true and (isRead eq true or isRead eq false)', false],
    ["fields/Status eq 'open' and fields/Step ge 2", true],
    ["fields/Due lt '2026-04-01T01:00:00+00:00'", true],
    ['not isRead eq true', true],
  ])('%s', (text, expected) => {
    expect(passes(text)).toBe(expected);
  });

  it.each([
    '',
    'isRead',
    'isRead eq',
    'eq false',
    "subject eq 'open",
    'subject like 1',
    '(isRead eq false',
    'isRead eq false)',
    'isRead eq false and',
    "startswith(subject,'a'",
    'startswith(subject)',
    "startswith('a',subject)",
    "categories/any(c:d eq 'x')",
    'a eq 2026-13-01',
    'a eq false b eq true',
    'a;b eq 1',
    `${'('.repeat(60)}a eq 1${')'.repeat(60)}`,
  ])('refuses %j as a value, because each workload has its own 400', (text) => {
    const read = readFilter(text);
    expect(read.ok).toBe(false);
  });

  it('names the properties it tests in the order written, which the index rules need', () => {
    const read = readFilter("fields/Status eq 'x' and (fields/Due lt '2026' or not startswith(fields/Title,'a'))");
    expect(read.ok && filterPaths(read.filter)).toEqual(['fields/Status', 'fields/Due', 'fields/Title']);
  });

  it('finds any quoted text again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readFilter(`a eq '${text.replaceAll("'", "''")}'`);
        return read.ok && evaluate(read.filter, () => text);
      }),
    );
  });

  it('answers any text at all without throwing', () => {
    const words = fc.constantFrom(
      'a',
      'eq',
      'and',
      'or',
      'not',
      '(',
      ')',
      "'x'",
      "'",
      ',',
      '1',
      'null',
      'any',
      'c:c',
      '/',
      '2026-01-01',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          expect(typeof readFilter(text).ok).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
