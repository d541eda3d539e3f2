import { describe, expect, it } from 'vitest';
import type { Colleagues } from '../../server/ports.ts';
import { NO_WISHES } from '../../src/domain/reminders/colleague.ts';

export type ColleaguesUnderTest = {
  readonly colleagues: Colleagues;
  /** The same list as another server has it. */
  readonly other: Colleagues;
  deputyByHand(person: string, deputy: string | null): Promise<void>;
  removeByHand(person: string): Promise<void>;
};

const AT = '2026-11-24T09:00:00Z';
let made = 0;
const anId = (): string => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;

export function colleaguesContract(name: string, make: () => Promise<ColleaguesUnderTest>): void {
  const found = async (colleagues: Colleagues, id: string) => (await colleagues.all()).find((one) => one.id === id);

  describe(`colleagues, ${name}`, () => {
    it('are known as their sign-in says, and anew when it says something else', async () => {
      const { colleagues, other } = await make();
      const id = anId();
      const area = { directorates: ['Environment'], services: ['environmental_health' as const] };
      await colleagues.met({ id, name: 'Siân O’Example', roles: ['Redress.Officer'], area }, AT);
      expect(await found(other, id)).toEqual({
        id,
        name: 'Siân O’Example',
        roles: ['Redress.Officer'],
        area,
        deputy: null,
        wishes: NO_WISHES,
      });
      const roles = ['Redress.HeadOfService', 'Redress.LinkOfficer'] as const;
      await other.met({ id, name: 'Siân Example', roles, area: null }, AT);
      expect(await found(colleagues, id)).toMatchObject({ name: 'Siân Example', roles, area: null });
      await other.met({ id, name: 'Siân Example', roles: [], area: { directorates: [], services: [] } }, AT);
      expect(await found(colleagues, id)).toMatchObject({ roles: [], area: { directorates: [], services: [] } });
    });

    it('are there once, however often and from wherever they sign in at the same moment', async () => {
      const { colleagues, other } = await make();
      const who = { id: anId(), name: 'Kelvin Example', roles: ['Redress.Officer'], area: null } as const;
      await Promise.all([colleagues, other, colleagues, other].map((one) => one.met(who, AT)));
      expect((await colleagues.all()).filter(({ id }) => id === who.id)).toHaveLength(1);
    });

    it('keep their wishes and their deputy when they sign in again', async () => {
      const { colleagues, other, deputyByHand } = await make();
      const who = { id: anId(), name: 'Kelvin Example', roles: ['Redress.Officer'], area: null } as const;
      const wishes = { digest: 9 * 60 + 5, urgent: 'in Redress only', language: 'cy' } as const;
      expect(await colleagues.wish(who.id, wishes)).toBe('unknown person');
      await colleagues.met(who, AT);
      expect(await other.wish(who.id, wishes)).toBe('kept');
      await deputyByHand(who.id, 'Ruksana Mirpuri');
      await colleagues.met({ ...who, name: 'Kelvin Another' }, '2026-11-25T09:00:00Z');
      expect(await found(other, who.id)).toMatchObject({ name: 'Kelvin Another', deputy: 'Ruksana Mirpuri', wishes });
      for (const digest of ['off', 'usual'] as const) {
        await colleagues.wish(who.id, { ...wishes, digest });
        expect((await found(colleagues, who.id))?.wishes.digest).toBe(digest);
      }
    });

    it('are gone when a person takes their row away', async () => {
      const { colleagues, removeByHand } = await make();
      const who = { id: anId(), name: 'Kelvin Example', roles: [], area: null };
      await colleagues.met(who, AT);
      expect(await found(colleagues, who.id)).toBeDefined();
      await removeByHand(who.id);
      expect(await found(colleagues, who.id)).toBeUndefined();
    });
  });
}
