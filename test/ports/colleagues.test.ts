import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InMemoryColleagues } from '../support/in-memory/colleagues.ts';
import { colleaguesContract } from './colleagues.contract.ts';
import { rowOf, startTenant, type TenantUnderTest } from './tenant.ts';

colleaguesContract('in memory', async () => {
  const colleagues = new InMemoryColleagues();
  return {
    colleagues,
    other: colleagues,
    deputyByHand: async (person, deputy) => colleagues.deputyByHand(person, deputy),
    removeByHand: async (person) => colleagues.removeByHand(person),
  };
});

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const row = (person: string) => rowOf(tenant, 'People', 'PersonId', person);
const byHand = async (person: string, fields: Record<string, unknown>): Promise<void> => {
  await tenant.graph('PATCH', `${await row(person)}/fields`, fields);
};

colleaguesContract('in SharePoint', async () => ({
  colleagues: tenant.connect().colleagues,
  other: tenant.connect().colleagues,
  deputyByHand: (person, deputy) => byHand(person, { Deputy: deputy }),
  removeByHand: async (person) => {
    await tenant.graph('DELETE', await row(person));
  },
}));

describe('the list read by several at once', () => {
  it('is whole for each of them, also when it begins again from the start meanwhile', async () => {
    const { colleagues } = tenant.connect();
    for (let n = 1; n <= 3; n += 1)
      await colleagues.met({ id: `at-once-${n}`, name: 'X', roles: [], area: null }, '2026-11-24T09:00:00Z');
    const size = (await colleagues.all()).length;
    await tenant.expireDelta();
    const read = await Promise.all(Array.from({ length: 8 }, () => colleagues.all()));
    expect(read.map((all) => all.length)).toEqual(Array(8).fill(size));
  });
});

describe('what a person wrote into the list by hand', () => {
  const who = { id: 'by-hand', name: 'Kelvin Example', roles: ['Redress.Officer'], area: null } as const;
  const wishes = async () => (await tenant.connect().colleagues.all()).find(({ id }) => id === who.id)?.wishes;

  it.each<[Record<string, string>, object, string]>([
    [{ Digest: '9:30' }, { digest: 9 * 60 + 30 }, 'a time without its nought'],
    [{ Digest: '16.05' }, { digest: 16 * 60 + 5 }, 'a time with a point'],
    [{ Digest: 'OFF' }, { digest: 'off' }, 'in capitals'],
    [{ Digest: 'after lunch' }, { digest: 'usual' }, 'what nobody understands is as if it were not there'],
    [{ Digest: '25:00' }, { digest: 'usual' }, 'no such time'],
    [{ Urgent: 'In Redress only' }, { urgent: 'in Redress only' }, 'a choice of the column'],
    [{ Language: 'Welsh' }, { language: 'cy' }, 'a choice of the column'],
  ])('%j is understood as %j (%s)', async (fields, understood) => {
    await tenant.connect().colleagues.met(who, '2026-11-24T09:00:00Z');
    await byHand(who.id, fields);
    expect(await wishes()).toMatchObject(understood);
  });
});
