import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/domain/triage/classify.ts';
import { CATEGORIES } from '../../../src/domain/triage/proposal.ts';
import { QUESTIONS, questionFor, whyNot } from '../../../src/domain/triage/question.ts';
import { questionSaid, whyNotSaid } from '../../../src/words/triage-questions.ts';
import { TRIAGE } from '../../support/triage.ts';

const unsure = (contact: number, service_request: number, complaint: number) =>
  questionFor({ needsHuman: true, flags: [], scores: { contact, service_request, complaint } });

describe('the one question that settles an unsure proposal', () => {
  it('is between the two likeliest categories', () => {
    expect(unsure(0.1, 0.5, 0.4)).toBe('told before');
    expect(unsure(0.4, 0.1, 0.5)).toBe('unhappy with us');
    expect(unsure(0.5, 0.4, 0.1)).toBe('asks for something');
  });

  it('is what the mail says where nobody knows the language, and none where nothing is unsure', () => {
    const scores = { contact: 0.1, service_request: 0.5, complaint: 0.4 };
    expect(questionFor({ needsHuman: true, flags: ['not_english'], scores })).toBe('what it says');
    expect(questionFor({ needsHuman: false, flags: [], scores })).toBeNull();
  });

  it('can be put in both languages', () => {
    for (const question of QUESTIONS) {
      expect(questionSaid(question, 'en')).toMatch(/\?$/);
      expect(questionSaid(question, 'cy')).not.toBe(questionSaid(question, 'en'));
    }
  });
});

describe('why not the other two', () => {
  const proposal = classify(
    {
      from: 'a@post.example',
      subject: '',
      body: 'Please could you send a new bin? Nobody came last week and nobody rang back.',
    },
    TRIAGE,
  );

  it('names each with its share, the likelier first, and the words that spoke for it all the same', () => {
    const others = whyNot(proposal);
    expect([proposal.category, ...others.map(({ category }) => category)].sort()).toEqual([...CATEGORIES].sort());
    expect(others[0]?.share).toBeGreaterThanOrEqual(others[1]?.share ?? 1);
    const request = others.find(({ category }) => category === 'service_request');
    expect(request?.but?.quote.toLowerCase()).toMatch(/please|could you/);
  });

  it('says so in a sentence', () => {
    const not = { category: 'complaint', share: 0.114, but: null } as const;
    expect(whyNotSaid(not, 'en')).toBe('Not a complaint (11%): nothing speaks for it.');
    expect(whyNotSaid(not, 'cy')).toBe('Nid cwyn (11%): nid oes dim yn ei awgrymu.');
  });
});
