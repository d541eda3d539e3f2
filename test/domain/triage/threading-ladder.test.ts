import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReference } from '../../../src/domain/case/reference.ts';
import { ownWords } from '../../../src/domain/triage/own-words.ts';
import {
  climb,
  type Found,
  findOmbudsmanReferences,
  findReferences,
  type KnownCase,
  type MailFacts,
  STRONG_RUNGS,
  WEAK_RUNGS,
} from '../../../src/domain/triage/threading-ladder.ts';
import { aCase } from '../../support/builders.ts';

const NOREEN = 'noreen.fettle@post.example';
const FIRST = aCase({ reference: 'RD-26-000123', subject: 'Bin not collected' });
const SECOND = aCase({ reference: 'RD-26-000124', subject: 'Street light', fromAddress: 'amos.tarry@post.example' });
const WITHDRAWN = { ...FIRST, status: 'Withdrawn' } as const;

const aMessage = (more: Partial<MailFacts> = {}): MailFacts => ({
  subject: 'Hello',
  text: 'I have something to add.',
  from: NOREEN,
  ...more,
});
const found = (more: Partial<Found> = {}): Found => ({
  byReference: [],
  byMessageId: [],
  byConversation: [],
  bySender: [],
  ...more,
});

const page = readFileSync(fileURLToPath(new URL('../../../docs/threading.md', import.meta.url)), 'utf8');
const section = (heading: string): string => page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
const listed = (heading: string): (string | undefined)[] =>
  [...section(heading).matchAll(/^\d\. \*\*([^*]+)\*\*:/gm)].map(([, rung]) => rung);
