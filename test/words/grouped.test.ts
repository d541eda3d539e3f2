import { expect, it } from 'vitest';
import { grouped } from '../../src/words/grouped.ts';

it('writes whole numbers as the country does', () => {
  for (const count of [0, 7, 999, 1_000, 12_345, 300_000, 1_234_567])
    expect(grouped(count)).toBe(count.toLocaleString('en-GB'));
});
