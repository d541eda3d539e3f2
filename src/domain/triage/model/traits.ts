import type { Features } from '../features.ts';
import { score } from '../score.ts';

/**
 * What a message says, as a trained model counts it: its words, by one and two, and what the rules make of it as a whole. How
 * often each single rule fired misled the model more than it told (macro-F1 on other people's mail 62.5 without, 60.9 with).
 */
export type Traits = { readonly words: ReadonlyMap<string, number>; readonly cues: ReadonlyMap<string, number> };

/** The cues that hold the log-odds the rules alone would give. */
export const BY_RULES = { dissatisfied: 'dissatisfied by the rules', asks: 'asks by the rules' } as const;

/** Words, numbers and the marks that tell a question or a shout. */
const TOKEN = /[a-z]{1,40}(?:'[a-z]{1,4})?|£|\d{1,20}(?:st|nd|rd|th)?|[?!]/g;
const ADDRESS = /[^\s@]{1,64}@[^\s@]{1,255}/g;
const LINK = /https?:\/\/\S{1,2000}/g;
/** Five digits or more are a reference, an account or a phone number; which one tells nothing. */
const LONG_NUMBER = 5;

export function traitsOf(features: Features): Traits {
  const words = new Map<string, number>();
  for (const text of [features.subject, features.ownWords])
    for (const [word, count] of wordsOf(text)) add(words, word, count);
  const cues = new Map<string, number>();
  for (const { points, weight, calms, ofOthers } of features.signals) {
    add(cues, points, weight);
    add(cues, 'calm', calms);
    add(cues, 'blames others', ofOthers);
  }
  const shares = score(features);
  cues.set(BY_RULES.dissatisfied, logOddsOf(shares.complaint));
  cues.set(BY_RULES.asks, logOddsOf(shares.service_request / Math.max(1 - shares.complaint, LEAST)));
  cues.set('about the council', features.aboutCouncil);
  cues.set('length', Math.log1p((features.subject.length + features.ownWords.length) / 200));
  return { words, cues };
}

const LEAST = 1e-3;
const logOddsOf = (share: number): number => Math.log(Math.max(share, LEAST) / Math.max(1 - share, LEAST));

/** The words of a text by one and two, and how often each is there. Links and addresses are none. */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const plain = (text.includes('@') ? text.replace(ADDRESS, ' ') : text).replace(LINK, ' ');
  let before: string | null = null;
  for (const [token] of plain.matchAll(TOKEN)) {
    const word = kindOf(token);
    add(words, word, 1);
    if (before !== null) add(words, `${before} ${word}`, 1);
    before = word;
  }
  return words;
}

function kindOf(token: string): string {
  const first = token.charCodeAt(0);
  if (first < 48 || first > 57) return token;
  if (token.length >= LONG_NUMBER) return '#number';
  return token.endsWith('t') || token.endsWith('d') || token.endsWith('h') ? '#day' : '#';
}

function add(to: Map<string, number>, name: string, by: number): void {
  if (by !== 0) to.set(name, (to.get(name) ?? 0) + by);
}
