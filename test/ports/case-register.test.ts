import { afterAll, beforeAll } from 'vitest';
import { InMemoryCaseRegister } from '../support/in-memory/case-register.ts';
import { caseRegisterContract } from './case-register.contract.ts';
import { rowOf, startTenant, type TenantUnderTest } from './tenant.ts';

caseRegisterContract('in memory', async () => {
  const register = new InMemoryCaseRegister();
  return {
    register,
    other: register,
    removeCaseByHand: async (reference) => register.removeCaseByHand(reference),
    forgetCursors: async () => register.forgetCursors(),
  };
});

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

caseRegisterContract('in SharePoint', async () => ({
  register: tenant.connect().register,
  other: tenant.connect().register,
  removeCaseByHand: async (reference) => {
    await tenant.graph('DELETE', await rowOf(tenant, 'Cases', 'Reference', reference));
  },
  forgetCursors: () => tenant.expireDelta(),
}));
