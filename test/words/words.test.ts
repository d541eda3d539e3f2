import { describe, expect, it } from 'vitest';
import { cy } from '../../src/words/cy.ts';
import { dayOf, whenOf } from '../../src/words/dates.ts';
import { en } from '../../src/words/en.ts';
import { languageOf } from '../../src/words/languages.ts';
import { cy as namesCy } from '../../src/words/names/cy.ts';
import { en as namesEn } from '../../src/words/names/en.ts';
import { cy as agesCy } from '../../src/words/screens/ages/cy.ts';
import { en as agesEn } from '../../src/words/screens/ages/en.ts';
import { cy as boardCy } from '../../src/words/screens/board/cy.ts';
import { en as boardEn } from '../../src/words/screens/board/en.ts';
import { cy as calendarCy } from '../../src/words/screens/calendar/cy.ts';
import { en as calendarEn } from '../../src/words/screens/calendar/en.ts';
import { cy as cardsCy } from '../../src/words/screens/cards/cy.ts';
import { en as cardsEn } from '../../src/words/screens/cards/en.ts';
import { cy as caseCy } from '../../src/words/screens/case/cy.ts';
import { en as caseEn } from '../../src/words/screens/case/en.ts';
import { cy as formsCy } from '../../src/words/screens/forms/cy.ts';
import { en as formsEn } from '../../src/words/screens/forms/en.ts';
import { cy as frameCy } from '../../src/words/screens/frame/cy.ts';
import { en as frameEn } from '../../src/words/screens/frame/en.ts';
import { cy as mailCy } from '../../src/words/screens/mail/cy.ts';
import { en as mailEn } from '../../src/words/screens/mail/en.ts';
import { cy as workCy } from '../../src/words/screens/my-work/cy.ts';
import { en as workEn } from '../../src/words/screens/my-work/en.ts';
import { cy as noticesCy } from '../../src/words/screens/notices/cy.ts';
import { en as noticesEn } from '../../src/words/screens/notices/en.ts';
import { cy as searchCy } from '../../src/words/screens/search/cy.ts';
import { en as searchEn } from '../../src/words/screens/search/en.ts';
import { cy as trendsCy } from '../../src/words/screens/trends/cy.ts';
import { en as trendsEn } from '../../src/words/screens/trends/en.ts';

/** The words of each part of the screens, and what the server answers. */
const SPOKEN: Readonly<Record<'en' | 'cy', Readonly<Record<string, unknown>>>> = {
  en: {
    ...{ server: en, names: namesEn, frame: frameEn, cards: cardsEn, work: workEn, board: boardEn, case: caseEn },
    ...{ forms: formsEn, mail: mailEn, search: searchEn, calendar: calendarEn, trends: trendsEn },
    ...{ notices: noticesEn, ages: agesEn },
  },
  cy: {
    ...{ server: cy, names: namesCy, frame: frameCy, cards: cardsCy, work: workCy, board: boardCy, case: caseCy },
    ...{ forms: formsCy, mail: mailCy, search: searchCy, calendar: calendarCy, trends: trendsCy },
    ...{ notices: noticesCy, ages: agesCy },
  },
};

const FACTS = {
  by: { id: 'x', name: 'Person' },
  at: '2026-11-23T10:00:00Z',
  category: 'complaint',
  reference: 'RD-26-000001',
  state: 'held',
  action: 'read cases',
  seconds: 7,
};

/** Every sentence with its path. A function is called with the facts of a refusal, else with figures and pieces of text. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const refusal = path.includes('decisionRefused') || path.includes('door');
    const pieces = path.includes('.date.') ? ['Mon', 9, 'Nov', '10:00'] : [3, 4, 5, 6];
    return sentences(refusal ? value(FACTS) : value(...pieces.slice(0, value.length)), `${path}()`);
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => sentences(one, `${path}.${key}`));
  return [];
}

/** Names, dates and figures that both languages say alike, or that are words in both. */
const SAME_IN_BOTH =
  /\.(language|product)$|^\.names\.date\.|weekdays|months|messageOf|trends\.percent|calendar\.month\(\)|dayHeading|\.bar\(\)|list\.asOf|decidedBy|checkedAt/;

const english = sentences(SPOKEN.en, '');
const welsh = new Map(sentences(SPOKEN.cy, ''));

describe('every sentence', () => {
  it('exists in both languages and is really said', () => {
    expect(english.length).toBeGreaterThan(600);
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
      if (/\.title$/.test(path) && !path.includes('.forms.'))
        expect([path, text]).toEqual([path, expect.stringMatching(/[^.]$/)]);
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
    expect(whenOf(instant, now, namesEn)).toBe(inEnglish);
    expect(whenOf(instant, now, namesCy)).toBe(inWelsh);
  });
});

describe('a day, as a deadline says it', () => {
  it.each([
    ['2026-06-09', '2026-06-01', 'Tue 9 June', 'Maw 9 Meh', 'in the year of the reader'],
    ['2027-01-04', '2026-12-30', 'Mon 4 Jan 2027', 'Llun 4 Ion 2027', 'another year is said'],
  ])('%s seen from %s is %s, and %s (%s)', (day, today, inEnglish, inWelsh) => {
    expect(dayOf(day, today, namesEn)).toBe(inEnglish);
    expect(dayOf(day, today, namesCy)).toBe(inWelsh);
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
