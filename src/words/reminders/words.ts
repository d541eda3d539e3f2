import type { Language } from '../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { ReminderWords } from './shape.ts';

const SPOKEN: Readonly<Record<Language, ReminderWords>> = { en, cy };

/** All languages at once, for the server; a browser fetches the second one only when it is chosen. */
export const reminderWordsIn = (language: Language): ReminderWords => SPOKEN[language];
