import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { startEmulator } from '../../emulator/start.ts';
import { settingsFile, throttle } from '../../launch/tenant-settings.ts';

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

it('settings are read back as they were written, whatever quotes a council or a folder has in its name', () => {
  const settings = {
    REDRESS_COUNCIL: "King's Lynn Council",
    REDRESS_DATA: "/home/o'brien/data/server # 2",
    REDRESS_TEAMS_CHANNELS: '{"*":"http://localhost:4710/o\'brien"}',
    REDRESS_SITE: 'council.example:/sites/redress',
  };
  expect(parseEnv(settingsFile(settings))).toEqual(settings);
  expect(() => settingsFile({ REDRESS_COUNCIL: `'"\`` })).toThrow('REDRESS_COUNCIL holds all three');
});
