import type { Asked } from '../api/contract.ts';
import type { IntakeState } from '../domain/triage/intake.ts';
import type { Route } from './routes.ts';

/** How many rows a list asks for at first. */
export const PAGE = 50;

/** What each view asks first. The views ask by these, so that the two can never differ. */
export const asks = {
  work: (whose: 'mine' | 'all'): Asked<'work'> => ({ query: { whose } }),
  board: ({ filter, sort }: Extract<Route, { at: 'board' }>): Asked<'board'> => ({
    body: { filter, sort, limit: PAGE },
  }),
  caseDetail: (reference: string): Asked<'caseDetail'> => ({ params: { reference } }),
  intake: (state: IntakeState | null): Asked<'intake'> => ({ query: { limit: PAGE, ...(state ? { state } : {}) } }),
};
