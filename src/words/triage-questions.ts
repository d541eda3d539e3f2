import type { Category } from '../domain/triage/proposal.ts';
import type { NotProposed, Question } from '../domain/triage/question.ts';
import type { Language } from './shape.ts';

type Both = Readonly<Record<Language, string>>;

/** The questions of `question.ts`, as they are put to an officer. */
const QUESTION: Readonly<Record<Question, Both>> = {
  'what it says': {
    en: 'It does not seem to be in English. What does it say?',
    cy: 'Nid yw’n ymddangos ei bod yn Saesneg. Beth mae’n ei ddweud?',
  },
  'told before': {
    en: 'Has the council already been told about this and not acted?',
    cy: 'A yw’r cyngor eisoes wedi cael gwybod am hyn a heb weithredu?',
  },
  'unhappy with us': {
    en: 'Is the writer unhappy with what the council, or someone acting for it, did or did not do?',
    cy: 'A yw’r awdur yn anfodlon ar yr hyn a wnaeth neu na wnaeth y cyngor, neu rywun ar ei ran?',
  },
  'asks for something': {
    en: 'Does the writer ask the council to do something?',
    cy: 'A yw’r awdur yn gofyn i’r cyngor wneud rhywbeth?',
  },
};

const NOT: Readonly<Record<Category, Both>> = {
  contact: { en: 'Not a contact', cy: 'Nid cyswllt' },
  service_request: { en: 'Not a service request', cy: 'Nid cais am wasanaeth' },
  complaint: { en: 'Not a complaint', cy: 'Nid cwyn' },
};

export const questionSaid = (question: Question, language: Language): string => QUESTION[question][language];

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
