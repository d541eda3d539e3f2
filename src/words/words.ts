import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Language, Words } from './shape.ts';

const SPOKEN: Readonly<Record<Language, Words>> = { en, cy };

/** All languages at once, for the server; a browser fetches the second one only when it is chosen. */
export const wordsIn = (language: Language): Words => SPOKEN[language];
