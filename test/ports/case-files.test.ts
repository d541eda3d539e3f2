import { afterAll, beforeAll } from 'vitest';
import { InMemoryCaseFiles } from '../support/in-memory/case-files.ts';
import { caseFilesContract } from './case-files.contract.ts';
import { startTenant, type TenantUnderTest } from './tenant.ts';

caseFilesContract('in memory', async () => {
  const files = new InMemoryCaseFiles();
  return { files, removeByHand: async (path) => files.removeByHand(path) };
});

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

caseFilesContract('in the document library', async () => ({
  files: tenant.connect().files,
  removeByHand: async (path) => {
    const { siteHost, sitePath } = tenant.told;
    const { json } = await tenant.graph<{ id: string }>('GET', `/sites/${siteHost}:${sitePath}:/drive`);
    await tenant.graph('DELETE', `/drives/${json.id}/root:/${path.split('/').map(encodeURIComponent).join('/')}`);
  },
}));
