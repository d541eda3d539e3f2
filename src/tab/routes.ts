import type { BoardFilter, BoardSort } from '../api/case-shapes.ts';
import { INTAKE_STATES, type IntakeState } from '../domain/triage/intake.ts';
import type { Place } from '../words/screens/frame/shape.ts';

/** Where a person is. It stands in the address after `#`, and in Teams in the id of the sub-page: never a name in it. */
export type Route =
  | { readonly at: Exclude<Place, 'board' | 'calendar' | 'mail' | 'work'> | 'notices' }
  /** `state`: which messages; null: all of them. */
  | { readonly at: 'mail'; readonly state: IntakeState | null }
  /** `all`: everybody’s that I may see. */
  | { readonly at: 'work'; readonly whose: 'mine' | 'all' }
  | { readonly at: 'board'; readonly filter: Kept; readonly sort: BoardSort }
  | { readonly at: 'case'; readonly reference: string }
  /** `month`: `YYYY-MM`; null: the one of today. */
  | { readonly at: 'calendar'; readonly month: string | null };

/** What of a filter may stand in an address: whatever somebody typed to find a person may not. */
export type Kept = Omit<BoardFilter, 'text'>;
const KEPT = ['status', 'stage', 'directorate', 'officer', 'due', 'age', 'service', 'correspondence'] as const;

export const BOARD: Route = { at: 'board', filter: {}, sort: 'days left' };
/** The messages that wait for a decision, where everybody begins. */
export const TO_DECIDE: Route = { at: 'mail', state: 'proposed' };

/** `board?due=overdue&officer=mine`, `case/RD-26-000123`, `calendar/2026-06`, `mail?state=held`. */
export function routeText(route: Route): string {
  switch (route.at) {
    case 'case':
      return `case/${route.reference}`;
    case 'calendar':
      return route.month ? `calendar/${route.month}` : 'calendar';
    case 'mail':
      return route.state ? `mail?${new URLSearchParams({ state: route.state })}` : 'mail';
    case 'work':
      return route.whose === 'all' ? 'work?whose=all' : 'work';
    case 'board': {
      const query = new URLSearchParams();
      for (const name of KEPT) for (const value of route.filter[name] ?? []) query.append(name, String(value));
      if (route.sort !== 'days left') query.set('sort', route.sort);
      return query.size > 0 ? `board?${query}` : 'board';
    }
    default:
      return route.at;
  }
}

export const hashOf = (route: Route): string => `#${routeText(route)}`;

/** The place that a text names; null where it names none, which is no fault: links grow old. */
export function routeOf(text: string): Route | null {
  const [path = '', asked = ''] = text.replace(/^#/, '').split('?');
  const [at, more] = path.split('/');
  const query = new URLSearchParams(asked);
  switch (at) {
    case 'work':
      return { at, whose: query.get('whose') === 'all' ? 'all' : 'mine' };
    case 'mail':
      return { at, state: INTAKE_STATES.find((state) => state === query.get('state')) ?? null };
    case 'search':
    case 'trends':
    case 'notices':
      return { at };
    // The list of cases was called so once; links to it are still about.
    case 'cases':
      return BOARD;
    case 'case':
      // Whether there is such a case the server says, in words.
      return more && /^[A-Z0-9][A-Z0-9-]{0,29}$/i.test(more) ? { at, reference: more.toUpperCase() } : null;
    case 'calendar':
      return { at, month: more && /^\d{4}-(0[1-9]|1[0-2])$/.test(more) ? more : null };
    case 'board':
      return { at, filter: filterOf(query), sort: query.get('sort') === 'received' ? 'received' : 'days left' };
    default:
      return null;
  }
}

function filterOf(query: URLSearchParams): Kept {
  const named = KEPT.flatMap((name) => {
    const values = query.getAll(name);
    if (values.length === 0) return [];
    return [[name, name === 'stage' ? values.map(Number).filter((one) => Number.isInteger(one) && one > 0) : values]];
  });
  // What the server does not know it refuses, and the board leaves it out then (`known-filters.ts`).
  return Object.fromEntries(named) as Kept;
}
