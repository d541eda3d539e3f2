import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soughtReference } from '../../../src/domain/board/sought-reference.ts';
import { formatReference } from '../../../src/domain/case/reference.ts';

describe('a reference as somebody types it', () => {
  it.each([
    ['RD-26-000123', '26', 123],
    ['rd 26 123', '26', 123],
    ['  rd26000123 ', '26', 123],
    ['RD–26–000123', '26', 123],
    ['26/123', '26', 123],
    ['26-1000002', '26', 1_000_002],
    ['rd123', null, 123],
    ['123', null, 123],
    ['000123', null, 123],
  ])('%j is year %s, number %i', (text, year, number) => {
    expect(soughtReference(text, 'RD')).toEqual({ year, number });
  });

  it.each(['', 'rd', 'bins', 'bin 26', '26 rd 123', '0', 'rd-26-000000', '07700 900123', 'AB-26-000123'])(
    '%j is none',
    (text) => {
      expect(soughtReference(text, 'RD')).toBeNull();
    },
  );

  it('is found from every reference there can be, however its dashes came out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('-', ' ', '', '–', '/', '. '),
        (year, number, dash) => {
          const yy = String(year).padStart(2, '0');
          const typed = formatReference(`RD-${yy}-`, number).replaceAll('-', dash).toLowerCase();
          expect(soughtReference(typed, 'RD')).toEqual({ year: yy, number });
        },
      ),
    );
  });
});
