import { describe, expect, it } from 'vitest';
import { showIntake } from '../../server/http/show.ts';
import type { IntakePage, IntakeRow } from '../../src/api/shapes.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { appendRows, mergeRows } from '../../src/tab/mail/merge-rows.ts';
import { message } from '../support/http/mail-at-marlsbury.ts';

/** Rows by key, the first the newest. */
const rows = (...keys: string[]): IntakeRow[] =>
  keys.map((key) =>
    showIntake(
      { value: message(key, key, 'Someone', Number(key.replace(/\D/g, '')), { now: 1e12 }), link: null },
      ['Redress.Officer'],
      [],
    ),
  );
const page = (shown: IntakeRow[], next: string | null = null): IntakePage => ({
  rows: shown,
  next,
  counts: { proposed: 0, logged: 0, linked: 0, automatic: 0, 'not for us': 0, held: 0 },
  today: calendarDate('2026-06-01'),
});
const keys = (merged: { rows: readonly IntakeRow[] }): string[] => merged.rows.map(({ key }) => key);
const nothing = new Map<string, IntakeRow>();

describe('a fresh page brought into what is on the screen', () => {
  it('is shown as it is when nothing was', () => {
    expect(mergeRows([], page(rows('m1', 'm2')), { admit: false, keep: nothing })).toEqual({
      rows: rows('m1', 'm2'),
      waiting: 0,
    });
  });

  it('lets new rows in, in their order, when nobody is disturbed', () => {
    const merged = mergeRows(rows('m3', 'm5'), page(rows('m1', 'm3', 'm4', 'm5')), { admit: true, keep: nothing });
    expect([keys(merged), merged.waiting]).toEqual([['m1', 'm3', 'm4', 'm5'], 0]);
  });

  it('holds new rows back and counts them while somebody works in the list', () => {
    const merged = mergeRows(rows('m3', 'm5'), page(rows('m1', 'm2', 'm3', 'm5')), { admit: false, keep: nothing });
    expect([keys(merged), merged.waiting]).toEqual([['m3', 'm5'], 2]);
  });

  it('renews what stands, also while new rows wait', () => {
    const [old] = rows('m3');
    const renewed: IntakeRow = { ...(old as IntakeRow), state: 'logged' };
    const merged = mergeRows(rows('m3'), page([...rows('m1'), renewed]), { admit: false, keep: nothing });
    expect(merged.rows[0]?.state).toBe('logged');
  });

  it('keeps older pages that the fresh one does not reach', () => {
    const merged = mergeRows(rows('m1', 'm2', 'm8', 'm9'), page(rows('m1', 'm2', 'm3'), 'm3'), {
      admit: true,
      keep: nothing,
    });
    expect(keys(merged)).toEqual(['m1', 'm2', 'm3', 'm8', 'm9']);
  });

  it('drops what no longer fits the filter, but not what the reader has just decided about', () => {
    const [decided] = rows('m2');
    const keep = new Map([['m2', { ...(decided as IntakeRow), state: 'logged' as const }]]);
    const merged = mergeRows(rows('m1', 'm2', 'm3'), page(rows('m3')), { admit: true, keep });
    expect([keys(merged), merged.rows[0]?.state]).toEqual([['m2', 'm3'], 'logged']);
  });

  it('shows what is new when nothing of the old is left, whoever works there', () => {
    expect(keys(mergeRows(rows('m2'), page(rows('m1')), { admit: false, keep: nothing }))).toEqual(['m1']);
  });

  it('counts nothing as new that moved up into the page because the reader decided about others', () => {
    // The list “To decide”, fifty a page: after each decision the next older message comes into it.
    const [decided] = rows('m1');
    const keep = new Map([['m1', { ...(decided as IntakeRow), state: 'logged' as const }]]);
    const merged = mergeRows(rows('m1', 'm2'), page(rows('m2', 'm3'), 'm3'), { admit: false, keep });
    expect([keys(merged), merged.waiting]).toEqual([['m1', 'm2', 'm3'], 0]);
    const newer = mergeRows(rows('m2', 'm3'), page(rows('m1', 'm3', 'm4'), 'm4'), { admit: false, keep: nothing });
    expect([keys(newer), newer.waiting]).toEqual([['m3', 'm4'], 1]);
  });

  it('adds an older page once, however often it comes', () => {
    expect(appendRows(rows('m1', 'm2'), rows('m2', 'm3')).map(({ key }) => key)).toEqual(['m1', 'm2', 'm3']);
  });
});
