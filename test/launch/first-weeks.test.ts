import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { areOpen, leaveOpen, workThroughFirstWeeks } from '../../launch/first-weeks.ts';
import { freePort } from '../support/free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('the first weeks wait for a start that gets as far, are begun once, and end nothing where they cannot be done', async () => {
  const data = mkdtempSync(join(tmpdir(), 'redress-weeks-'));
  const nobody = `http://localhost:${await freePort()}`;
  try {
    expect(areOpen(data)).toBe(false);
    leaveOpen(data);
    expect(areOpen(data)).toBe(true);
    const using = { root, data, server: nobody, tenant: nobody, note: () => undefined, spawned: () => undefined };
    expect(await workThroughFirstWeeks(using)).toBeNull();
    expect(areOpen(data)).toBe(false);
  } finally {
    rmSync(data, { recursive: true });
  }
});
