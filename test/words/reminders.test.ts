import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { CLOCK_NAMES } from '../../src/domain/clock/case-clock.ts';
import { type Banded, type Matter, NOTICE_KINDS, type Notice } from '../../src/domain/reminders/notice.ts';
import { activitySaid, cardSaid, noticeSaid } from '../../src/words/reminders/said.ts';
import { ACTIVITY_TYPES } from '../../src/words/reminders/shape.ts';
import { reminderWordsIn } from '../../src/words/reminders/words.ts';

const [en, cy] = [reminderWordsIn('en'), reminderWordsIn('cy')];
const day = calendarDate('2026-09-23');
const reference = 'ABCD-26-000123';
const notice = (matter: Matter): Notice => ({
  key: 'key',
  day,
  to:
    matter.kind === 'team digest'
      ? { is: 'channel', directorate: 'Environment' }
      : { is: 'person', id: 'kelvin', name: 'Kelvin Astbridge' },
  matter,
});
const counted = (total: number) => ({
  total,
  first: Array.from({ length: Math.min(total, 10) }, (_, n) => `ABCD-26-0000${10 + n}`),
});
const banded = (overdue: number, today = 0, look = 0, week = 0, confirm = 0): Banded => ({
  overdue: counted(overdue),
  'due today': counted(today),
  'early look': counted(look),
  'this week': counted(week),
  'to confirm': counted(confirm),
});

/** One of each kind, urgent ones for each clock, digests from one case to more than any council has. */
const MATTERS: readonly Matter[] = [
  ...CLOCK_NAMES.flatMap((clock): Matter[] => [
    { kind: 'due today', reference, clock },
    { kind: 'due today', reference, clock, due: day },
    { kind: 'overdue', reference, clock, due: day },
  ]),
  { kind: 'ombudsman deadline', reference, due: day },
  { kind: 'raised', reference, step: 'director', due: day },
  { kind: 'digest', cases: banded(1), messages: 0 },
  { kind: 'digest', cases: banded(9999, 9999, 9999, 9999, 9999), messages: 9999 },
  { kind: 'digest', cases: banded(0), messages: 1 },
  { kind: 'team digest', cases: banded(0, 12) },
];

describe('a notice', () => {
  it('can be said in both languages, whatever its kind, as whole sentences', () => {
    expect([...new Set(MATTERS.map(({ kind }) => kind))].sort()).toEqual([...NOTICE_KINDS].sort());
    for (const matter of MATTERS) {
      const [english, welsh] = [en, cy].map((words) => noticeSaid(notice(matter), words));
      for (const { title, text } of [english!, welsh!]) {
        expect(text).toMatch(/^[\p{L}\d].*\.$/u);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|'|\s{2}/);
        expect(title.length).toBeLessThan(100);
      }
      expect(welsh?.text).not.toBe(english?.text);
    }
  });

  it.each<[Matter, string, string]>([
    [
      { kind: 'due today', reference, clock: 'respond' },
      'ABCD-26-000123: the reply is due today and is not recorded yet.',
      'ABCD-26-000123: mae’r ateb i’w anfon heddiw; nid yw wedi’i gofnodi eto.',
    ],
    [
      { kind: 'due today', reference, clock: 'outer limit', due: day },
      'ABCD-26-000123: the reply is due on Wednesday 23 September 2026. Today is the last working day before that.',
      'ABCD-26-000123: mae’r ateb i’w anfon erbyn dydd Mercher 23 Medi 2026. Heddiw yw’r diwrnod gwaith olaf cyn hynny.',
    ],
    [
      { kind: 'overdue', reference, clock: 'acknowledge', due: day },
      'ABCD-26-000123: the acknowledgement was due on Wednesday 23 September 2026 and is not recorded.',
      'ABCD-26-000123: nid yw’r gydnabyddiaeth wedi’i chofnodi; y dyddiad oedd dydd Mercher 23 Medi 2026.',
    ],
    [
      { kind: 'ombudsman deadline', reference, due: day },
      'ABCD-26-000123: the Ombudsman expects an answer by Wednesday 23 September 2026.',
      'ABCD-26-000123: mae’r Ombwdsmon yn disgwyl ateb erbyn dydd Mercher 23 Medi 2026.',
    ],
    [
      { kind: 'raised', reference, step: 'deputy', due: day },
      'ABCD-26-000123: no reply yet, due on Wednesday 23 September 2026. It is raised with you.',
      'ABCD-26-000123: dim ateb eto; y dyddiad oedd dydd Mercher 23 Medi 2026. Mae wedi’i godi gyda chi.',
    ],
    [
      { kind: 'digest', cases: banded(2, 1, 1, 4, 1), messages: 1 },
      '2 overdue, 1 due today, 1 draft to look at, 4 more this week, 1 to confirm, 1 message to decide on. Start with ABCD-26-000010.',
      '2 yn hwyr, 1 i’w hateb heddiw, 1 drafft i edrych arno, 4 arall yr wythnos hon, 1 i’w gadarnhau, 1 neges heb benderfyniad. Dechreuwch gyda ABCD-26-000010.',
    ],
    [{ kind: 'digest', cases: banded(0), messages: 3 }, '3 messages to decide on.', '3 neges heb benderfyniad.'],
  ])('%j', (matter, english, welsh) => {
    expect(noticeSaid(notice(matter), en).text).toBe(english);
    expect(noticeSaid(notice(matter), cy).text).toBe(welsh);
  });

  it('has counts with the right form of their nouns, one and several', () => {
    const forms = ([1, 2, 3, 6, 21] as const).map((n) => [en.band['early look'](n), en.messages(n), en.teamLead(n)]);
    expect(forms[0]).toEqual(['1 draft to look at', '1 message to decide on', '1 case to look at today.']);
    expect(forms[1]).toEqual(['2 drafts to look at', '2 messages to decide on', '2 cases to look at today.']);
    // After a figure a Welsh noun stays singular, whatever the figure.
    for (const n of [1, 2, 3, 6, 21]) {
      expect(cy.teamLead(n)).toBe(`${n} achos i edrych arno heddiw.`);
      expect(cy.messages(n)).toBe(`${n} neges heb benderfyniad`);
      expect(cy.band['early look'](n)).toBe(`${n} drafft i edrych arno`);
    }
  });
});

