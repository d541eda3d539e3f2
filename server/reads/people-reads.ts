import { seesPool } from '../../src/domain/access.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { conflictsOf } from '../../src/domain/case/independence.ts';
import { isOfPool, suggestOfficers } from '../../src/domain/case/load.ts';
import { currentStage } from '../../src/domain/case/stages.ts';
import type { CaseReads, FoundPerson } from '../http/case-needs.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Colleague } from '../mirror/people.ts';

type Using = {
  readonly mirror: Pick<Mirror, 'people' | 'screens'>;
  readonly stateOf: (reference: string) => Case | null;
};

/** Whom a case can be given to: those a name leads to, or, before a name is typed, those whose turn it is. */
export function peopleReadsFrom({ mirror: { people, screens }, stateOf }: Using): CaseReads['people'] {
  return (viewer, { text, reference, as, limit }) => {
    const shown = reference === null ? null : screens.case(viewer, reference);
    const kase = shown?.sight === 'whole' ? stateOf(shown.value.reference) : null;
    const found = ({ person, directorates }: Colleague): FoundPerson => ({
      person,
      directorates,
      handling: screens.handling(viewer, person.id),
      conflicts: kase === null ? [] : conflictsOf(kase, person, currentStage(kase).stage),
      load: null,
      suggested: false,
    });
    if (text.trim() !== '' || as === null || kase === null || shown === null)
      return { people: people.named(text, limit).map(found), pool: 0 };

    // How much the investigation officers have to do is not for everybody to see: then nobody can be suggested by it.
    const hidden = as === 'investigation officer' && !seesPool(viewer.roles);
    const pool = hidden ? [] : people.all().filter((one) => isOfPool(as, one, shown.value.directorates));
    const has = screens.tasks(
      viewer,
      pool.map(({ person }) => person.id),
    );
    const first = suggestOfficers(
      kase,
      pool.map(({ person }, at) => ({ person, ...(has[at] as (typeof has)[number]) })),
    );
    const suggested = first.slice(0, limit).map(({ person, conflicts, ...load }, at): FoundPerson => {
      const { directorates } = pool.find((one) => one.person.id === person.id) as Colleague;
      const handling = screens.handling(viewer, person.id);
      return { person, directorates, handling, conflicts, load, suggested: at === 0 && conflicts.length === 0 };
    });
    const others = people.named('', limit + pool.length).filter((one) => !pool.includes(one));
    return { people: [...suggested, ...others.map(found)].slice(0, limit), pool: pool.length };
  };
}
