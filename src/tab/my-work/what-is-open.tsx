import type { Work } from '../../api/case-shapes.ts';
import type { Me } from '../../api/shapes.ts';
import { looks } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { WorkWords } from '../../words/screens/my-work/shape.ts';
import { hashOf, type Kept } from '../routes.ts';
import { useSeat } from '../seat.ts';
import css from './work-view.module.css';

type Said = { work: Work; words: WorkWords };

const NOBODYS: Kept = { officer: ['nobody'] };

/** Nothing in any list: why that is so for this reader, and what is open beyond it. */
export function Nothing({ work: { open }, words, whose }: Said & { whose: 'mine' | 'all' }) {
  const { me } = useSeat();
  const { title, lead } = whose === 'all' ? words.quiet : emptyFor(me.roles, words.empty);
  return (
    <EmptyState good glyph="check" title={title} lead={lead}>
      {whose === 'mine' && <p>{openSaid(open, words)}</p>}
      {open.cases > 0 && (
        <a className={looks('primary')} href={toBoardOf(me)}>
          {words.toBoard}
        </a>
      )}
    </EmptyState>
  );
}

const LEADS: readonly string[] = ['Redress.HeadOfService', 'Redress.Director'];
const CHECKS: readonly string[] = ['Redress.Auditor'];

const emptyFor = (roles: Me['roles'], empty: WorkWords['empty']) => {
  if (roles.some((role) => LEADS.includes(role))) return empty.leads;
  return roles.length > 0 && roles.every((role) => CHECKS.includes(role)) ? empty.checks : empty;
};

const openSaid = ({ cases, unassigned }: Work['open'], words: WorkWords): string =>
  cases === 0 ? words.noneOpen : words.open(cases, unassigned);

/** The board of the directorates or services that somebody leads; of all that others see. */
function toBoardOf({ roles, areas: { directorates, services } }: Me, filter: Kept = {}): string {
  const leads = roles.every((role) => LEADS.includes(role)) && (directorates.length === 0 || services.length === 0);
  const area: Kept = {
    ...(leads && directorates.length > 0 && { directorate: directorates }),
    ...(leads && services.length > 0 && { service: services }),
  };
  return hashOf({ at: 'board', sort: 'days left', filter: { ...area, ...filter } });
}

/** How much is open of what the reader sees, before what presses of it: the rest stands on the board. */
export function Everything({ work: { open }, words }: Said) {
  const { me } = useSeat();
  return (
    <p className={css.everything}>
      <span>{openSaid(open, words)}</span>
      {open.cases > 0 && <a href={toBoardOf(me)}>{words.toBoard}</a>}
      {open.unassigned > 0 && <a href={toBoardOf(me, NOBODYS)}>{words.toNobodys}</a>}
    </p>
  );
}
