import type { Category } from '../domain/triage/proposal.ts';
import type { NotProposed, Question } from '../domain/triage/question.ts';
import { questions as cy } from './questions/cy.ts';
import { questions as en } from './questions/en.ts';
import type { Language } from './shape.ts';

type Both = Readonly<Record<Language, string>>;

const NOT: Readonly<Record<Category, Both>> = {
  contact: { en: 'Not a contact', cy: 'Nid cyswllt' },
  service_request: { en: 'Not a service request', cy: 'Nid cais am wasanaeth' },
  complaint: { en: 'Not a complaint', cy: 'Nid cwyn' },
};

export const questionSaid = (question: Question, language: Language): string => (language === 'cy' ? cy : en)[question];

/** Of the words that spoke for it only what they are. */
type NotThat = Omit<NotProposed, 'but'> & { readonly but: Pick<NonNullable<NotProposed['but']>, 'quote'> | null };

/** One sentence: why a category was not proposed. The words that spoke for it are the writer's. */
export function whyNotSaid({ category, share, but }: NotThat, language: Language): string {
  const percent = `${Math.round(100 * share)}%`;
  const not = NOT[category][language];
  if (language === 'cy')
    return but === null
      ? `${not} (${percent}): nid oes dim yn ei awgrymu.`
      : `${not} (${percent}): dim ond “${but.quote}” sy’n ei awgrymu.`;
  return but === null
    ? `${not} (${percent}): nothing speaks for it.`
    : `${not} (${percent}): “${but.quote}” speaks for it, the rest weighs more.`;
}
