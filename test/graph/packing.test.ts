import { describe, expect, it } from 'vitest';
import { type Load, nextTrip, placesOf } from '../../server/graph/packing.ts';

const load = (more: Partial<Load> = {}): Load => ({ alone: false, bytes: 1_000, mailbox: null, ...more });
const many = (count: number, more: Partial<Load> = {}) => Array.from({ length: count }, () => load(more));
const inUse = (places: Record<string, number> = {}) => new Map(Object.entries(places));

describe('which waiting calls travel together', () => {
  it('takes at most twenty, the longest waiting first', () => {
    expect(nextTrip(many(25), inUse())).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('keeps the body of a batch below 4 MB and leaves the rest for the next', () => {
    const waiting = [load({ bytes: 1_900_000 }), load({ bytes: 1_900_000 }), load()];
    expect(nextTrip(waiting, inUse())).toEqual([0, 2]);
  });

  it('sends what goes alone by itself, and in its turn', () => {
    expect(nextTrip([load({ alone: true }), load()], inUse())).toEqual([0]);
    expect(nextTrip([load(), load({ alone: true }), load()], inUse())).toEqual([0, 2]);
  });

  it('fills a batch for a mailbox that has all its places free: Graph works it off four at a time', () => {
    expect(nextTrip(many(12, { mailbox: 'a' }), inUse())).toHaveLength(12);
  });

  it('gives a mailbox no second batch at a time, and others theirs', () => {
    const waiting = [...many(6, { mailbox: 'a' }), load(), ...many(2, { mailbox: 'b' })];
    expect(nextTrip(waiting, inUse({ a: 4 }))).toEqual([6, 7, 8]);
    expect(nextTrip(waiting, inUse({ a: 1 }))).toEqual([6, 7, 8]);
  });

  it('lets up to four calls of a mailbox go alone side by side', () => {
    const waiting = [load({ mailbox: 'a', alone: true })];
    expect(nextTrip(waiting, inUse({ a: 3 }))).toEqual([0]);
    expect(nextTrip(waiting, inUse({ a: 4 }))).toEqual([]);
  });

  it('lets nobody overtake in one mailbox, or a large message would wait for ever', () => {
    const waiting = [load(), load({ mailbox: 'a', alone: true }), load({ mailbox: 'a' }), load()];
    expect(nextTrip(waiting, inUse())).toEqual([0, 3]);
    expect(nextTrip([load({ mailbox: 'a', alone: true }), load({ mailbox: 'a' })], inUse({ a: 4 }))).toEqual([]);
  });

  it('counts all four places for a batch, and one for a call by itself', () => {
    const batch = [...many(9, { mailbox: 'a' }), load({ mailbox: 'b' }), load()];
    expect(placesOf(batch)).toEqual(inUse({ a: 4, b: 4 }));
    expect(placesOf([load({ mailbox: 'a' })])).toEqual(inUse({ a: 1 }));
  });
});
