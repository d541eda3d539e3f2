import { describe, expect, it } from 'vitest';
import { sharesBy } from '../../src/domain/triage/model/linear-model.ts';
import { modelFrom, modelText } from '../../src/domain/triage/model/model-text.ts';
import { calibrated } from '../../training/calibrate.ts';
import { type Labelled, readCorpus } from '../../training/corpus.ts';
import { fitted, read } from '../../training/fit.ts';
import { accuracyOfSurest, calibrationError, complaintOverRequest, macroF1 } from '../../training/metrics.ts';
import { nearDuplicates } from '../../training/near-duplicates.ts';
import { HELD_BACK, split } from '../../training/split.ts';

const settings = { c: 2, fewest: 1, counts: {}, rules: 0 };
const says = (id: string, brief: string, category: Labelled['category'], body: string): Labelled => ({
  ...{ id, brief, category, body, from: 'Pat Nobody <pat@post.example>', subject: '', acceptable: [category] },
  ...{ ambiguous: false, flags: [], service: 'waste', rationale: '', hard: false, kind: '' },
});
const few = [
  says('a-1', 'a', 'complaint', 'Nobody has emptied our bin for three weeks and nobody rings back.'),
  says('a-2', 'a', 'service_request', 'Please bring us a second bin for the garden.'),
  says('a-3', 'a', 'contact', 'When does the tip open on a Sunday?'),
  says('b-1', 'b', 'complaint', 'Your crew left half the street again and nobody rings back.'),
  says('b-2', 'b', 'service_request', 'Please bring a new lid for our bin.'),
  says('b-3', 'b', 'contact', 'When does the library open in August?'),
];

describe('a model', () => {
  const reads = few.map(read);
  const model = fitted(reads, settings, 'of a test');

  it('gives back what it was taught, in shares that add up to one', () => {
    for (const { message, traits } of reads) {
      const shares = sharesBy(model, traits);
      expect(Object.values(shares).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      expect([message.id, Math.max(...Object.values(shares))]).toEqual([message.id, shares[message.category]]);
    }
  });

  it('is the same for the same messages, and as a text that is read again', () => {
    const text = modelText(model);
    expect(modelText(fitted(few.map(read), settings, 'of a test'))).toBe(text);
    const again = modelFrom(text);
    expect(again.version).toBe('of a test');
    for (const { traits } of reads) {
      const [before, after] = [sharesBy(model, traits), sharesBy(again, traits)];
      expect(Math.abs(before.complaint - after.complaint)).toBeLessThan(0.005);
    }
  });

  it('is refused as a text that is damaged, with the line', () => {
    const lines = modelText(model).split('\n');
    expect(() => modelFrom('something else')).toThrow('no triage model');
    expect(() => modelFrom([...lines.slice(0, 3), 'bin\t12\tmany\t3', ...lines.slice(3)].join('\n'))).toThrow('line 4');
    expect(() => modelFrom(lines.slice(0, -2).join('\n'))).toThrow('damaged');
  });

  it('changes how sure it is, and not what it says, when it is scaled', () => {
    const scaled = calibrated(model, reads, settings);
    for (const { traits } of reads) {
      const best = (shares: Record<string, number>) => Object.entries(shares).sort((a, b) => b[1] - a[1])[0]?.[0];
      expect(best(sharesBy(scaled, traits))).toBe(best(sharesBy(model, traits)));
    }
  });
});

describe('figures', () => {
  const judged = (category: Labelled['category'], complaint: number, request: number, acceptable = [category]) => ({
    ...{ category, acceptable },
    shares: { complaint, service_request: request, contact: 1 - complaint - request },
  });
  const all = [
    judged('complaint', 0.9, 0.1),
    judged('complaint', 0.2, 0.7, ['complaint', 'service_request']),
    judged('service_request', 0.1, 0.8),
    judged('contact', 0.1, 0.1),
  ];

  it('count what was right, strictly and as an honest reader would', () => {
    expect(macroF1(all)).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 9);
    expect(macroF1(all, 'lenient')).toBe(1);
    expect(accuracyOfSurest(all, 0.75)).toBe(1);
  });

  it('say how well complaints stand above requests, and how honest the shares are', () => {
    expect(complaintOverRequest(all)).toBe(1);
    expect(complaintOverRequest([judged('complaint', 0.3, 0.3), judged('service_request', 0.3, 0.3)])).toBe(0.5);
    expect(calibrationError([judged('contact', 0, 0)])).toBe(0);
    expect(calibrationError([judged('complaint', 0, 0)])).toBe(1);
  });
});

describe('the corpus', () => {
  const corpus = readCorpus();

  it('has the messages it is said to have, each with an id of its own', () => {
    expect(corpus.length).toBeGreaterThan(4_000);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
    for (const { id, category, acceptable, ambiguous } of corpus)
      expect([id, acceptable.includes(category), ambiguous]).toEqual([id, true, acceptable.length > 1]);
  });

  it('finds what was written twice, in other clothes as well', () => {
    const twice = says('c-1', 'c', 'contact', `Hello! ${few[0]?.body}`);
    expect(nearDuplicates([...few, twice])).toEqual([{ kept: 'a-1', dropped: 'c-1', alike: expect.any(Number) }]);
  });

  it('holds whole briefs back, and trains on none of their messages', () => {
    const { training, heldBack } = split(corpus);
    expect(new Set(heldBack.map(({ brief }) => brief))).toEqual(new Set(HELD_BACK));
    expect(training.filter(({ brief }) => HELD_BACK.includes(brief))).toEqual([]);
    // What is left was written twice.
    expect(corpus.length - training.length - heldBack.length).toBe(2);
  });
});
