import { en } from '../words/screens/ages/en.ts';
import type { AgeWords } from '../words/screens/ages/shape.ts';
import { wordsOf } from './words-context.ts';

/** How long cases have been open, in words; no part of what is read before the first rows. */
export const useAgeWords = wordsOf<AgeWords>(en, () => import('../words/screens/ages/cy.ts'));
