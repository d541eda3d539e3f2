import { describe, expect, it } from 'vitest';
import { type CaseTraits, type Role, sightOf } from '../../src/domain/access.ts';

/** Points about planning (Place) and about bins (Environment): one complaint, one reply. */
const both: CaseTraits = {
  directorates: ['Environment', 'Place'],
  services: ['planning', 'waste'],
  people: [],
  member: false,
  ombudsman: false,
  restrictedTo: null,
};
const of = (role: Role, directorate: string) => ({
  id: `oid of a ${role} of ${directorate}`,
  roles: [role],
  area: { directorates: [directorate], services: [] },
});

describe('a case in which two directorates have points', () => {
  it.each(['Redress.HeadOfService', 'Redress.Director', 'Redress.Officer'] as const)(
    'is whole for a %s of either, because one reply is owed (Code 6.7), and for nobody of a third',
    (role) => {
      expect(sightOf(of(role, 'Environment'), both)).toBe('whole');
      expect(sightOf(of(role, 'Place'), both)).toBe('whole');
      expect(sightOf(of(role, 'Housing'), both)).toBeNull();
    },
  );

  it('is shut to the heads of both once it is restricted, but for those who are named', () => {
    const named = of('Redress.HeadOfService', 'Place');
    const hidden = { ...both, restrictedTo: [named.id] };
    expect(sightOf(named, hidden)).toBe('whole');
    expect(sightOf(of('Redress.HeadOfService', 'Environment'), hidden)).toBeNull();
    expect(sightOf(of('Redress.Director', 'Place'), hidden)).toBeNull();
  });
});
