import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../src/tab/trends/ticks.ts';

describe('the marks of a chart of counts', () => {
  it.each([
    [0, [0, 1, 2]],
    [1, [0, 1, 2]],
    [3, [0, 2, 4]],
    [9, [0, 5, 10]],
    [10, [0, 5, 10]],
    [11, [0, 10, 20]],
    [487, [0, 300, 600]],
  ])('up to %i are %j', (most, ticks) => expect(ticksOf(most)).toEqual(ticks));

  it('are whole numbers that rise, and the highest count fits under the top one', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), (most) => {
        const [low, middle, top] = ticksOf(most);
        expect([low, middle, top].every(Number.isInteger)).toBe(true);
        expect(low < middle && middle < top && most <= top).toBe(true);
      }),
    );
  });
});
