import type { StillOpen } from '../../domain/case/still-open.ts';
import type { CaseClockExplained } from '../../domain/clock/explain-case-clock.ts';
import type { Language } from '../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { CaseWords } from './shape.ts';

const SPOKEN: Readonly<Record<Language, CaseWords>> = { en, cy };

/** All languages at once, for the server; a browser fetches the second one only when it is chosen. */
export const caseWordsIn = (language: Language): CaseWords => SPOKEN[language];

// The tables pair each kind with its own facts, which the compiler cannot follow through a lookup.
export const stillOpenSaid = (why: StillOpen, words: CaseWords): string =>
  (words.stillOpen[why.because] as (facts: StillOpen) => string)(why);

export const explainedSaid = (why: Exclude<CaseClockExplained, { readonly by: 'rule' }>, words: CaseWords): string =>
  (words.explained[why.by] as (facts: typeof why) => string)(why);
