import { describe, expect, it } from 'vitest';
import { isAreaMissing, type Role, sightOf, type Viewer } from '../../src/domain/access.ts';
import { areaOf, DIRECTORATES, readGroupAreas } from '../../src/domain/areas.ts';

const STREETS = '3f0e8a52-3c1b-4b86-9b1e-52d1d0a4c001';
const REGULATION = '3f0e8a52-3c1b-4b86-9b1e-52d1d0a4c002';

describe('which group stands for which part of the council', () => {
  it('is a directorate, a service, or several of them, said once or twice', () => {
    const areas = readGroupAreas(`${STREETS}=Environment, ${REGULATION.toUpperCase()} = Place+environmental_health,`);
    expect(areas && areaOf([STREETS], areas)).toEqual({ directorates: ['Environment'], services: [] });
    expect(areas && areaOf([REGULATION, STREETS, 'a group of no matter'], areas)).toEqual({
      directorates: ['Place', 'Environment'],
      services: ['environmental_health'],
    });
    const twice = readGroupAreas(`${STREETS}=Environment,${STREETS}=Housing`);
    expect(twice && areaOf([STREETS], twice).directorates).toEqual(['Environment', 'Housing']);
  });

  it.each([
    [`${STREETS}=Enviroment`, 'a slip of the pen would hide cases from everybody in the group'],
    [`${STREETS}=waste+binz`, 'one of the names is neither'],
    ['streets=Environment', 'a group is known by its id'],
    [`${STREETS}`, 'it stands for nothing'],
    [`${STREETS}=Environment=Housing`, 'nobody can tell what was meant'],
  ])('is not read from %j: %s', (text) => {
    expect(readGroupAreas(text)).toBeNull();
  });

  it('is nobody’s where no group was named', () => {
    expect(readGroupAreas('')?.size).toBe(0);
    expect(areaOf([STREETS], new Map())).toEqual({ directorates: [], services: [] });
    expect(DIRECTORATES).toContain('Environment');
  });
});

describe('an area that nobody knows, because the sign-in could not carry the groups', () => {
  const viewer = (...roles: Role[]): Viewer => ({ id: 'oid', roles, area: null });

  it('is missed where sight hangs on it, and only there', () => {
    expect(isAreaMissing(viewer('Redress.Officer'))).toBe(true);
    expect(isAreaMissing(viewer('Redress.Director', 'Redress.MemberServices'))).toBe(true);
    expect(isAreaMissing(viewer('Redress.Officer', 'Redress.ComplaintsTeam'))).toBe(false);
    expect(isAreaMissing(viewer('Redress.InvestigationOfficer'))).toBe(false);
    expect(isAreaMissing({ ...viewer('Redress.Officer'), area: { directorates: [], services: [] } })).toBe(false);
  });

  it('lets nothing be seen by it', () => {
    const traits = {
      directorates: [...DIRECTORATES],
      services: [],
      people: [],
      member: false,
      ombudsman: false,
      restrictedTo: null,
    };
    expect(sightOf(viewer('Redress.HeadOfService'), traits)).toBeNull();
  });
});
