import type { ClockStep } from '../domain/clock/step.ts';
import { en } from '../words/clock/en.ts';
import type { ClockWords } from '../words/clock/shape.ts';
import css from './clock-steps.module.css';
import { wordsOf } from './words-context.ts';

export const useClockWords = wordsOf<ClockWords>(en, () => import('../words/clock/cy.ts'));

/** The way to a date, a sentence a step. */
export function Steps({ steps }: { steps: readonly ClockStep[] }) {
  const words = useClockWords();
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={JSON.stringify(step)}>{(words.step[step.step] as (facts: ClockStep) => string)(step)}</li>
      ))}
    </ol>
  );
}
