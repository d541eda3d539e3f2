import { expect, test } from 'vitest';
import { addressOf, DIRECTORATES, GROUPS, PEOPLE } from '../../../emulator/seed/council.ts';
import { SERVICES } from '../../../src/domain/triage/proposal.ts';

const holding = (role: string): number => PEOPLE.filter(({ roles }) => roles.some((one) => one === role)).length;

test('each service the triage knows is answered for by exactly one directorate', () => {
  expect(Object.values(DIRECTORATES).flat().toSorted()).toEqual([...SERVICES].sort());
});

test('somebody is listed by the sign-in under every role of Redress', () => {
  const first = new Set(PEOPLE.flatMap(({ roles }) => roles.slice(0, 1)));
  expect([...first].sort()).toEqual([...new Set(PEOPLE.flatMap(({ roles }) => roles))].sort());
});

test('the people a complaint can pass through are all there', () => {
  expect(PEOPLE.filter(({ groups }) => groups.includes('Investigation officers'))).toHaveLength(6);
  expect(PEOPLE.filter(({ jobTitle }) => /^Complaints/.test(jobTitle))).toHaveLength(4);
  expect(PEOPLE.filter(({ groups }) => groups.includes('Members'))).toHaveLength(10);
  expect(holding('Redress.LinkOfficer')).toBe(2);
  expect(holding('Redress.Auditor')).toBe(1);
  expect(holding('Redress.MemberServices')).toBe(2);
  expect(PEOPLE.filter(({ jobTitle }) => /^(Chief Executive|Monitoring Officer)$/.test(jobTitle))).toHaveLength(2);
  for (const directorate of Object.keys(DIRECTORATES)) {
    const staff = PEOPLE.filter(({ department }) => department === directorate);
    expect(
      staff.some(({ roles }) => roles.includes('Redress.Officer')),
      `an officer in ${directorate}`,
    ).toBe(true);
    expect(
      staff.some(({ roles }) => roles.includes('Redress.HeadOfService')),
      `a head in ${directorate}`,
    ).toBe(true);
    expect(staff.some(({ jobTitle }) => jobTitle === `Director of ${directorate}`)).toBe(true);
  }
});

test('nobody shares an address, and everybody’s groups exist', () => {
  const addresses = PEOPLE.map(addressOf);
  expect(new Set(addresses).size).toBe(PEOPLE.length);
  expect(addresses).toContain('amina.shah@marlsbury.gov.example');
  expect(addresses, 'titles, accents and capitals are left out').toContain(
    'patrick.odalaigh-venn@marlsbury.gov.example',
  );
  expect(addresses).toContain('fergus.whitterby@marlsbury.gov.example');
  for (const address of addresses) expect(address).toMatch(/^[a-z-]+\.[a-z-]+@marlsbury\.gov\.example$/);
  for (const { groups } of PEOPLE) for (const group of groups) expect(GROUPS).toContain(group);
});
