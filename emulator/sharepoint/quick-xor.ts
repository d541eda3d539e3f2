const BYTES = 20;
const SHIFT = 11;

/**
 * OneDrive's and SharePoint's own content hash, in base64: every byte is XORed into a ring of 160 bits, each 11 bits
 * further than the one before; the length is XORed into the last eight bytes.
 */
export function quickXorHash(bytes: Uint8Array): string {
  const ring = Buffer.alloc(BYTES);
  let bit = 0;
  for (let i = 0; i < bytes.length; i++) {
    const at = bit >> 3;
    const shifted = bytes[i]! << (bit & 7);
    ring[at]! ^= shifted & 0xff;
    ring[at === BYTES - 1 ? 0 : at + 1]! ^= shifted >> 8;
    bit += SHIFT;
    if (bit >= BYTES * 8) bit -= BYTES * 8;
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  for (let i = 0; i < 8; i++) ring[BYTES - 8 + i]! ^= length[i]!;
  return ring.toString('base64');
}
