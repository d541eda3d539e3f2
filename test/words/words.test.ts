import { describe, expect, it } from 'vitest';
import { cy } from '../../src/words/cy.ts';
import { whenOf } from '../../src/words/dates.ts';
import { en } from '../../src/words/en.ts';
import { languageOf } from '../../src/words/languages.ts';

/** Every sentence with its path; functions are called with facts that fit all of them. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const facts = {
      by: { id: 'x', name: 'Person' },
      at: '2026-11-23T10:00:00Z',
      category: 'complaint',
      reference: 'RD-26-000001',
      state: 'held',
      action: 'read cases',
      seconds: 7,
    };
    const needsFacts = path.includes('decisionRefused') || path.includes('door');
    const made = needsFacts
      ? value(facts)
      : value.length === 1
        ? value(3)
        : value(...['Mon', 9, 'Nov', '10:00'].slice(0, value.length));
    return sentences(made, `${path}()`);
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => sentences(one, `${path}.${key}`));
  return [];
}

const SAME_IN_BOTH =
  /\.(language|ownName|name|product)$|otherLanguage|^\.?date\.|weekdays|months|screen\.list\.asOf|checkedAt|decidedBy/;
const numbersAsWhen = (words: typeof en): typeof en => ({
  ...words,
  screen: {
    ...words.screen,
    list: { ...words.screen.list, asOf: () => words.screen.list.asOf('Today 10:00') },
    reconcile: { ...words.screen.reconcile, checkedAt: () => words.screen.reconcile.checkedAt('Today 10:00') },
    row: {
      ...words.screen.row,
      pointsTo: () => words.screen.row.pointsTo('Complaint'),
      decidedBy: () => words.screen.row.decidedBy('A', 'Today'),
    },
    offline: { ...words.screen.offline, lead: () => words.screen.offline.lead('Today 10:00') },
  },
});

const english = sentences(numbersAsWhen(en), '');
const welsh = new Map(sentences(numbersAsWhen(cy), ''));

describe('every sentence', () => {
  it('exists in both languages and is really said', () => {
    expect(english.length).toBeGreaterThan(250);
    expect(english.map(([path]) => path).sort()).toEqual([...welsh.keys()].sort());
    for (const [path, text] of [...english, ...welsh]) expect([path, text.trim()]).not.toEqual([path, '']);
  });

  it('is Welsh in Welsh: nothing was left in English', () => {
    const left = english.filter(([path, text]) => !SAME_IN_BOTH.test(path) && welsh.get(path) === text);
    expect(left).toEqual([]);
  });

  it('ends as a sentence where it is one, and carries no placeholder, no undefined and no technical object', () => {
    for (const [path, text] of [...english, ...welsh]) {
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|\[object|TODO|NaN|\{\w+\}|\$\{/)]);
      if (/\.(detail|kept|todo)$/.test(path) && !path.includes('.notice.'))
        expect([path, text]).toEqual([path, expect.stringMatching(/\.$/)]);
      if (/\.title$/.test(path)) expect([path, text]).toEqual([path, expect.stringMatching(/[^.]$/)]);
    }
  });

  it('uses the apostrophe of print, not of code', () => {
    expect([...english, ...welsh].filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});

describe('a moment, as a person at the council says it', () => {
  const now = '2026-11-23T09:30:00Z';
  it.each([
    ['2026-11-23T08:05:00Z', 'Today 08:05', 'Heddiw 08:05', 'this morning'],
    ['2026-11-22T23:59:00Z', 'Yesterday 23:59', 'Ddoe 23:59', 'a minute before midnight is yesterday'],
    ['2026-11-09T16:05:00Z', 'Mon 9 Nov, 16:05', 'Llun 9 Tach, 16:05', 'two weeks ago'],
    ['2026-06-30T23:30:00Z', 'Wed 1 July, 00:30', 'Mer 1 Gorff, 00:30', 'summer time: already the next day in London'],
    ['2025-12-31T23:59:00Z', '31 Dec 2025, 23:59', '31 Rhag 2025, 23:59', 'another year is said'],
  ])('%s is %s, and %s (%s)', (instant, inEnglish, inWelsh) => {
    expect(whenOf(instant, now, en)).toBe(inEnglish);
    expect(whenOf(instant, now, cy)).toBe(inWelsh);
  });
});

describe('the language of a reader', () => {
  it.each([
    ['cy', 'cy', 'Welsh'],
    ['cy-GB,cy;q=0.9,en;q=0.8', 'cy', 'a Welsh browser'],
    ['en-GB,en;q=0.9,cy;q=0.8', 'en', 'English first'],
    ['fr, cy;q=0.3, en;q=0.2', 'cy', 'the best of those we speak'],
    ['cy;q=0, en', 'en', 'not Welsh, it says'],
    ['fr, de', 'en', 'neither'],
    ['', 'en', 'silence'],
    [undefined, 'en', 'no header'],
    [';;q=,,x;q=abc', 'en', 'rubbish'],
  ])('%j means %s (%s)', (header: string | undefined, language: string, _why: string) => {
    expect(languageOf(header)).toBe(language);
  });
});
