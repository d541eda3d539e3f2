import { hash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Id of a library's item in its drive: 34 capital letters and digits that begin with 01, as SharePoint's do. */
export function driveItemId(list: string, item: number): string {
  let id = '01';
  let value = 0;
  let bits = 0;
  for (const byte of hash('sha1', `${list}/${item}`, 'buffer')) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) id += ALPHABET[(value >> (bits - 5)) & 31];
  }
  return id;
}