const spellings = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/^- `([^`]+)`$/gm)].map(([, spelling]) => spelling as string);

describe('the page about threading', () => {
  it('lists the rungs of the code in their order, because staff rely on it', () => {
    expect(listed('Rungs that link')).toEqual([...STRONG_RUNGS]);
    expect(listed('Signals that only suggest')).toEqual([...WEAK_RUNGS]);
  });

  const [read, refused] = section('How our reference is read').split('These are not references');
  it.each(spellings(read))('is right that "%s" is our reference', (spelling) => {
    expect(findReferences(`about ${spelling}, please`)).toEqual(['RD-26-000123']);
  });
  it.each(spellings(refused))('is right that "%s" is none', (spelling) => {
    expect(findReferences(`about ${spelling}, please`)).toEqual([]);
  });
  it('gives spellings of both kinds', () => {
    expect([spellings(read).length, spellings(refused).length].every((count) => count >= 5)).toBe(true);
  });
});

describe('a message is linked', () => {
  it.each<[string, Partial<MailFacts>, Partial<Found>, string]>([
    [
      'by our reference in its subject',
      { subject: 'RE: Your complaint [RD-26-000123]' },
      { byReference: [FIRST] },
      'our reference in the subject',
    ],
    [
      'by a reference in the subject, whoever writes: a husband answers for his wife',
      { subject: 'RE: RD-26-000123', from: 'someone.else@post.example' },
      { byReference: [FIRST] },
      'our reference in the subject',
    ],
    [
      'by the mail program’s own thread, though the subject was changed',
      { subject: 'Now it is worse' },
      { byMessageId: [FIRST] },
      'answers a message of the case',
    ],
    [
      'by a reference the writer typed, as people type it',
      { text: 'About rd 26 000123: the bin came back broken.' },
      { byReference: [FIRST] },
      "our reference in the writer's own words",
    ],
    [
      'by the conversation, for one who has written on the case before',
      { from: 'Amos.Tarry@post.example ' },
      { byConversation: [{ ...FIRST, correspondents: ['amos.tarry@post.example'] }] },
      'same conversation, known sender',
    ],
  ])('%s', (_why, mail, evidence, rung) => {
    expect(climb(aMessage(mail), found(evidence))).toEqual({ link: { reference: 'RD-26-000123', rung } });
  });

  it('by the strongest rung that spoke, where several agree', () => {
    const mail = aMessage({ subject: 'RD-26-000123', text: 'RD-26-000123 again.' });
    const all = found({ byReference: [FIRST], byMessageId: [FIRST], byConversation: [FIRST], bySender: [FIRST] });
    expect(climb(mail, all).link?.rung).toBe('our reference in the subject');
    const threadOnly = { ...all, byReference: [] };
    expect(climb(mail, threadOnly).link?.rung).toBe('answers a message of the case');
  });

  it('in a council with other letters, 14 March: its references are known by its cases', () => {
    const theirs = aCase({ reference: 'MBC-26-000007' });
    const mail = aMessage({ subject: 'RE: [MBC-26-000007]' });
    expect(climb(mail, found({ byReference: [theirs] })).link?.reference).toBe('MBC-26-000007');
  });
});

describe('a message is only suggested to a case', () => {
  it.each<[string, Partial<MailFacts>, Partial<Found>, object]>([
    [
      'when a stranger passes our letter on and adds a line of their own',
      {
        from: 'neighbour@post.example',
        subject: 'FW: Your complaint',
        text: 'I have the same problem.\n\n-----Original Message-----\nFrom: contact@council.example\nSent: 2 March 2026 09:00\nTo: N Fettle\nSubject: Your complaint\n\nWe have opened RD-26-000123.',
      },
      { byReference: [FIRST] },
      { rung: 'our reference in quoted text', because: 'weak signal' },
    ],
    [
      'when a forward has no word of the writer’s own, so that the reference is not theirs',
      { text: '-----Original Message-----\nFrom: a@b.example\nSent: 2 March 2026\nTo: c@d.example\n\nRD-26-000123.' },
      { byReference: [FIRST] },
      { rung: 'our reference in quoted text', because: 'weak signal' },
    ],
    [
      'when the sender writes under the same subject, marks and banners taken off',
      { subject: '[EXTERNAL] Ateb: RE: bin  not collected' },
      { bySender: [FIRST, { ...FIRST, reference: 'RD-26-000009', subject: 'Another' }] },
      { rung: 'same sender, same subject', because: 'weak signal' },
    ],
    [
      'when it is the only case the sender has',
      {},
      { bySender: [FIRST] },
      { rung: 'the only open case of the sender', because: 'weak signal' },
    ],
    [
      'when it names the Ombudsman’s reference of the case',
      {},
      { byOmbudsmanReference: [FIRST] },
      { rung: "the Ombudsman's reference", because: 'weak signal' },
    ],
    [
      'when the case was withdrawn, however strong the evidence',
      { subject: 'RE: RD-26-000123' },
      { byReference: [WITHDRAWN], byMessageId: [WITHDRAWN] },
      { rung: 'our reference in the subject', because: 'case withdrawn' },
    ],
  ])('%s', (_why, mail, evidence, suggestion) => {
    expect(climb(aMessage(mail), found(evidence))).toEqual({ suggest: { reference: 'RD-26-000123', ...suggestion } });
  });

  it.each<[string, Partial<MailFacts>, Partial<Found>]>([
    ['subject and thread', { subject: 'RE: RD-26-000123' }, { byReference: [FIRST], byMessageId: [SECOND] }],
    [
      'subject and own words',
      { subject: 'RD-26-000123', text: 'As for RD-26-000124, thank you.' },
      { byReference: [FIRST, SECOND] },
    ],
    ['two references in one subject', { subject: 'RD-26-000123 and RD-26-000124' }, { byReference: [FIRST, SECOND] }],
    ['a thread that answers messages of two cases', {}, { byMessageId: [FIRST, SECOND] }],
    [
      'thread and conversation',
      {},
      { byMessageId: [FIRST], byConversation: [{ ...SECOND, correspondents: [NOREEN] }] },
    ],
  ])('where %s name different cases: a person decides', (_which, mail, evidence) => {
    const { link, suggest } = climb(aMessage(mail), found(evidence));
    expect(link).toBeUndefined();
    expect(suggest).toMatchObject({ reference: 'RD-26-000123', because: 'signals name different cases' });
  });
});

describe('a message belongs to no case', () => {
  it.each<[string, Partial<MailFacts>, Partial<Found>]>([
    ['when nothing was found', {}, {}],
    ['when the case it names does not exist', { subject: 'RE: RD-26-999999' }, {}],
    [
      'when Exchange put it in a stranger’s conversation because both are called "Complaint"',
      { from: 'stranger@post.example' },
      { byConversation: [{ ...FIRST, correspondents: ['amos.tarry@post.example'] }] },
    ],
    [
      'when its conversation holds two cases, 4 June: one acknowledgement had been answered twice',
      {},
      { byConversation: [FIRST, { ...SECOND, correspondents: [NOREEN] }] },
    ],
    ['when the sender has two cases and it resembles neither', {}, { bySender: [FIRST, SECOND] }],
    ['when it has no sender', { from: ' ' }, { byConversation: [{ ...FIRST, fromAddress: '' }] }],
    [
      'when neither it nor the case has a subject',
      { subject: 'RE: ' },
      { bySender: [{ ...FIRST, subject: '' }, SECOND] },
    ],
  ])('%s', (_why, mail, evidence) => {
    expect(climb(aMessage(mail), found(evidence))).toEqual({});
  });
});

describe('laws of the ladder', () => {
  const kase = fc.constantFrom<KnownCase>(FIRST, SECOND, WITHDRAWN, { ...FIRST, reference: 'RD-25-000002' });
  const cases = fc.uniqueArray(kase, { maxLength: 3, selector: ({ reference }) => reference });
  const evidence = fc.record({
    byReference: cases,
    byMessageId: cases,
    byConversation: cases,
    bySender: cases,
    byOmbudsmanReference: cases,
  });
  const text = fc
    .array(fc.constantFrom('RD-26-000123', 'RD-26-000124', 'RD-25-000002', '> RD-26-000123', 'bins', '\n'), {
      maxLength: 6,
    })
    .map((words) => words.join(' '));
  const mail = fc.record({ subject: text, text, from: fc.constantFrom(NOREEN, 'amos.tarry@post.example', '') });

  it('names only a case that was found, links only one that stands, and never does both', () => {
    fc.assert(
      fc.property(mail, evidence, (message, cases) => {
        const { link, suggest } = climb(message, cases);
        expect(link !== undefined && suggest !== undefined).toBe(false);
        const named = link?.reference ?? suggest?.reference;
        const all = Object.values(cases).flat();
        if (named !== undefined) expect(all.map(({ reference }) => reference)).toContain(named);
        const linking = [...cases.byReference, ...cases.byMessageId, ...cases.byConversation];
        if (link !== undefined)
          expect(linking.some((one) => one.reference === link.reference && one.status !== 'Withdrawn')).toBe(true);
      }),
    );
  });

  it('links whatever weak signals say: they can neither make a link nor undo one', () => {
    fc.assert(
      fc.property(mail, evidence, (message, cases) => {
        const withoutWeak = { ...cases, bySender: [], byOmbudsmanReference: [] };
        expect(climb(message, cases).link).toEqual(climb(message, withoutWeak).link);
      }),
    );
  });

  it('finds every reference we write, wherever it stands in a text', () => {
    const around = fc.constantFrom('', ' ', '(', '[', '\n', '"', ': ', '.', ' – ');
    const number = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(number, fc.integer({ min: 10, max: 99 }), around, around, (count, year, before, after) => {
        const reference = formatReference(`RD-${year}-`, count);
        expect(findReferences(`${before}${reference}${after}`)).toEqual([reference]);
      }),
    );
  });
});

describe('references in a text', () => {
  it('are given once each, first named first', () => {
    expect(findReferences('RD-26-000124, rd26000123 and RD 26 000124')).toEqual(['RD-26-000124', 'RD-26-000123']);
  });

  it('of the Ombudsmen are read only where an Ombudsman is spoken of: a telephone number looks the same', () => {
    expect(findOmbudsmanReferences('The Ombudsman wrote to me, 26 000 114 and 202600123.')).toEqual([
      '26 000 114',
      '202600123',
    ]);
    expect(findOmbudsmanReferences('LGSCO ref 26000114')).toEqual(['26 000 114']);
    expect(findOmbudsmanReferences('Please ring me on 26 000 114.')).toEqual([]);
    expect(findOmbudsmanReferences('The Ombudsman. My telephone is 01632 960 001.')).toEqual([]);
  });
});

describe('a message that names no case of ours', () => {
  it('is not read again for own words that could name one', () => {
    let looked = 0;
    const mail: MailFacts = {
      ...aMessage(),
      get text() {
        looked += 1;
        return 'I have something to add.';
      },
    };
    expect(climb(mail, found({ byMessageId: [FIRST] })).link?.reference).toBe('RD-26-000123');
    expect(looked).toBe(0);
    climb(mail, found({ byReference: [FIRST] }));
    expect(looked).toBe(1);
  });

  it('is judged by the own words that were read when it was classified', () => {
    const own = ownWords('It is about RD-26-000123.');
    const mail = { ...aMessage(), own };
    expect(climb(mail, found({ byReference: [FIRST] })).link?.rung).toBe("our reference in the writer's own words");
  });
});
