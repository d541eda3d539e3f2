import type { Person } from '../triage/intake.ts';
import type { Case } from './case.ts';

export const CONFLICTS = [
  'handled an earlier stage',
  'advised on an earlier stage',
  'peer-read an earlier stage',
  'signed an earlier answer',
  'complained about',
  'found not independent',
  'known to the complaints team',
] as const;
/** Why somebody may not do a stage. */
export type Conflict = (typeof CONFLICTS)[number];

/** Who was complained about or found not independent is for those who see such details: the others learn that it will not do. */
const GUARDED: readonly string[] = ['complained about', 'found not independent'];
export const asToldToAll = (conflicts: readonly Conflict[]): readonly Conflict[] => [
  ...new Set(conflicts.map((one) => (GUARDED.includes(one) ? 'known to the complaints team' : one))),
];

const AS: Readonly<Record<Case['involved'][number]['as'], Conflict>> = {
  responder: 'handled an earlier stage',
  'investigation officer': 'handled an earlier stage',
  adviser: 'advised on an earlier stage',
  'peer reader': 'peer-read an earlier stage',
  author: 'signed an earlier answer',
};

/**
 * What stands against a person doing a stage of a case; empty: nothing that is on record. Whoever had a part in an
 * earlier stage has it for good, also after it was given to someone else. (LGSCO Code 5.4: act independently, deal with
 * conflicts of interest; 6, stage 2: a different person; Housing Ombudsman Code 6.13.)
 */
export function conflictsOf(kase: Case, person: Pick<Person, 'id'>, stage: number): readonly Conflict[] {
  const earlier = kase.involved.filter((one) => one.person.id === person.id && one.stage < stage);
  const checked = kase.independence.findLast((one) => one.person.id === person.id && one.stage === stage);
  return [
    ...new Set(earlier.map(({ as }) => AS[as])),
    ...(kase.complainedAbout.some(({ id }) => id === person.id) ? (['complained about'] as const) : []),
    ...(checked?.independent === false ? (['found not independent'] as const) : []),
  ];
}
