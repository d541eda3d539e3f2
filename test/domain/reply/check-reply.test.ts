import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReply } from '../../../src/domain/reply/check-reply.ts';
import { FINDINGS_OF_REPLY } from '../../../src/domain/reply/finding.ts';
import { answer, CASES, draftOf, type Labelled, TODAY } from './cases.ts';
import { DETAILS } from './drafts/details.ts';
import { FULL_REPLIES } from './drafts/full-replies.ts';
import { LATER } from './drafts/later.ts';
import { NATURAL } from './drafts/natural.ts';
import { UNMENDED } from './drafts/unmended.ts';
import { measured, saidOf } from './measure.ts';

const ALL = [...FULL_REPLIES, ...DETAILS, ...NATURAL, ...LATER];
const findingsOf = (labelled: Labelled) => checkReply(draftOf(labelled), CASES[labelled.to], TODAY).findings;

describe('answers with labels', () => {
  it('are many, of every finding some, and more than half of them with nothing wrong', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(200);
    const labels = new Set(
      ALL.flatMap(({ wrong }) => wrong.map((one) => one.replace(/^point \d$/, 'point not answered'))),
    );
    expect([...labels].sort()).toEqual([...FINDINGS_OF_REPLY].sort());
    expect(ALL.filter(({ wrong }) => wrong.length === 0).length).toBeGreaterThan(ALL.length / 2);
  });

  it('are told apart: what is said is so, and what is wrong is said', () => {
    for (const [finding, { right, wrong, missed }] of measured(ALL))
      expect({ finding, right, wrong, missed }).toEqual({ finding, right: expect.any(Number), wrong: 0, missed: 0 });
  });

  it('are told apart nearly as well where the rules were never mended by them', () => {
    const sum = { right: 0, wrong: 0, missed: 0 };
    for (const tally of measured(UNMENDED).values())
      for (const what of ['right', 'wrong', 'missed'] as const) sum[what] += tally[what];
    // Precision 0.93, recall 0.82.
    expect(sum).toEqual({ right: 14, wrong: 1, missed: 3 });
  });

  it('are never in the way where nothing is wrong', () => {
    const stopped = [...ALL, ...UNMENDED]
      .filter(({ wrong }) => wrong.length === 0)
      .filter((one) => findingsOf(one).some(({ weight }) => weight === 'stop'));
    expect(stopped.map(({ text }) => text)).toEqual([]);
  });
});

describe('how much a finding weighs', () => {
  it('a point without an answer is a hint and never asked about (2026-11-28)', () => {
    const points = ALL.flatMap(findingsOf).filter(({ finding }) => finding === 'point not answered');
    expect(points.length).toBeGreaterThan(5);
    expect(points.every(({ weight, point }) => weight === 'look' && point !== null)).toBe(true);
  });

  it('another body is worth a look in copy, a stranger worth a question', () => {
    const weights = (cc: string) =>
      findingsOf(answer('bins', 'Dear Ms Fettle, thank you for this.', [], { cc: [cc] })).map(({ weight }) => weight);
    expect([weights('a@otherborough.gov.uk'), weights('a@anything.example')]).toEqual([['look'], ['stop']]);
  });

  it('an answer that hardly anybody could mistake goes first', () => {
    const text = 'Dear Ms Fettle, the call was with Miss Haldane. I attach it. We will come on 3 November.';
    const said = findingsOf(answer('bins', text, [], { subject: 'Bins' }));
    expect(said.map(({ finding }) => finding)).toEqual([
      ...['attachment missing', 'date passed', 'no reference', 'other person named'],
    ]);
  });

  it('the way on is asked of a reply alone: of an acknowledgement it would come too early', () => {
    const acknowledged = answer(
      'bins',
      'Dear Ms Fettle,\n\nThank you for your complaint. We will reply by 9 December.',
    );
    expect(saidOf(acknowledged)).toEqual([]);
  });
});

it('says only what stands in the draft, or on the case, whatever the draft is', () => {
  const word = fc.constantFrom(
    ...['Dear', 'Mr', 'Bloggs', '[name]', 'I attach', 'uphold', 'your complaint', 'by', '3 November', '9/12/2026'],
    ...['RD-26-000999', 'Ombudsman', 'stage 2', '\n\n', '1.', 'we will reply', 'XXXX', 'atodaf', '“', '.'],
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    fc.string({ maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('bins', 'damp', 'care', 'letter' as const), (said, to) => {
      const { findings, points } = checkReply(draftOf(answer(to, said)), CASES[to], TODAY);
      const plain = said.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ');
      const known = [plain, ...CASES[to].points.map((point) => point.text), CASES[to].person.address].join('\n');
      for (const { about, finding } of findings)
        expect([finding, finding === 'other reference' || known.includes(about.replace(/\s/g, ' '))]).toEqual([
          finding,
          true,
        ]);
      expect(points.map(({ number }) => number)).toEqual(CASES[to].points.map(({ number }) => number));
    }),
    { numRuns: 300 },
  );
});
