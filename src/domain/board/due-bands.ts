export const DUE_BANDS = ['overdue', 'today', 'this week', 'later', 'none'] as const;
/** Where a date lies from today: before it; to be kept today; to be kept this week; after that; or there is none. */
export type DueBand = (typeof DUE_BANDS)[number];
