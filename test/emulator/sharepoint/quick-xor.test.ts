import { describe, expect, it } from 'vitest';
import { quickXorHash } from '../../../emulator/sharepoint/quick-xor.ts';

/** The published algorithm, bit by bit: slow, and with nothing in common with the code under test. */
function bitByBit(bytes: Uint8Array): string {
  const ring = new Array<number>(160).fill(0);
  bytes.forEach((byte, i) => {
    for (let bit = 0; bit < 8; bit++) ring[(i * 11 + bit) % 160]! ^= (byte >> bit) & 1;
  });
  for (let bit = 0; bit < 64; bit++) ring[96 + bit]! ^= Math.floor(bytes.length / 2 ** bit) & 1;
  const out = Buffer.alloc(20);
  ring.forEach((one, bit) => {
    out[bit >> 3]! |= one << (bit & 7);
  });
  return out.toString('base64');
}

describe('quickXorHash', () => {
  it.each([
    ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    ['4a', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
    ['b5b4', 'taAFAAAAAAAAAAAAAgAAAAAAAAA='],
  ])('of %s is %s', (hex, expected) => {
    expect(quickXorHash(Buffer.from(hex, 'hex'))).toBe(expected);
  });

  it.each([3, 19, 20, 21, 159, 160, 161, 1000, 4097])('agrees with the bit-by-bit reading for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 3)) % 256);
    expect(quickXorHash(bytes)).toBe(bitByBit(bytes));
  });
});
