import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefused, NOT_BOTH, runningTenants, tenantToAsk } from '../../server/cli/embedded-tenant.ts';
import { freePort } from '../support/free-port.ts';
import { runRedress } from '../support/programs.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'redress-running-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A process that has ended: a number that nobody has just now. */
const ENDED = spawnSync(process.execPath, ['--version']).pid;

/** A data folder as `npm start` leaves it, with the address it served; null: it let go of the folder when it stopped. */
function aFolder(name: string, port: number, pid: number | null = process.pid): string {
  const folder = mkdtempSync(join(root, name));
  if (pid !== null) writeFileSync(join(folder, 'running.json'), `{"pid":${pid},"address":"http://localhost:4000/"}\n`);
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
  it('is one that answers and that somebody works on, whatever others that stopped, failed or were killed left behind', async () => {
    const stopped = aFolder('stopped', await freePort());
    await answering(async (port) => {
      const up = aFolder('up', port);
      const found = await runningTenants([stopped, join(root, 'gone'), up, up]);
      expect(found.map(({ folder, settings }) => [folder, settings.REDRESS_COUNCIL])).toEqual([[up, 'up']]);
    });
    expect(await runningTenants([stopped])).toEqual([]);
  });

  it('is never one of another checkout that has since been given the port (28 November 2026: it was asked, and nothing said so)', async () => {
    await answering(async (port) => {
      const before = [aFolder('stopped', port, null), aFolder('killed', port, ENDED)];
      expect(await runningTenants(before)).toEqual([]);
    });
  });

  const tenant = (folder: string) => ({
    folder,
    settings: { REDRESS_PUBLIC_URL: `http://${folder.slice(1)}.example` },
  });
  const [own, one, two] = [tenant('/own'), tenant('/one'), tenant('/two')];
  const ask = (running: readonly ReturnType<typeof tenant>[], named?: string) =>
    tenantToAsk(running, { named, own: '/own' });

  it('is that of the folder data of the checkout, and nothing need be said', () => {
    expect(ask([own])).toEqual({ ok: true, value: { tenant: own, note: '' } });
  });

  it('is named with folder and address whenever it is another, or is one of several', () => {
    const note = 'Asking the Redress of the data folder /one, at http://one.example.\n';
    expect(ask([one])).toEqual({ ok: true, value: { tenant: one, note } });
    expect(ask([two, one], '/one')).toEqual({ ok: true, value: { tenant: one, note } });
    expect(ask([one, own])).toMatchObject({ ok: true, value: { tenant: own, note: expect.stringContaining('/own') } });
  });

  it('is asked for where several run and none of them is the checkout’s own, so that no mail is put into the wrong one', () => {
    expect(ask([one, two])).toEqual({ ok: false, refusal: expect.stringMatching(/Nothing was read or changed/) });
    for (const said of ['--data /one   (http://one.example)', '--data /two   (http://two.example)'])
      expect(ask([one, two])).toMatchObject({ refusal: expect.stringContaining(said) });
  });

  it('is not another one where the one that was named does not run', () => {
    const refusal = 'No Redress runs on the data folder /two. Nothing was read or changed.\n';
    expect(ask([one], '/two')).toEqual({
      ok: false,
      refusal: `${refusal}These run:\n  --data /one   (http://one.example)\n`,
    });
    expect(ask([], '/two')).toEqual({ ok: false, refusal: `${refusal}Start it: npm start -- --data /two\n` });
  });

  it('is looked for on this machine alone: a refusal somewhere in the network may pass, and keeps its patience', async () => {
    expect(await isRefused(`http://127.0.0.1:${await freePort()}`)).toBe(true);
    expect(await isRefused('https://graph.redress.example')).toBe(false);
  });

  it('is said not to run at once, without a try after another (28 November 2026: one minute and two, past the limit of this test)', async () => {
    const address = `http://localhost:${await freePort()}`;
    const env = { ...process.env, ...settingsAt(address) };
    const said = await Promise.all(['cases', 'reconcile', 'self-check'].map((command) => runRedress([command], env)));
    const err = `Nothing answers at ${address}, which REDRESS_GRAPH_URL names (environment or .env). Nothing was read or changed.\nFor Microsoft 365 take REDRESS_GRAPH_URL out, and REDRESS_AUTHORITY with it; else start what should answer there.\n`;
    expect(said).toEqual([0, 1, 2].map(() => ({ code: 2, out: '', err })));
  });
});

describe('--data', () => {
  it('is looked for relative to where the person stands, and refused beside the settings of a tenant', async () => {
    const { PATH } = process.env;
    const [alone, both] = await Promise.all([
      runRedress(['reconcile', '--data', 'no-such'], { PATH }),
      runRedress(['cases', '--data', root], { PATH, ...settingsAt('http://localhost:9') }),
    ]);
    expect(alone).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`folder ${resolve('no-such')}.`) });
    expect(both).toEqual({ code: 2, out: '', err: NOT_BOTH });
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
