import { wordsOf } from '../../ui/words-context.ts';
import { en as remindersEn } from '../../words/reminders/en.ts';
import type { ReminderWords } from '../../words/reminders/shape.ts';
import { en } from '../../words/screens/notices/en.ts';
import type { NoticesWords } from '../../words/screens/notices/shape.ts';

/** What stands around the notices. */
export const useNoticesWords = wordsOf<NoticesWords>(en, () => import('../../words/screens/notices/cy.ts'));

/** What the notices themselves say, in Teams and here alike. */
export const useReminderWords = wordsOf<ReminderWords>(remindersEn, () => import('../../words/reminders/cy.ts'));
