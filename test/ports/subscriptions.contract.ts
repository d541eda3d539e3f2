import { describe, expect, it } from 'vitest';
import type { Subscriptions } from '../../server/ports.ts';

export type SubscriptionsUnderTest = {
  readonly subscriptions: Subscriptions;
  readonly mailbox: string;
  /** So many minutes from the present of the tenant. */
  inMinutes(minutes: number): string;
  /** Time passes. */
  pass(minutes: number): Promise<void>;
};

export function subscriptionsContract(name: string, make: () => Promise<SubscriptionsUnderTest>): void {
  describe(`subscriptions, ${name}`, () => {
    it('are made for a mailbox and for each list, and are known by what they are about', async () => {
      const { subscriptions, mailbox, inMinutes } = await make();
      const expiresAt = inMinutes(4_000);
      const made = await subscriptions.watchMailbox(mailbox, expiresAt);
      expect(made).toEqual({ id: expect.any(String), about: mailbox, expiresAt });
      for (const list of ['Cases', 'Case events', 'Intake'] as const) await subscriptions.watchList(list, expiresAt);
      const alive = await subscriptions.list();
      expect(alive.map(({ about }) => about).toSorted()).toEqual(
        ['Case events', 'Cases', 'Intake', mailbox].toSorted(),
      );
      expect(alive).toContainEqual(made);
    });

    it('are not made twice for the same thing: the one that stands lasts longer', async () => {
      const { subscriptions, mailbox, inMinutes } = await make();
      const first = await subscriptions.watchMailbox(mailbox, inMinutes(100));
      const second = await subscriptions.watchMailbox(mailbox, inMinutes(2_000));
      expect(second).toEqual({ ...first, expiresAt: inMinutes(2_000) });
      expect(await subscriptions.list()).toEqual([second]);
    });

    it('last until their time and no longer, unless they are renewed', async () => {
      const { subscriptions, mailbox, inMinutes, pass } = await make();
      const { id } = await subscriptions.watchMailbox(mailbox, inMinutes(60));
      const short = await subscriptions.watchList('Intake', inMinutes(60));
      expect(await subscriptions.renew(id, inMinutes(300))).toBe('renewed');
      await pass(120);
      expect((await subscriptions.list()).map(({ about }) => about)).toEqual([mailbox]);
      expect(await subscriptions.renew(short.id, inMinutes(60))).toBe('gone');
    });

    it('can be ended, also twice', async () => {
      const { subscriptions, mailbox, inMinutes } = await make();
      const { id } = await subscriptions.watchMailbox(mailbox, inMinutes(60));
      await subscriptions.end(id);
      await subscriptions.end(id);
      expect(await subscriptions.list()).toEqual([]);
      expect(await subscriptions.renew(id, inMinutes(60))).toBe('gone');
    });
  });
}
