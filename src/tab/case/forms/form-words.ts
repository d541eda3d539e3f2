import { wordsOf } from '../../../ui/words-context.ts';
import { en } from '../../../words/screens/forms/en.ts';
import type { FormWords } from '../../../words/screens/forms/shape.ts';

export const useFormWords = wordsOf<FormWords>(en, () => import('../../../words/screens/forms/cy.ts'));
