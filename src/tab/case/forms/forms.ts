import type { ActAsked, ActType } from '../../../api/act-shapes.ts';
import { ANSWERING } from './answering.ts';
import { FILING } from './filing.ts';
import type { Form } from './form.ts';
import { HANDLING } from './handling.ts';

/** The form of every act. */
export const FORMS: { readonly [T in ActType]: Form<Extract<ActAsked, { type: T }>> } = {
  ...HANDLING,
  ...ANSWERING,
  ...FILING,
};
