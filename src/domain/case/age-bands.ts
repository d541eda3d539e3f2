/**
 * How long a case has been open, in bands that follow the Code: acknowledged and answered at stage 1 takes 15 working days
 * at most (6.2, 6.3), with a full extension 25 (6.4); stage 2 adds 25, and 20 more when extended. What is older than all
 * of that is long-running, and somebody senior should know why.
 */
export const AGE_BANDS = [
  { band: 'stage 1', upTo: 15 },
  { band: 'stage 1 extended', upTo: 25 },
  { band: 'stage 2', upTo: 50 },
  { band: 'stage 2 extended', upTo: 70 },
  { band: 'long-running', upTo: Number.POSITIVE_INFINITY },
] as const;
export type AgeBand = (typeof AGE_BANDS)[number]['band'];

export const bandOf = (workingDays: number): AgeBand =>
  AGE_BANDS.find(({ upTo }) => workingDays <= upTo)?.band ?? 'long-running';
