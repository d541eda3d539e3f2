import { afterAll, afterEach, beforeAll } from 'vitest';
import { InMemoryMailbox } from '../support/in-memory/mailbox.ts';
import { mailboxContract } from './mailbox.contract.ts';
import { startTenant, type TenantUnderTest } from './tenant.ts';

mailboxContract('in memory', async () => {
  const address = 'contact@marlsbury.gov.example';
  const mailbox = new InMemoryMailbox([address]);
  return {
    mailbox,
    address,
    deliver: async (mime, more) => mailbox.deliver(address, mime, more),
    move: async (id, folder) => mailbox.move(address, id, folder),
    remove: async (id) => mailbox.remove(address, id),
    categorise: async (id, categories) => mailbox.touch(address, id, categories),
    categories: async (id) => mailbox.categories(address, id),
    refuseMarks: async () => mailbox.refuseMarks(address),
    forgetCursors: async () => mailbox.forgetCursors(),
  };
});

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant({ provisioned: false });
});
afterEach(() => tenant.noFaults());
afterAll(() => tenant.close());

mailboxContract('in Exchange', async () => {
  const address = tenant.newMailbox();
  const message = (id: string) => `/users/${address}/messages/${encodeURIComponent(id)}`;
  const immutable = { prefer: 'IdType="ImmutableId"' };
  return {
    mailbox: tenant.connect().mailbox,
    address,
    deliver: (mime, more) => tenant.deliver(address, mime, more),
    move: async (id, folder) => {
      await tenant.graph('POST', `${message(id)}/move`, { destinationId: folder }, immutable);
    },
    remove: async (id) => {
      await tenant.graph('POST', `${message(id)}/permanentDelete`, undefined, immutable);
    },
    categorise: async (id, categories) => {
      await tenant.graph('PATCH', message(id), { categories }, immutable);
    },
    categories: async (id) => {
      const { json } = await tenant.graph<{ categories: string[] }>('GET', message(id), undefined, immutable);
      return json.categories;
    },
    refuseMarks: () =>
      tenant.faults([
        {
          match: { method: 'PATCH', path: '/messages/' },
          fault: { kind: 'status', status: 403, code: 'ErrorAccessDenied' },
        },
      ]),
    forgetCursors: () => tenant.expireDelta(),
  };
});
