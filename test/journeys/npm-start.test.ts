import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-start-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function freePorts(): Promise<string[]> {
  return (await Promise.all([freePort(), freePort(), freePort()])).map(String);
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('REDRESS_')));
  const child = spawn(process.execPath, ['launch/start.mjs', ...args], { cwd: root, env: { ...clean, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (said.includes(words)) resolve();
        else if (child.exitCode !== null)
          reject(new Error(`It ended (${child.exitCode}) without saying "${words}":\n${said}`));
        else setTimeout(look, 50);
      };
      look();
    });
  return { child, ended, says, said: () => said };
}

const portsOf = ([port, tenant, smtp]: readonly string[]): string[] => [
  '--port',
  port ?? '',
  '--tenant-port',
  tenant ?? '',
  '--smtp-port',
  smtp ?? '',
];

describe('npm start', () => {
  it('runs everything, keeps the settings it writes to the owner of the folder, stops everything on Ctrl-C, and goes on from there the next time', async () => {
    const data = aFolder();
    const ports = await freePorts();
    const first = start(['--data', data, '--no-seed', ...portsOf(ports)]);
    await first.says('Ctrl-C stops everything');
    const origin = `http://localhost:${ports[0]}`;
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
    expect(await (await fetch(`${origin}/`)).text()).toContain('<div id="root"');
    const mime = new TextEncoder().encode('From: a@post.example\r\nSubject: kept\r\n\r\nWhat time do you open?\r\n');
    await fetch(`http://localhost:${ports[1]}/control/import?mailbox=contact@marlsbury.gov.example`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: mime,
    });

    const written = join(data, 'embedded.env');
    expect(statSync(written).mode & 0o077).toBe(0);
    expect(readFileSync(written, 'utf8')).toContain('REDRESS_TENANT_ID=');

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    await expect(fetch(`${origin}/api/health`)).rejects.toThrow();
    await expect(fetch(`http://localhost:${ports[1]}/control/health`)).rejects.toThrow();

    const second = start(['--data', data, '--no-seed', ...portsOf(ports)]);
    await second.says('Reading the mailboxes: 1 messages accounted for');
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it('says what it can do, and ends', async () => {
    const run = start(['--help']);
    expect(await run.ended).toBe(0);
    expect(run.said()).toContain('--tenant-port N');
  });

  it('says which option is unknown and what there is', async () => {
    const run = start(['--sead']);
    expect(await run.ended).toBe(2);
    expect(run.said()).toContain("'--sead'");
    expect(run.said()).toContain('--no-seed');
  });

  it('stops with the name of a missing setting and what to put there, when a real tenant is named', async () => {
    const run = start(['--data', aFolder()], { REDRESS_TENANT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001' });
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('REDRESS_SITE is missing. Put there: the SharePoint site that holds the lists');
  });

  it('starts no pretend tenant for whoever has filled in settings and missed the tenant id', async () => {
    const run = start(['--data', aFolder()], { REDRESS_CLIENT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002' });
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('REDRESS_TENANT_ID is missing. Put there: the directory (tenant) id');
    expect(run.said()).not.toContain('embedded tenant: http');
  });

  it.each(['SIGHUP', 'SIGINT', 'SIGKILL'] as const)(
    'leaves nothing running when %s ends it in the middle of starting',
    async (signal) => {
      const ports = await freePorts();
      const run = start(['--data', aFolder(), ...portsOf(ports)]);
      const tenant = `http://localhost:${ports[1]}/control/health`;
      const answers = (): Promise<boolean> =>
        fetch(tenant).then(
          () => true,
          () => false,
        );
      while (!(await answers())) await new Promise((next) => setTimeout(next, 20));
      run.child.kill(signal);
      await run.ended;
      for (let tries = 0; tries < 200 && (await answers()); tries += 1)
        await new Promise((next) => setTimeout(next, 50));
      expect(await answers()).toBe(false);
      await expect(fetch(`http://localhost:${ports[0]}/api/health`)).rejects.toThrow();
    },
  );

  it('names the port that is taken, and the option that chooses another', async () => {
    const busy = createServer();
    const port = await new Promise<number>((next) =>
      busy.listen(0, '127.0.0.1', () => next((busy.address() as { port: number }).port)),
    );
    const [a, , c] = await freePorts();
    const run = start(['--data', aFolder(), '--no-seed', ...portsOf([a ?? '', String(port), c ?? ''])]);
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain(String(port));
    expect(run.said()).toContain('--tenant-port');
    await new Promise((next) => busy.close(next));
  });
});