describe('what Teams is given', () => {
  it('fills every parameter of the template that its type declares, and no other, in both languages', () => {
    const used = new Set<string>();
    for (const words of [en, cy]) {
      for (const matter of MATTERS) {
        const { type, parameters } = activitySaid(notice(matter), words);
        const wanted = [...words.activity[type].template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(Object.keys(parameters).sort()).toEqual(wanted.sort());
        used.add(type);
      }
      for (const { description, template } of Object.values(words.activity)) {
        // Limits of the app manifest's schema.
        expect(description.length).toBeLessThanOrEqual(128);
        expect(template.length).toBeLessThanOrEqual(128);
      }
    }
    expect([...used].sort()).toEqual([...ACTIVITY_TYPES].sort());
  });

  it('has a preview of at most 150 characters, because Teams shows no more', () => {
    for (const words of [en, cy])
      for (const { title, preview } of MATTERS.map((matter) => activitySaid(notice(matter), words))) {
        expect([preview, preview.length]).toEqual([preview, Math.min(preview.length, 150)]);
        expect(preview).toMatch(/^[\p{L}\d].*\.$/u);
        expect(title.length).toBeLessThan(100);
      }
    const one = notice({ kind: 'digest', cases: banded(0, 1), messages: 0 });
    expect(activitySaid(one, en).preview).toBe('1 due today. Start with ABCD-26-000010.');
    // What presses least gives way.
    const many = notice({ kind: 'digest', cases: banded(9999, 9999, 9999, 9999, 9999), messages: 9999 });
    expect(activitySaid(many, cy).preview).toBe(
      '9999 yn hwyr, 9999 i’w hateb heddiw, 9999 drafft i edrych arno, 9999 arall yr wythnos hon, 9999 i’w cadarnhau. Dechreuwch gyda ABCD-26-000010.',
    );
  });

  it('reads as a sentence once the parameters are in', () => {
    const filled = (matter: Matter, words: typeof en): string => {
      const { type, parameters } = activitySaid(notice(matter), words);
      return words.activity[type].template.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '');
    };
    const matter: Matter = { kind: 'overdue', reference, clock: 'respond', due: day };
    expect(filled(matter, en)).toBe('ABCD-26-000123 was due on Wednesday 23 September 2026');
    expect(filled(matter, cy)).toBe('Roedd ABCD-26-000123 i’w ateb ddydd Mercher 23 Medi 2026');
    expect(filled({ kind: 'digest', cases: banded(2, 1), messages: 0 }, en)).toBe('Due today: 1. Overdue: 2');
    expect(filled({ kind: 'due today', reference, clock: 'respond' }, cy)).toBe('Mae ABCD-26-000123 i’w ateb heddiw');
  });
});

describe('the card of a team', () => {
  it('has a section for each band with cases, names the first and counts the others', () => {
    const card = cardSaid(notice({ kind: 'team digest', cases: banded(12, 0, 1) }), en);
    expect(card).toEqual({
      title: 'Environment: Wednesday 23 September 2026',
      lead: '13 cases to look at today.',
      sections: [
        { label: '12 overdue', references: counted(12).first, more: 'and 2 more' },
        { label: '1 draft to look at', references: ['ABCD-26-000010'], more: '' },
      ],
      action: 'Open the board in Redress',
    });
    const whole = {
      ...notice({ kind: 'team digest', cases: banded(1) }),
      to: { is: 'channel', directorate: null },
    } as const;
    expect(cardSaid(whole, cy)).toMatchObject({
      title: 'Y cyngor cyfan: dydd Mercher 23 Medi 2026',
      sections: [{ label: '1 yn hwyr', more: '' }],
      action: 'Agor y bwrdd yn Redress',
    });
  });
});

describe('what became of a notice', () => {
  it('is said in both languages, with what can be done where something can', () => {
    for (const group of ['state', 'because'] as const) {
      expect(Object.keys(cy[group])).toEqual(Object.keys(en[group]));
      for (const [key, text] of Object.entries(en[group])) {
        expect([key, text]).not.toEqual([key, (cy[group] as Record<string, string>)[key]]);
        expect(`${text}${(cy[group] as Record<string, string>)[key]}`).not.toMatch(/'|undefined/);
        if (group === 'because') expect([key, text]).toEqual([key, expect.stringMatching(/\.$/)]);
      }
    }
  });
});
