import { describe, expect, it } from 'vitest';
import { COMPLAINT_CUES } from '../../../src/domain/triage/cues/complaint.ts';
import { CONTACT_CUES } from '../../../src/domain/triage/cues/contact.ts';
import { GRIEVANCE_HINTS, REQUEST_HINTS } from '../../../src/domain/triage/cues/hints.ts';
import { SERVICE_REQUEST_CUES } from '../../../src/domain/triage/cues/service-request.ts';
import { readable } from '../../../src/domain/triage/passage.ts';
import { phraseBook } from '../../../src/domain/triage/phrase-book.ts';
import { compile } from '../../../src/domain/triage/phrases.ts';
import { readCorpus } from '../../../training/corpus.ts';

/** The stretches of a text in which a phrase is found, as they were written. */
const found = (phrase: string, text: string): readonly string[] =>
  phraseBook([{ words: [phrase] }])
    .find(readable(text))
    .map(({ start, end }) => text.slice(start, end));

/** Every hit of every cue, the longest of one cue at one word, found by trying. */
function tried(patternsOf: ReadonlyMap<string, readonly RegExp[]>, text: string): readonly string[] {
  const starts = Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}']{0,40}/gu), ({ index }) => index);
  return [...patternsOf].flatMap(([rule, patterns]) => {
    return starts.flatMap((start) => {
      const ends = patterns.map((pattern) => {
        pattern.lastIndex = start;
        return pattern.test(text) ? pattern.lastIndex : -1;
      });
      const end = Math.max(...ends);
      return end > 0 ? [`${rule} ${start} ${end}`] : [];
    });
  });
}

describe('the language of phrases', () => {
  it.each([
    ['nobody came', 'Nobody came.', ['Nobody came']],
    ['nobody (came|rang)', 'Nobody rang. Nobody wrote.', ['Nobody rang']],
    ['nobody (has)? (come|rung)', 'nobody come, nobody has rung', ['nobody come', 'nobody has rung']],
    ['(so)? angry', 'I am so angry. Angry!', ['so angry', 'angry', 'Angry']],
    ['report~ it', 'I reported it, am reporting it, report it.', ['reported it', 'reporting it', 'report it']],
    [
      '# weeks',
      'three weeks, 12 weeks, a couple of weeks',
      ['three weeks', '12 weeks', 'a couple of weeks', 'couple of weeks'],
    ],
    ['told … monday', 'I was told it would be Monday.', ['told it would be Monday']],
    ["can't", 'I can’t, cant, can`t, can not', ['can’t', 'cant', 'can`t']],
    ['on hold', 'on,  hold; on\nhold; on – hold', ['on,  hold', 'on\nhold', 'on – hold']],
    ['(fe|chi)', 'Fe ddaeth. Chi. Fesul.', ['Fe', 'Chi']],
  ])('%s in “%s”', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it.each([
    ['bin', 'Robin cabin bins binary', 'inside a word'],
    ['nobody came', 'Nobody\n\ncame', 'across a paragraph'],
    ['nobody … came', 'Nobody knows. They came', 'across a sentence'],
    ['told … monday', 'told a b c d e f monday', 'across more than five words'],
    ['report~ it', `report${'x'.repeat(20)} it`, 'with an endless ending'],
    ['tŷ', 'tŷr', 'before a Welsh letter'],
  ])('%s is not found in “%s”: %s', (phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });

  it('takes the longest of the phrases of one entry that begin at one word', () => {
    const hits = phraseBook([{ words: ['not', 'not good enough', 'not good'] }]).find('not good enough');
    expect(hits).toMatchObject([{ start: 0, end: 15 }]);
  });

  it('gives the hits of different entries in the order of the text', () => {
    const book = phraseBook([
      { name: 'came', words: ['came'] },
      { name: 'nobody', words: ['nobody (came)?'] },
    ]);
    expect(book.find('nobody came').map(({ entry }) => entry.name)).toEqual(['nobody', 'came']);
  });

  it('finds what trying every phrase at every word would find, though it looks two words up', () => {
    const cues = [...COMPLAINT_CUES, ...CONTACT_CUES, ...SERVICE_REQUEST_CUES, ...GRIEVANCE_HINTS, ...REQUEST_HINTS];
    const book = phraseBook(cues);
    const patternsOf = new Map(cues.map(({ rule, words }) => [rule, words.map((phrase) => compile(phrase).pattern)]));
    const texts = readCorpus().filter((_, n) => n % 311 === 0);
    let found = 0;
    for (const { id, body } of texts) {
      const text = readable(body);
      const hits = book.find(text).map(({ entry, start, end }) => `${entry.rule} ${start} ${end}`);
      expect([id, hits.toSorted()]).toEqual([id, tried(patternsOf, text).toSorted()]);
      found += hits.length;
    }
    expect(found).toBeGreaterThan(60);
  }, 30_000);

  it('refuses a phrase that was written wrongly, when the table is read and not when the mail arrives', () => {
    expect(() => compile('nobody (came')).toThrow('bracket');
    expect(() => compile('nobody came)')).toThrow('bracket');
    expect(() => compile('… came')).toThrow('looked up');
  });
});
