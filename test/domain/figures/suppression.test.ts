import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf, withoutSmall } from '../../../src/domain/figures/suppression.ts';

describe('counts that could point to a person', () => {
  it('from 1 to 4 are left out, 0 and 5 are not', () => {
    expect([0, 1, 4, 5].map((count) => withoutSmall(count, {}, false).total)).toEqual([0, null, null, 5]);
    expect(withoutSmall(3, {}, true).total).toBe(3);
  });

  it('take the other parts of a total with them, because the total less the others would give them back', () => {
    expect(withoutSmall(40, { onTime: 38, late: 2 }, false)).toEqual({
      total: 40,
      parts: { onTime: null, late: null },
    });
    expect(withoutSmall(40, { onTime: 40, late: 0 }, false)).toEqual({ total: 40, parts: { onTime: 40, late: 0 } });
    expect(withoutSmall(40, { onTime: 38, late: 2 }, true).parts).toEqual({ onTime: 38, late: 2 });
  });

  it('cannot be had by taking what is shown from a total that is shown', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (a, b, c) => {
        const { total, parts } = withoutSmall(a + b + c, { a, b, c }, false);
        const shown = Object.values(parts).filter((part) => part !== null);
        for (const part of shown) expect(part === 0 || part >= 5).toBe(true);
        if (total !== null && shown.length < 3) expect(shown).toEqual([]);
      }),
    );
  });
});

describe('a percentage', () => {
  it('has one decimal, and is none where a count is left out or there is nothing to divide by', () => {
    expect(percentOf(2, 3)).toBe(66.7);
    expect([percentOf(null, 3), percentOf(2, null), percentOf(0, 0)]).toEqual([null, null, null]);
  });
});
