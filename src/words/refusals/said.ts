import type { CaseRefusal } from '../../domain/case/refusal.ts';
import type { Language, ProblemWords, Sentences } from '../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';

const SPOKEN: Readonly<Record<Language, Sentences<CaseRefusal, ProblemWords>>> = { en, cy };

/** Why an act on a case was not done: what happened, what was kept, what can be done. All languages, for the server. */
export const refusalSaid = (refusal: CaseRefusal, language: Language): ProblemWords =>
  // The table pairs each refusal with its own facts, which the compiler cannot follow through a lookup.
  (SPOKEN[language][refusal.reason] as (facts: CaseRefusal) => ProblemWords)(refusal);
