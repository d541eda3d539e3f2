import type { Question } from '../../domain/triage/question.ts';

/** The questions that settle a doubtful proposal, as they are put to an officer. */
export const questions: Readonly<Record<Question, string>> = {
  'what it says': 'Nid yw’n ymddangos ei bod yn Saesneg. Beth mae’n ei ddweud?',
  'told before': 'A yw’r cyngor eisoes wedi cael gwybod am hyn a heb weithredu?',
  'unhappy with us': 'A yw’r awdur yn anfodlon ar yr hyn a wnaeth neu na wnaeth y cyngor, neu rywun ar ei ran?',
  'asks for something': 'A yw’r awdur yn gofyn i’r cyngor wneud rhywbeth?',
};
