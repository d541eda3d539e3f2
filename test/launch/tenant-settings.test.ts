import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startEmulator } from '../../emulator/start.ts';
import { throttle } from '../../launch/tenant-settings.ts';

it('a tenant says that a council was put in only by the start that did so, and holds callers back when it is told', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'redress-tenant-'));
  try {
    const told: (readonly [boolean, boolean])[] = [];
    for (let start = 1; start <= 2; start += 1) {
      const { seeded, seededNow, origin, tenant, close } = await startEmulator({ dataFolder, seed: true, mail: false });
      told.push([seeded, seededNow]);
      await throttle(origin, false);
      expect(tenant.settings.throttles).toBe(false);
      await throttle(origin, true);
      expect(tenant.settings.throttles).toBe(true);
      await close();
    }
    expect(told).toEqual([
      [true, true],
      [true, false],
    ]);
  } finally {
    rmSync(dataFolder, { recursive: true });
  }
}, 30_000);
