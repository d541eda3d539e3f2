import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardRow } from '../../src/api/case-shapes.ts';
import { Loaded } from '../../src/tab/board/loaded.ts';
import { windowOf } from '../../src/tab/board/window-of.ts';
import { monthFrom, weeksOf } from '../../src/tab/calendar/month.ts';
import { eventsOf } from '../../src/tab/live/events-of.ts';

const row = (reference: string) => ({ reference }) as BoardRow;

describe('the rows of a long list that are drawn', () => {
  it('cover everything that can be seen, and never much more', () => {
    const pixels = fc.integer({ min: -100_000, max: 4_000_000 });
    fc.assert(
      fc.property(
        pixels,
        fc.integer({ min: 100, max: 2_000 }),
        fc.integer({ min: 0, max: 50_000 }),
        (from, tall, rows) => {
          const { first, end } = windowOf(from, from + tall, 56, rows);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(rows);
          expect(end - first).toBeLessThanOrEqual(Math.ceil(tall / 56) + 30);
          for (const y of [from, from + tall - 1]) {
            const seen = Math.floor(y / 56);
            if (seen >= 0 && seen < rows) expect(seen >= first && seen < end).toBe(true);
          }
        },
      ),
    );
  });

  it('are a few at first, while nobody knows how tall a row is', () => {
    expect(windowOf(0, 0, 0, 500)).toEqual({ first: 0, end: 18 });
  });
});

describe('a board read where it is looked at', () => {
  const rows = (...references: string[]) => references.map(row);
  const shown = (loaded: Loaded) =>
    Array.from({ length: loaded.length }, (_, place) => loaded.at(place)?.reference ?? '-').join('');
  const first = Loaded.none.with(0, { rows: rows('a', 'b'), total: 7 });

  it('is as long as all of it from the first answer on', () => {
    expect(shown(first)).toBe('ab-----');
    expect(shown(first.with(4, { rows: rows('e', 'f'), total: 7 }))).toBe('ab--ef-');
  });

  it('has a case once, where it was read last, and as many places as there are now', () => {
    expect(shown(first.with(2, { rows: rows('b', 'c'), total: 6 }))).toBe('a-bc--');
    expect(shown(first.with(0, { rows: rows('x', 'a', 'b'), total: 8 }))).toBe('xab-----');
    expect(shown(first.with(0, { rows: rows('a'), total: 1 }))).toBe('a');
    // An answer of when there were more than there are.
    expect(shown(first.with(4, { rows: rows('e', 'f'), total: 5 }))).toBe('ab--e');
  });

  it('forgets what was read before where that may be another by now', () => {
    expect(shown(first.with(3, { rows: rows('d'), total: 5 }, true))).toBe('---d-');
  });

  it('knows where a case stands, and where reading has to go on', () => {
    const loaded = first.with(4, { rows: rows('e', 'f'), total: 7 });
    expect(['b', 'f', 'z', null].map((one) => loaded.placeOf(one))).toEqual([1, 5, -1, -1]);
    expect([loaded.missing(-3, 2), loaded.missing(0, 6), loaded.missing(4, 99)]).toEqual([null, 2, 6]);
  });

  it('is the same, however it came to be read', () => {
    const all = Array.from({ length: 40 }, (_, n) => row(`c${n}`));
    const part = fc.record({ from: fc.nat(39), many: fc.integer({ min: 1, max: 15 }) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        let loaded = Loaded.none;
        for (const { from, many } of parts)
          loaded = loaded.with(from, { rows: all.slice(from, from + many), total: all.length });
        all.forEach((card, place) => {
          const isRead = parts.some(({ from, many }) => place >= from && place < from + many);
          expect(loaded.at(place)).toBe(isRead ? card : undefined);
          expect(loaded.placeOf(card.reference)).toBe(isRead ? place : -1);
        });
      }),
    );
  });
});

describe('the weeks of a month', () => {
  it.each([
    ['2026-06', '2026-06-01', '2026-07-05', 5, 'begins on a Monday'],
    ['2026-02', '2026-01-26', '2026-03-01', 5, 'ends on a Saturday'],
    ['2027-02', '2027-02-01', '2027-02-28', 4, 'four weeks exactly'],
    ['2028-01', '2027-12-27', '2028-02-06', 6, 'begins on a Saturday'],
  ])('%s runs from %s to %s in %i weeks (%s)', (month, first, last, weeks) => {
    const days = weeksOf(month).flat();
    expect([days[0], days.at(-1), days.length]).toEqual([first, last, weeks * 7]);
  });

  it('follow one another over the end of a year', () => {
    expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1), monthFrom('2026-06', 0)]).toEqual([
      ...['2027-01', '2025-12', '2026-06'],
    ]);
  });
});

describe('server-sent events', () => {
  const read = async (...pieces: string[]) => {
    const bytes = new TextEncoder();
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(bytes.encode(piece));
        controller.close();
      },
    });
    const events = [];
    for await (const event of eventsOf(body)) events.push(event);
    return events;
  };

  it('are read whole however they are cut, with comments left out', async () => {
    const text = ': here\n\nid: 7\ndata: {"kind":"mail"}\n\nid: 8\r\ndata: first\r\ndata: second\r\n\r\ndata: last\n\n';
    const whole = await read(text);
    expect(whole).toEqual([
      { id: '7', data: '{"kind":"mail"}' },
      { id: '8', data: 'first\nsecond' },
      { id: '8', data: 'last' },
    ]);
    expect(await read(...text)).toEqual(whole);
  });

  it('that break off in the middle are not told', async () => {
    expect(await read('data: half')).toEqual([]);
  });
});
