import { wordsOf } from '../../ui/words-context.ts';
import { en as caseEn } from '../../words/case/en.ts';
import type { CaseWords as CaseSaid } from '../../words/case/shape.ts';
import { en } from '../../words/screens/case/en.ts';
import type { CaseWords } from '../../words/screens/case/shape.ts';

/** What stands on the page of a case. */
export const useCaseWords = wordsOf<CaseWords>(en, () => import('../../words/screens/case/cy.ts'));

/** What things of a case are called, on the page and in what the server says alike. */
export const useCaseSaid = wordsOf<CaseSaid>(caseEn, () => import('../../words/case/cy.ts'));
