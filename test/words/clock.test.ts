import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS, HOLIDAY_NAMES, type Holiday } from '../../src/domain/calendar/bank-holidays.ts';
import { calendarDate as at } from '../../src/domain/calendar/calendar-date.ts';
import type { ClockStep } from '../../src/domain/clock/step.ts';
import { CLOCKS } from '../../src/domain/policy/clock-rules.ts';
import { POLICY_PROBLEMS } from '../../src/domain/policy/policy-problem.ts';
import { clockWordsIn, stepSaid } from '../../src/words/clock/said.ts';
import type { ClockWords } from '../../src/words/clock/shape.ts';

const [en, cy] = [clockWordsIn('en'), clockWordsIn('cy')];
const monday = at('2026-01-12');
const holiday = (day: string): Holiday => BANK_HOLIDAYS.find((one) => one.day === day) as Holiday;
const mourning: Holiday = { ...holiday('2026-01-01'), name: 'proclaimed', title: 'A day of mourning' };

/** One of each step, and more where the sentence has two ways. */
const STEPS: readonly ClockStep[] = [
  ...CLOCKS.map((rule): ClockStep => ({ step: 'the rule', rule })),
  { step: 'not yet in force', from: monday },
  { step: 'no longer in force', to: monday },
  { step: 'London day', instant: '2026-07-01T23:30:00Z', day: at('2026-07-02') },
  { step: 'deemed received', from: monday, day: monday, because: 'after hours' },
  { step: 'deemed received', from: monday, day: monday, because: 'weekend' },
  { step: 'from receipt for now', starts: 'letter dated', day: monday },
  { step: 'asked again', askedOn: monday, answeredOn: monday },
  { step: 'starts on a closed day', day: monday, because: holiday('2026-04-03') },
  { step: 'day one', day: monday, included: false },
  { step: 'day one', day: monday, included: true },
  { step: 'weekend days left out', days: 1 },
  { step: 'weekend days left out', days: 8 },
  ...BANK_HOLIDAYS.map((one): ClockStep => ({ step: 'holiday left out', holiday: one })),
  { step: 'holiday left out', holiday: mourning },
  { step: 'same date', months: 1, day: monday },
  { step: 'no such date', months: 6, day: monday },
  { step: 'ends the day before', day: monday },
  { step: 'waiting left out', askedOn: monday, answeredOn: monday, days: 1, day: monday },
  { step: 'rolled', from: monday, day: monday, because: 'weekend' },
  { step: 'due', day: monday },
  { step: 'work by', day: monday, because: holiday('2026-12-28') },
  { step: 'holidays assumed', known: monday, when: 'before' },
  { step: 'holidays assumed', known: monday, when: 'after' },
];

const labels = (words: ClockWords): [string, string][] =>
  (['holiday', 'nation', 'event', 'clock', 'type', 'policyProblem'] as const).flatMap((group) =>
    Object.entries(words[group]).map(([key, text]): [string, string] => [`${group}.${key}`, text]),
  );

describe('why something is due', () => {
  it('can be said in both languages, as a sentence, for every step there is', () => {
    expect([...new Set(STEPS.map(({ step }) => step))].sort()).toEqual(Object.keys(en.step).sort());
    for (const step of STEPS) {
      const [english, welsh] = [stepSaid(step, en), stepSaid(step, cy)];
      for (const text of [english, welsh]) expect(text).toMatch(/^[\p{Lu}\d][^']*\.$/u);
      expect(`${english}${welsh}`).not.toMatch(/undefined|null|NaN|\[object/);
      expect(welsh).not.toBe(english);
    }
  });

  it.each<[ClockStep, string, string]>([
    [
      { step: 'London day', instant: '2026-07-01T23:30:00Z', day: at('2026-07-02') },
      '1 July 2026, 23:30 UTC is Thursday 2 July 2026 in London.',
      'Yn Llundain, 1 Gorffennaf 2026, 23:30 UTC yw dydd Iau 2 Gorffennaf 2026.',
    ],
    [
      { step: 'holiday left out', holiday: holiday('2026-07-13') },
      'Monday 13 July 2026 does not count: bank holiday in Northern Ireland (substitute day for Battle of the Boyne).',
      'Nid yw dydd Llun 13 Gorffennaf 2026 yn cyfrif: gŵyl banc yng Ngogledd Iwerddon (yn lle Brwydr y Boyne).',
    ],
    [
      { step: 'holiday left out', holiday: mourning },
      'Thursday 1 January 2026 does not count: bank holiday (A day of mourning).',
      'Nid yw dydd Iau 1 Ionawr 2026 yn cyfrif: gŵyl banc (A day of mourning).',
    ],
    [
      { step: 'rolled', from: at('2026-10-03'), day: at('2026-10-05'), because: 'weekend' },
      'Saturday 3 October 2026 is at a weekend, so the last day moves to the next working day: Monday 5 October 2026.',
      'Dydd Sadwrn 3 Hydref 2026 sydd ar benwythnos, felly mae’r diwrnod olaf yn symud i’r diwrnod gwaith nesaf: dydd Llun 5 Hydref 2026.',
    ],
  ])('is said of %j', (step, english, welsh) => {
    expect(stepSaid(step, en)).toBe(english);
    expect(stepSaid(step, cy)).toBe(welsh);
  });
});

describe('the words of clocks and policy', () => {
  it('are there in both languages, different, with the apostrophe of print', () => {
    expect(Object.keys(en.holiday)).toEqual(['proclaimed', ...HOLIDAY_NAMES]);
    expect(Object.keys(en.policyProblem)).toEqual([...POLICY_PROBLEMS]);
    const welsh = new Map(labels(cy));
    for (const [key, text] of labels(en)) {
      expect([key, text.trim().length > 0, welsh.get(key) === text]).toEqual([key, true, false]);
      expect(`${text}${welsh.get(key)}`).not.toMatch(/'|undefined/);
    }
  });

  it('tell why an extension or a rule is refused', () => {
    expect(en.noExtension['told too late']({ reason: 'told too late', due: monday })).toBe(
      'The response was due on Monday 12 January 2026. An extension has to be told by then.',
    );
    const none = { reason: 'no policy then', receivedOn: monday, earliest: null } as const;
    expect([en.noRules['no policy then'](none), cy.noRules['no policy then'](none)]).toEqual([
      'The council has no policy to count under.',
      'Nid oes gan y cyngor bolisi i gyfrif o dano.',
    ]);
    expect(cy.noRules['type not in force']({ reason: 'type not in force', type: 'appeal', receivedOn: monday })).toBe(
      'Nid oedd rheolau ar gyfer y math hwn o ohebiaeth (apêl) ar ddydd Llun 12 Ionawr 2026.',
    );
  });
});
