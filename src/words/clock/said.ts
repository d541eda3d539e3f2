import type { ClockStep } from '../../domain/clock/step.ts';
import type { Language } from '../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { ClockWords } from './shape.ts';

const SPOKEN: Readonly<Record<Language, ClockWords>> = { en, cy };

/** All languages at once, for the server; a browser fetches the second one only when it is chosen. */
export const clockWordsIn = (language: Language): ClockWords => SPOKEN[language];

/** The sentence of one step to a due date. */
export function stepSaid(step: ClockStep, words: ClockWords): string {
  const say = words.step[step.step] as (facts: ClockStep) => string;
  return say(step);
}
