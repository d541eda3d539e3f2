import { wordsOf } from '../../ui/words-context.ts';
import { en } from '../../words/reminders/en.ts';
import type { ReminderWords } from '../../words/reminders/shape.ts';

/** What the notices say, in Teams and here alike. */
export const useReminderWords = wordsOf<ReminderWords>(en, () => import('../../words/reminders/cy.ts'));
