import { afterAll, beforeAll } from 'vitest';
import { InMemoryIntakeLog } from '../support/in-memory/intake-log.ts';
import { intakeLogContract } from './intake-log.contract.ts';
import { rowOf, startTenant, type TenantUnderTest } from './tenant.ts';

intakeLogContract('in memory', async () => {
  const log = new InMemoryIntakeLog();
  return {
    log,
    other: log,
    removeByHand: async (key) => log.removeByHand(key),
    spoilByHand: async (key) => log.spoilByHand(key),
    forgetCursors: async () => log.forgetCursors(),
  };
});

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

intakeLogContract('in SharePoint', async () => ({
  log: tenant.connect().intake,
  other: tenant.connect().intake,
  removeByHand: async (key) => {
    await tenant.graph('DELETE', await rowOf(tenant, 'Intake', 'MessageKey', key));
  },
  spoilByHand: async (key) => {
    await tenant.graph('PATCH', `${await rowOf(tenant, 'Intake', 'MessageKey', key)}/fields`, { MessageKey: null });
  },
  forgetCursors: () => tenant.expireDelta(),
}));
