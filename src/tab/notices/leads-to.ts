import type { NoticeShape } from '../../api/notice-shapes.ts';
import type { Role } from '../../domain/access.ts';
import { answersForCases } from '../../domain/reminders/hearers.ts';
import { BOARD, type Route, TO_DECIDE } from '../routes.ts';

type Matter = NoticeShape['matter'];
type Digest = Extract<Matter, { kind: 'digest' }>;

/** Where a notice leads: to its case, or to the work a digest counted. */
export function leadsTo(matter: Matter, roles: readonly Role[]): Route {
  if (matter.kind !== 'digest') return { at: 'case', reference: matter.reference };
  const cases = Object.values(matter.cases).some(({ total }) => total > 0);
  return cases ? { at: 'work', whose: whoseOf(roles) } : TO_DECIDE;
}

/** The digest of whoever answers for cases counts all of those, not only what they have a part in. */
const whoseOf = (roles: readonly Role[]): 'mine' | 'all' => (answersForCases(roles) ? 'all' : 'mine');

const DUE = { overdue: 'overdue', 'due today': 'today', 'this week': 'this week' } as const;

/** The cases a digest counted by their dates, on the board; null where it counted none. */
export function boardOf({ cases }: Digest, roles: readonly Role[]): Route | null {
  const bands = (Object.keys(DUE) as (keyof typeof DUE)[]).filter((band) => cases[band].total > 0);
  if (bands.length === 0) return null;
  const due = bands.map((band) => DUE[band]);
  return {
    ...BOARD,
    at: 'board',
    sort: 'days left',
    filter: whoseOf(roles) === 'all' ? { due } : { due, officer: ['mine'] },
  };
}
