import { wordsOf } from '../../ui/words-context.ts';
import { en } from '../../words/screens/notices/en.ts';
import type { NoticesWords } from '../../words/screens/notices/shape.ts';

/** What stands around the notices. */
export const useNoticesWords = wordsOf<NoticesWords>(en, () => import('../../words/screens/notices/cy.ts'));
