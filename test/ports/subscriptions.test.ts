import { afterAll, beforeAll } from 'vitest';
import { listen } from '../graph/wire.ts';
import { InMemorySubscriptions } from '../support/in-memory/subscriptions.ts';
import { subscriptionsContract } from './subscriptions.contract.ts';
import { startTenant, type TenantUnderTest } from './tenant.ts';

subscriptionsContract('in memory', async () => {
  let now = Date.parse('2026-06-01T09:00:00Z');
  const start = now;
  return {
    subscriptions: new InMemorySubscriptions(() => new Date(now).toISOString()),
    mailbox: 'contact@marlsbury.gov.example',
    inMinutes: (minutes) => new Date(start + minutes * 60_000).toISOString(),
    pass: async (minutes) => {
      now += minutes * 60_000;
    },
  };
});

let tenant: TenantUnderTest;
let hook: Awaited<ReturnType<typeof listen>>;
let made = 0;
beforeAll(async () => {
  tenant = await startTenant();
  hook = await listen(({ path }) => ({
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: new URL(path, 'http://localhost').searchParams.get('validationToken') ?? '',
  }));
});
afterAll(async () => {
  await tenant.close();
  await hook.close();
});

// Each test is a server with an address of its own; the one before it has gone and left its subscriptions behind.
subscriptionsContract('at Microsoft 365', async () => {
  const notificationUrl = `${hook.origin}/notifications/${++made}`;
  const start = Date.parse(await tenant.now());
  return {
    subscriptions: tenant.connect({ notificationUrl, clientState: 'c'.repeat(40) }).subscriptions,
    mailbox: tenant.newMailbox(),
    inMinutes: (minutes) => new Date(start + minutes * 60_000).toISOString(),
    pass: (minutes) => tenant.pass(minutes),
  };
});
