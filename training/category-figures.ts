import { judgedBy, type Reader } from './baselines.ts';
import { type Figure, type Part, percent } from './figures.ts';
import type { Read } from './fit.ts';
import {
  accuracy,
  accuracyOfSurest,
  calibrationError,
  complaintOverRequest,
  interval,
  type Judged,
  macroF1,
  ofCategory,
} from './metrics.ts';

/** Readers by name, the shipped one first: each figure is of that one, with the others beside it. */
export type Readers = readonly (readonly [name: string, reader: Reader])[];

/** What is measured of the answers to some messages, as a share. */
export type Measure = {
  readonly what: string;
  readonly of: (judged: readonly Judged[]) => number;
  readonly aim?: string;
  /** Which of the messages it is about; all of them where nothing is said. */
  readonly among?: (read: Measured) => boolean;
};

/** A message that is measured, and where it comes from if it is not of the corpus. */
export type Measured = Read & { readonly source?: string };

export const STRICT: Measure = { what: 'macro-F1', of: (judged) => macroF1(judged) };
export const LENIENT: Measure = { what: 'macro-F1, either label', of: (judged) => macroF1(judged, 'lenient') };
export const ACCURACY: Measure = { what: 'accuracy', of: accuracy };
export const HARD: Measure = { ...STRICT, what: 'macro-F1, hard ones', among: ({ message }) => message.hard };
export const CALIBRATION: Measure = { what: 'calibration error', of: (judged) => calibrationError(judged) };
export const OVER_REQUEST: Measure = { what: 'complaint over request, AUC', of: complaintOverRequest };
export const SUREST: Measure = { what: 'accuracy of the surest 85', of: (judged) => accuracyOfSurest(judged, 0.85) };
export const COMPLAINT_RECALL: Measure = {
  what: 'complaint recall',
  of: (judged) => ofCategory(judged, 'complaint').recall,
};
export const COMPLAINT_PRECISION: Measure = {
  what: 'complaint precision',
  of: (judged) => ofCategory(judged, 'complaint').precision,
};

export const aiming = (aim: string, measure: Measure): Measure => ({ ...measure, aim });

/** Measures over messages, by readers that are each asked once. */
export function categoryPart(
  name: string,
  note: string,
  reads: readonly Measured[],
  readers: Readers,
  measures: readonly Measure[],
): Part {
  const answers = readers.map(([reader, asks]) => [reader, judgedBy(asks, reads)] as const);
  return { name, note, figures: measures.flatMap((measure) => figureOf(measure, reads, answers)) };
}

/** The same where each reader's answers are there already, in the order of the messages. */
export function figureOf(
  { what, of, aim, among }: Measure,
  reads: readonly Measured[],
  answers: readonly (readonly [name: string, judged: readonly Judged[]])[],
): readonly Figure[] {
  const [shipped, ...others] = answers.map(
    ([name, judged]) => [name, judged.filter((_, n) => among?.(reads[n] as Measured) ?? true)] as const,
  );
  if (shipped === undefined || shipped[1].length === 0) return [];
  const [low, high] = interval(shipped[1], of);
  return [
    {
      what,
      is: percent(of(shipped[1])),
      between: [percent(low), percent(high)],
      of: shipped[1].length,
      aim: aim ?? null,
      beside: Object.fromEntries(others.map(([name, judged]) => [name, percent(of(judged))])),
    },
  ];
}
