import { type CaseTraits, ROLES, type Role, sightOf } from '../access.ts';
import type { Colleague } from './colleague.ts';
import type { NearCase } from './near-case.ts';
import { RAISE_STEPS, type RaiseStep } from './reminder-policy.ts';

/** Whom reminders can reach, found by what they do. */
export type Staff = {
  readonly all: readonly Colleague[];
  readonly byId: ReadonlyMap<string, Colleague>;
  readonly withRole: (role: Role) => readonly Colleague[];
  /** Those who answer for such cases, or for all, and may see them. */
  readonly answering: (traits: CaseTraits) => readonly Colleague[];
};

export function staffOf(colleagues: readonly Colleague[]): Staff {
  const byId = new Map(colleagues.map((one) => [one.id, one]));
  const all = [...byId.values()];
  const byRole = new Map(ROLES.map((role) => [role, all.filter(({ roles }) => roles.includes(role))]));
  const withRole = (role: Role): readonly Colleague[] => byRole.get(role) ?? [];
  // A council has thousands of cases of some dozens of kinds, and the rule need not be asked of each about everybody.
  const ofKind = new Map<string, readonly Colleague[]>();
  const answering = (traits: CaseTraits): readonly Colleague[] => {
    const kind = { ...traits, people: [] };
    const name = JSON.stringify(kind);
    const known = ofKind.get(name) ?? once(ANSWERING.flatMap(withRole)).filter((one) => sightOf(one, kind) === 'whole');
    ofKind.set(name, known);
    return known;
  };
  return { all, byId, withRole, answering };
}

/** Who answers for cases, as far as they may see them: a link officer sees those that the Ombudsman looks into. */
const ANSWERING: readonly Role[] = [
  'Redress.ComplaintsTeam',
  'Redress.HeadOfService',
  'Redress.Director',
  'Redress.LinkOfficer',
];

/** Whether the digest of these roles counts more than what its reader has a part in. */
export const answersForCases = (roles: readonly Role[]): boolean => roles.some((role) => ANSWERING.includes(role));

/** Nobody hears of a case who may not see it whole. */
const mayHear =
  ({ traits }: NearCase) =>
  (colleague: Colleague): boolean =>
    sightOf(colleague, traits) === 'whole';

/** Those whose move it is: who is told when it presses. Nobody has it, or none of them can be told: the complaints team. */
export function movers(kase: NearCase, staff: Staff): readonly Colleague[] {
  const { next, handler, owners } = kase;
  const named = next?.move === 'complaints team' ? [] : [...owners, ...(handler === null ? [] : [handler])];
  const found = named.flatMap((id) => staff.byId.get(id) ?? []).filter(mayHear(kase));
  return found.length > 0 ? once(found) : complaintsTeam(kase, staff);
}

/** Link officers hear of what the Ombudsman wrote. */
export const linkOfficers = (kase: NearCase, staff: Staff): readonly Colleague[] =>
  staff.withRole('Redress.LinkOfficer').filter(mayHear(kase));

/** Those whose digest a case belongs to: who has something to do on it, and who answers for it or for all. */
export const followers = (kase: NearCase, staff: Staff): readonly Colleague[] =>
  once([...kase.busy.flatMap((id) => staff.byId.get(id) ?? []).filter(mayHear(kase)), ...staff.answering(kase.traits)]);

/**
 * Who is told at a step of the raising. Where nobody is named for it, or none of them may hear of the case, the next
 * step's people are told in their place, and the complaints team in the end: an overdue reply is never nobody's.
 */
export function raisedWith(kase: NearCase, step: RaiseStep, staff: Staff): readonly Colleague[] {
  for (const one of RAISE_STEPS.slice(RAISE_STEPS.indexOf(step))) {
    const found = atStep(kase, one, staff).filter(mayHear(kase));
    if (found.length > 0) return found;
  }
  return complaintsTeam(kase, staff);
}

function atStep({ handler }: NearCase, step: RaiseStep, staff: Staff): readonly Colleague[] {
  switch (step) {
    case 'deputy': {
      const deputy = handler === null ? null : (staff.byId.get(handler)?.deputy ?? null);
      return deputy === null ? [] : named(deputy, staff).filter(({ id }) => id !== handler);
    }
    case 'head of service':
      return staff.withRole('Redress.HeadOfService');
    case 'director':
      return staff.withRole('Redress.Director');
  }
}

/** A colleague by id, or by name where exactly one has it. */
function named(idOrName: string, { all }: Staff): readonly Colleague[] {
  const wanted = idOrName.trim().toLowerCase();
  const found = all.filter(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return found.length === 1 ? found : [];
}

const complaintsTeam = (kase: NearCase, staff: Staff): readonly Colleague[] =>
  staff.withRole('Redress.ComplaintsTeam').filter(mayHear(kase));

const once = (found: readonly Colleague[]): readonly Colleague[] => [
  ...new Map(found.map((one) => [one.id, one])).values(),
];
