import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import type { CaseRefusal } from '../../src/domain/case/refusal.ts';
import type { StillOpen } from '../../src/domain/case/still-open.ts';
import { cy } from '../../src/words/case/cy.ts';
import { en } from '../../src/words/case/en.ts';
import { stillOpenSaid } from '../../src/words/case/said.ts';
import type { CaseWords } from '../../src/words/case/shape.ts';
import { cy as refusedCy } from '../../src/words/refusals/cy.ts';
import { en as refusedEn } from '../../src/words/refusals/en.ts';
import { refusalSaid } from '../../src/words/refusals/said.ts';
import { ACase, AMINA, BRAM } from '../support/a-case.ts';

/** Facts that fit every sentence; each takes what it needs. */
const FACTS = {
  limit: day('2026-09-01'),
  name: 'Gus Ghost',
  reference: 'RD-26-000001',
  into: 'RD-26-000002',
  category: 'complaint',
  messages: 2,
  ground: 'answered',
  events: 1,
  meanwhile: new ACase().act('2026-03-05', { type: 'noted', text: 'x' }, BRAM).events.slice(1),
  stage: 1,
  current: 2,
  what: 'reason',
  characters: 70_000,
  most: 60_000,
  on: day('2026-03-05'),
  today: day('2026-03-04'),
  began: day('2026-03-06'),
  acknowledged: day('2026-03-05'),
  answered: day('2026-03-07'),
  followed: day('2026-03-04'),
  last: true,
  points: [1, 2],
  point: 2,
  remedy: 1,
  person: AMINA,
  conflicts: ['signed an earlier answer', 'complained about'],
  due: day('2026-03-19'),
  latest: day('2026-04-02'),
  parts: [{ point: 1, owner: BRAM }],
  receivedAt: '2026-03-05T10:00:00Z',
  owners: [AMINA, BRAM],
  since: day('2026-03-05'),
  until: day('2026-04-02'),
  toldOn: day('2026-03-18'),
  usual: day('2026-03-30'),
  from: day('2026-03-19'),
  reason: 'a contractor has to answer first',
  why: 'it is hard',
  by: AMINA,
  at: '2026-03-05T10:00:00Z',
  source: 'the letter',
  workingDays: 3,
  to: day('2026-03-20'),
  clock: 'respond',
  rule: 'code-stage1',
  own: true,
  because: [
    { day: day('2026-03-13'), name: 'A day of an invented monarch', kept: true },
    { day: day('2026-04-06'), name: 'easter-monday', kept: false },
  ],
};

/** Every text with its path, functions called with the facts that fit. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const facts = { ...FACTS, ...(path.includes('day out of range') && { last: day('2046-12-31') }) };
    const dated = path.includes('next stage waits') ? { ...facts, since: FACTS.receivedAt } : facts;
    return texts(value(dated), `${path}()`);
  }
  return Object.entries(value as object).flatMap(([key, one]) => texts(one, `${path}.${key}`));
}

const english = texts({ refused: refusedEn, ...en }, '');
const welsh = new Map(texts({ refused: refusedCy, ...cy }, ''));

describe('the words of cases', () => {
  it('are all there in both languages, and Welsh in Welsh', () => {
    expect(english.length).toBeGreaterThan(300);
    expect([...welsh.keys()]).toEqual(english.map(([path]) => path));
    const same = english.filter(([path, text]) => welsh.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('end as sentences where they are some, without placeholders or the apostrophe of code', () => {
    for (const [path, text] of [...english, ...welsh]) {
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|\[object|NaN|\{\w+\}|'|\$\{/)]);
      if (/\.(detail|kept|todo)$/.test(path)) expect([path, text]).toEqual([path, expect.stringMatching(/\.$/)]);
      if (/\.title$/.test(path)) expect([path, text]).toEqual([path, expect.stringMatching(/[^.]$/)]);
    }
  });

  it.each([
    ['en', 'Bram Tolliver: note (5/3/2026, 10:00)'],
    ['cy', 'Bram Tolliver: nodyn (5/3/2026, 10:00)'],
  ] as const)('say in %s what somebody faster did', (language, told) => {
    const refusal: CaseRefusal = {
      reason: 'someone was faster',
      reference: 'RD-26-000001',
      meanwhile: FACTS.meanwhile,
    };
    expect(refusalSaid(refusal, language).detail).toContain(told);
  });

  it('name a newer version’s act without its name', () => {
    const meanwhile = [{ ...new ACase().events[0], type: 'mediation offered' }] as never;
    const refusal: CaseRefusal = { reason: 'someone was faster', reference: 'RD-26-000001', meanwhile };
    expect(refusalSaid(refusal, 'en').detail).toContain('something that a newer version of Redress did');
  });

  it('say which date moved, from when to when, and for which days', () => {
    const { clock, rule, stage, from, to, because } = FACTS;
    const moved = { clock, rule, stage, from, to, because, own: false };
    expect(en.dateMoved(moved)).toBe(
      'Stage 1 response: Friday 20 March 2026 instead of Thursday 19 March 2026, because Friday 13 March 2026 is a bank holiday (A day of an invented monarch); Monday 6 April 2026 is no bank holiday any more (Easter Monday).',
    );
    expect(cy.dateMoved({ ...moved, rule: null, own: true })).toBe(
      'Ateb, dyddiad y cyngor ei hun: dydd Gwener 20 Mawrth 2026 yn lle dydd Iau 19 Mawrth 2026. Y rheswm: mae dydd Gwener 13 Mawrth 2026 yn ŵyl banc (A day of an invented monarch); nid yw dydd Llun 6 Ebrill 2026 yn ŵyl banc mwyach (Llun y Pasg).',
    );
    expect(en.dateMoved({ ...moved, clock: 'mediate', rule: null })).toContain('mediate: ');
  });

  it.each([
    [{ because: 'being answered', due: null }, 'The reply is being written.'],
    [
      { because: 'parts are missing', owners: [AMINA, BRAM] },
      'Parts of the reply are missing: Amina Shah and Bram Tolliver.',
    ],
  ] as const)('say why a case is still open: %j', (why, text) => {
    expect(stillOpenSaid(why as StillOpen, en as CaseWords)).toBe(text);
  });
});
