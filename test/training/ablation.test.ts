import { expect, it } from 'vitest';
import { ablation } from '../../training/ablation.ts';
import type { Labelled } from '../../training/corpus.ts';
import { read } from '../../training/fit.ts';

const says = (brief: string, category: Labelled['category'], body: string): Labelled => ({
  ...{ id: `${brief}-${category}`, brief, category, body, from: 'Pat Nobody <pat@post.example>', subject: '' },
  ...{ acceptable: [category], ambiguous: false, flags: [], service: 'waste', rationale: '', hard: true, kind: '' },
});
/** Messages that only their words tell apart: the rules find nothing in them, and they are equally long. */
const brief = (name: string, day: string): readonly Labelled[] => [
  says(name, 'complaint', `Crimson ${day} crimson crimson.`),
  says(name, 'service_request', `Scarlet ${day} scarlet scarlet.`),
  says(name, 'contact', `Emerald ${day} emerald emerald.`),
];

it('shows what a family of traits is worth by what is lost without it', () => {
  const known = [...brief('a', 'Monday'), ...brief('b', 'Sunday')].map(read);
  const settings = { c: 20, fewest: 1, counts: {}, rules: 0 };
  const parts = ablation(known, brief('c', 'Friday').map(read), settings);
  expect(parts.map(({ figures }) => figures.map(({ what, of }) => [what, of]))).toEqual([
    [
      ['macro-F1', 6],
      ['macro-F1, hard ones', 6],
    ],
    [
      ['macro-F1', 3],
      ['macro-F1, hard ones', 3],
    ],
  ]);
  for (const { figures } of parts) {
    expect(figures[0]?.is).toBe(100);
    expect(figures[0]?.beside['without words']).toBeLessThan(40);
    expect(figures[0]?.beside['without pairs of words']).toBe(100);
  }
});
