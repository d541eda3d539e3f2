import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATEGORIES } from '../src/domain/triage/proposal.ts';
import { type Read, read } from './fit.ts';

const decision = z.object({
  id: z.string().min(1),
  at: z.string(),
  subject: z.string(),
  body: z.string(),
  category: z.enum(CATEGORIES),
});

/** The name that a council's decisions have among the briefs. */
export const DECISIONS = 'decisions';
/** A word that no message of the corpus has is learnt from so many letters at least: a rarer one may be somebody's name. */
const FEWEST_LETTERS = 5;

/** What officers decided, the earliest first, as `redress decisions` wrote it. A line that is none is named, and not shown. */
export function readDecisions(path: string): readonly Read[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (line === '') return [];
      const found = decision.safeParse(jsonOf(line));
      if (!found.success) throw new Error(`${path}, line ${n + 1}, is no decision.`);
      return [found.data];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ id, subject, body, category }) =>
      read({
        ...{ id, from: '', subject, body, category, acceptable: [category], ambiguous: false, flags: [] },
        ...{ service: 'other', rationale: '', hard: false, kind: '', brief: DECISIONS },
      }),
    );
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The same letters without the words that could name somebody: those that are in no message of the corpus and in few letters. */
export function withoutNames(decisions: readonly Read[], corpus: readonly Read[]): readonly Read[] {
  const common = new Set(corpus.flatMap(({ traits }) => [...traits.words.keys()]));
  const letters = new Map<string, number>();
  for (const { traits } of decisions)
    for (const word of traits.words.keys()) letters.set(word, (letters.get(word) ?? 0) + 1);
  return decisions.map((one) => ({
    ...one,
    traits: {
      ...one.traits,
      words: new Map(
        [...one.traits.words].filter(([word]) => common.has(word) || (letters.get(word) ?? 0) >= FEWEST_LETTERS),
      ),
    },
  }));
}
