import type { CaseRefusal } from '../../domain/case/refusal.ts';
import type { ProblemWords, Sentences } from '../shape.ts';
import { cy as procedure } from './procedure-cy.ts';
import { cy as record } from './record-cy.ts';

/** Why an act on a case was not done. */
export const cy: Sentences<CaseRefusal, ProblemWords> = { ...record, ...procedure };
