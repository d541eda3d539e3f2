import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefused, oneOfSeveral, runningTenants } from '../../server/cli/embedded-tenant.ts';
import { freePort } from '../support/free-port.ts';
import { runRedress } from '../support/programs.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'redress-running-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A data folder as `npm start` leaves it, with the address it served. */
function aFolder(name: string, port: number): string {
  const folder = mkdtempSync(join(root, name));
  writeFileSync(
    join(folder, 'embedded.env'),
    `REDRESS_GRAPH_URL='http://localhost:${port}'\nREDRESS_COUNCIL='${name}'\nREDRESS_PUBLIC_URL='http://localhost:4000'\n`,
  );
  return folder;
}

/** Something that answers at a port of this machine for as long as the work lasts. */
async function answering<T>(work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer();
  const port = await new Promise<number>((next) =>
    server.listen(0, 'localhost', () => next((server.address() as { port: number }).port)),
  );
  try {
    return await work(port);
  } finally {
    await new Promise((next) => server.close(next));
  }
}

describe('the embedded tenant that a command asks', () => {
  it('is the newest start that answers, whatever a later one that failed or stopped has left behind', async () => {
    const stopped = aFolder('stopped', await freePort());
    await answering(async (port) => {
      const up = aFolder('up', port);
      const found = await runningTenants([stopped, join(root, 'gone'), up, aFolder('had-the-port-before', port)]);
      expect(found.map(({ folder, settings }) => [folder, settings.REDRESS_COUNCIL])).toEqual([[up, 'up']]);
    });
    expect(await runningTenants([stopped])).toEqual([]);
  });

  it('is named where several run, so that no mail is put into the wrong one', async () => {
    await answering((port) =>
      answering(async (other) => {
        const [up, older] = [aFolder('up', port), aFolder('older', other)];
        const found = await runningTenants([up, older, up]);
        expect(found.map(({ folder }) => folder)).toEqual([up, older]);
        expect(oneOfSeveral(found)).toBe(
          `2 are running; this asks the one that started last, at http://localhost:4000 (${up}).\n`,
        );
      }),
    );
  });

  it('is looked for on this machine alone: a refusal somewhere in the network may pass, and keeps its patience', async () => {
    expect(await isRefused(`http://127.0.0.1:${await freePort()}`)).toBe(true);
    expect(await isRefused('https://graph.redress.example')).toBe(false);
  });

  it('is said not to run at once, without a try after another (28 November 2026: one minute and two, past the limit of this test)', async () => {
    const address = `http://localhost:${await freePort()}`;
    const env = { ...process.env, ...settingsAt(address) };
    const said = await Promise.all(['cases', 'reconcile', 'self-check'].map((command) => runRedress([command], env)));
    const err = `Redress is not running: nothing answers at ${address}. Nothing was read or changed.\nStart it with npm start, and give this command again in another window while it runs.\n`;
    expect(said).toEqual([0, 1, 2].map(() => ({ code: 2, out: '', err })));
  });
});

const settingsAt = (address: string): Record<string, string> => ({
  REDRESS_TENANT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001',
  REDRESS_CLIENT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002',
  REDRESS_CLIENT_SECRET: 'not-a-real-secret',
  REDRESS_SITE: 'marlsbury.sharepoint.example:/sites/redress',
  REDRESS_MAILBOXES: 'contact@marlsbury.gov.example=triage',
  REDRESS_GRAPH_URL: address,
  REDRESS_AUTHORITY: `${address}/7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001`,
});
