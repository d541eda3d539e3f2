import type { Language } from '../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { BoardFileWords } from './shape.ts';

const SPOKEN: Readonly<Record<Language, BoardFileWords>> = { en, cy };

/** All languages at once: the server writes the table. */
export const boardFileWordsIn = (language: Language): BoardFileWords => SPOKEN[language];
