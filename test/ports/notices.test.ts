import { afterAll, beforeAll } from 'vitest';
import { InMemoryNotices } from '../support/in-memory/notices.ts';
import { noticesContract } from './notices.contract.ts';
import { rowOf, startTenant, type TenantUnderTest } from './tenant.ts';

noticesContract('in memory', async () => {
  const notices = new InMemoryNotices();
  return {
    notices,
    other: notices,
    removeByHand: async (key) => notices.removeByHand(key),
    spoilByHand: async (key) => notices.spoilByHand(key),
  };
});

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

noticesContract('in SharePoint', async () => {
  const row = (key: string) => rowOf(tenant, 'Notices', 'NoticeKey', key);
  return {
    notices: tenant.connect().notices,
    other: tenant.connect().notices,
    removeByHand: async (key) => {
      await tenant.graph('DELETE', await row(key));
    },
    spoilByHand: async (key) => {
      await tenant.graph('PATCH', `${await row(key)}/fields`, { RedressData: 'my own words' });
    },
  };
});
