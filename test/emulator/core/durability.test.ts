import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findApplication, REDRESS_APP_ID } from '../../../emulator/directory/applications.ts';
import { addUser, findUser } from '../../../emulator/directory/people.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { callerOf } from './caller.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-durable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tenant after a restart', () => {
  it('has its people, clock, series and signing key: a token from before still opens the door', async () => {
    const first = await startEmulator({ dataFolder: folder });
    const before = await callerOf(first);
    await before.control('POST', '/clock', { advance: 'PT30M' });
    const added = addUser(first.tenant, {
      userPrincipalName: 'new.person@marlsbury.gov.example',
      displayName: 'New Person',
    });
    expect(first.tenant.next('things')).toBe(1);
    await first.close();

    const second = await startEmulator({ dataFolder: folder });
    const after = await callerOf(second);
    expect(findUser(second.tenant, 'NEW.person@marlsbury.gov.example')?.id).toBe(added.id);
    expect(second.tenant.next('things')).toBe(2);
    expect(second.tenant.clock.now() - Date.now()).toBeGreaterThan(29 * 60_000);
    expect((await after.graph('GET', `/users/${added.id}`, { token: before.ownToken })).status).toBe(200);
    await second.close();
  });

  it('is kept for this account alone, the files beside it and one that others could read included', async () => {
    const inside = join(folder, 'made', 'here');
    for (const _ of ['new', 'there before']) {
      const emulator = await startEmulator({ dataFolder: inside });
      const files = ['tenant.sqlite', 'tenant.sqlite-wal', 'tenant.sqlite-shm'];
      expect(files.map((name) => statSync(join(inside, name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
      await emulator.close();
      chmodSync(join(inside, 'tenant.sqlite'), 0o644);
    }
    expect(statSync(inside).mode & 0o077).toBe(0);
  });

  it('is not waited for where its folder cannot be made (28 November 2026: /proc hung it for ever)', async () => {
    await expect(startEmulator({ dataFolder: '/proc/nope/here' })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('grants its apps what they are registered with now, not what an older start gave them', async () => {
    const grant = (tenant: Emulator['tenant']) => findApplication(tenant, REDRESS_APP_ID)!.applicationPermissions;
    const first = await startEmulator({ dataFolder: folder });
    const proper = grant(first.tenant);
    first.tenant.sql('UPDATE directory_applications SET application_permissions = ?').run('["Mail.Send"]');
    await first.close();
    const second = await startEmulator({ dataFolder: folder });
    expect(grant(second.tenant)).toEqual(proper);
    await second.close();
  });

  it('gives the same ids for the same seed, so that a seeded council is the same everywhere', async () => {
    const [one, two] = [await startEmulator(), await startEmulator()];
    expect(one.tenant.guid('x')).toBe(two.tenant.guid('x'));
    expect(one.tenant.guid('x')).not.toBe(one.tenant.guid('x'));
    await Promise.all([one.close(), two.close()]);
  });
});

describe('a transaction', () => {
  it('nests, and undoes only the part that failed', async () => {
    const { tenant, close } = await startEmulator();
    tenant.db.exec('CREATE TABLE t (n INTEGER)');
    const add = (n: number) => tenant.sql('INSERT INTO t VALUES (?)').run(n);
    tenant.transaction(() => {
      add(1);
      expect(() =>
        tenant.transaction(() => {
          add(2);
          throw new Error('no');
        }),
      ).toThrow('no');
      tenant.transaction(() => add(3));
    });
    expect(() =>
      tenant.transaction(() => {
        add(4);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(
      tenant
        .sql('SELECT n FROM t ORDER BY n')
        .all()
        .map((row) => row.n),
    ).toEqual([1, 3]);
    await close();
  });

  it('refuses work that waits, because others would be inside it meanwhile', async () => {
    const { tenant, close } = await startEmulator();
    expect(() => tenant.transaction(async () => 1)).toThrow('synchronous');
    expect(tenant.transaction(() => 2)).toBe(2);
    await close();
  });
});
