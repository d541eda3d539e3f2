import { en } from '../words/screens/mail/en.ts';
import type { MailWords } from '../words/screens/mail/shape.ts';
import { wordsOf } from './words-context.ts';

export const useMailWords = wordsOf<MailWords>(en, () => import('../words/screens/mail/cy.ts'));
