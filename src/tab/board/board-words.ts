import { wordsIn } from '../../ui/words-in.ts';
import { en } from '../../words/screens/board/en.ts';
import type { BoardWords } from '../../words/screens/board/shape.ts';

export const boardWords = wordsIn<BoardWords>(en, () => import('../../words/screens/board/cy.ts'));
