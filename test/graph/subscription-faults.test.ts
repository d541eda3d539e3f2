import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { afterTheWork, startTenant, type TenantUnderTest } from '../ports/tenant.ts';
import { listen } from './wire.ts';

let tenant: TenantUnderTest;
let hook: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  tenant = await startTenant({ provisioned: false });
  hook = await listen(({ path }) => ({
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: new URL(path, 'http://localhost').searchParams.get('validationToken') ?? '',
  }));
});
afterEach(() => tenant.noFaults());
afterAll(async () => {
  await tenant.close();
  await hook.close();
});

const inAnHour = async () => new Date(Date.parse(await tenant.now()) + 3_600_000).toISOString();
const at = (path: string) => ({ notificationUrl: `${hook.origin}${path}`, clientState: 'a-state-nobody-guesses' });

describe('a subscription', () => {
  it.each([
    ['the connection breaks', { kind: 'reset' }],
    ['it is made and the answer lost', afterTheWork({ kind: 'reset' })],
    ['it is made and the answer is 504', afterTheWork({ kind: 'status', status: 504 })],
  ])('stands once when %s', async (_, fault) => {
    const { subscriptions } = tenant.connect(at('/once'));
    const mailbox = tenant.newMailbox();
    await tenant.faults([{ match: { method: 'POST', path: '/subscriptions$' }, fault, times: 1 }]);
    const made = await subscriptions.watchMailbox(mailbox, await inAnHour());
    expect((await subscriptions.list()).filter(({ about }) => about === mailbox)).toEqual([made]);
  });

  it('moves to the address this server has now from the one it had before', async () => {
    const mailbox = tenant.newMailbox();
    const before = tenant.connect(at('/before')).subscriptions;
    await before.watchMailbox(mailbox, await inAnHour());
    const now = tenant.connect(at('/now')).subscriptions;
    expect(await now.list()).toEqual([]);
    await now.watchMailbox(mailbox, await inAnHour());
    expect((await now.list()).map(({ about }) => about)).toEqual([mailbox]);
    expect((await before.list()).filter(({ about }) => about === mailbox)).toEqual([]);
  });

  it('is refused in words where nobody could be notified', async () => {
    const { subscriptions } = tenant.connect();
    expect(await subscriptions.list()).toEqual([]);
    await expect(subscriptions.watchMailbox(tenant.newMailbox(), await inAnHour())).rejects.toThrow(
      'REDRESS_PUBLIC_URL',
    );
  });

  it('is a fault that names its step when the address does not answer the handshake', async () => {
    const deaf = await listen(() => ({ status: 404 }));
    const { subscriptions } = tenant.connect({ notificationUrl: `${deaf.origin}/x` });
    await expect(subscriptions.watchMailbox(tenant.newMailbox(), await inAnHour())).rejects.toMatchObject({
      name: 'GraphFault',
      operation: 'subscribe to changes',
      status: 400,
    });
    await deaf.close();
  });
});
