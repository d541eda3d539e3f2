/** What can be wrong with a policy pack, each with its sentence in `src/words/clock`. */
export const POLICY_PROBLEMS = [
  'not an object',
  'not a list',
  'missing',
  'unknown field',
  'not text',
  'too long',
  'not yes or no',
  'not a whole number',
  'out of range',
  'not a date',
  'not a time of day',
  'unknown clock',
  'unknown service',
  'unknown unit',
  'unknown starting event',
  'unit is set by law or Code',
  'start is set by law or Code',
  'longer than the law allows',
  'exceeds the Code without a reason',
  'exception without an end',
  'ends before it begins',
  'said twice',
  'changes nothing',
] as const;

/** Where in the pack (`clocks[2].count`; the pack itself is `policy`), and what is wrong there. */
export type PolicyProblem = { readonly path: string; readonly reason: (typeof POLICY_PROBLEMS)[number] };
