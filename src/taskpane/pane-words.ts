import { wordsOf } from '../ui/words-context.ts';
import { en } from '../words/screens/pane/en.ts';
import type { PaneWords } from '../words/screens/pane/shape.ts';

export const usePaneWords = wordsOf<PaneWords>(en, () => import('../words/screens/pane/cy.ts'));
