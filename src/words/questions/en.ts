import type { Question } from '../../domain/triage/question.ts';

/** The questions that settle a doubtful proposal, as they are put to an officer. */
export const questions: Readonly<Record<Question, string>> = {
  'what it says': 'It does not seem to be in English. What does it say?',
  'told before': 'Has the council already been told about this and not acted?',
  'unhappy with us': 'Is the writer unhappy with what the council, or someone acting for it, did or did not do?',
  'asks for something': 'Does the writer ask the council to do something?',
};
