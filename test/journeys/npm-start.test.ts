import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmulator } from '../../emulator/start.ts';
import { connectionSettings } from '../../launch/tenant-settings.ts';
import { freePort } from '../support/free-port.ts';
import { runRedress } from '../support/programs.ts';

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

const CLEAN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('REDRESS_')));
/** More settings than the lines that are shown of a program that fails. */
const WRONG = [
  ...['REDRESS_AUTHORITY', 'REDRESS_AUTHORITY_METADATA', 'REDRESS_CERTIFICATE_FILE', 'REDRESS_CLIENT_SECRET_EXPIRES'],
  ...['REDRESS_GRAPH_URL', 'REDRESS_GROUPS', 'REDRESS_LOG', 'REDRESS_PUBLIC_URL', 'REDRESS_REFERENCE_PREFIX'],
  ...['REDRESS_SWEEP_MINUTES', 'REDRESS_TEAMS_HOSTS', 'REDRESS_WEBHOOK_SECRET'],
];

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['launch/start.mjs', ...args], { cwd: root, env: { ...CLEAN, ...env } });
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

/** Whether anybody answers there. */
const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );
const gone = async (address: string): Promise<boolean> => {
  for (let tries = 0; tries < 200 && (await answers(address)); tries += 1)
    await new Promise((next) => setTimeout(next, 50));
  return !(await answers(address));
};

describe('npm start', () => {
  it('runs everything, keeps the settings it writes to the owner of the folder, lets nobody else in, stops everything on Ctrl-C, and goes on from there the next time', async () => {
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

    // The same folder again, and other folders on ports of the first: refused before anything is done.
    const { pid } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number };
    const [d = '', e = '', f = ''] = await freePorts();
    const elsewhere = aFolder();
    const [again, ports1, command] = await Promise.all([
      start(['--data', data, ...portsOf([d, e, f])]),
      start(['--data', elsewhere, ...portsOf([d, ports[1] ?? '', f])]),
      // A line of .env that nobody has filled in is no tenant.
      runRedress(['cases', '--data', data], { ...CLEAN, REDRESS_TENANT_ID: '' }),
    ]);
    expect([await again.ended, await ports1.ended, command.code]).toEqual([1, 1, 0]);
    for (const said of [data, `process ${pid}`, `${origin}/`, 'Nothing was started'])
      expect(again.said()).toContain(said);
    expect(ports1.said()).toContain(`Port ${ports[1]}, where the embedded tenant would listen, is taken`);
    expect(ports1.said()).toContain('--tenant-port N');
    for (const run of [again, ports1]) expect(run.said()).not.toMatch(/Building|\n +at /);
    expect(existsSync(join(elsewhere, 'tenant'))).toBe(false);

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(await answers(`${origin}/api/health`)).toBe(false);
    expect(await answers(`http://localhost:${ports[1]}/control/health`)).toBe(false);

    const before = statSync(written).ino;
    const second = start(['--data', data, '--no-seed', ...portsOf(ports)], { REDRESS_COUNCIL: 'Ash Vale Council' });
    await second.says('Reading the mailboxes: 1 messages logged');
    // Written whole beside it, for a command may read it at any moment; what the environment says goes before the tenant's.
    expect(statSync(written).ino).not.toBe(before);
    expect(readFileSync(written, 'utf8')).toContain("REDRESS_COUNCIL='Ash Vale Council'");
    expect(readdirSync(data).filter((name) => name.startsWith('embedded.env'))).toEqual(['embedded.env']);
    expect(await (await fetch(`${origin}/api/sign-in`)).json()).toMatchObject({ council: 'Ash Vale Council' });
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it('says what it can do, and ends', async () => {
    const run = start(['--help']);
    expect(await run.ended).toBe(0);
    expect(run.said()).toContain('--tenant-port N');
  });

  it('says which option is unknown, which value cannot be used, and what there is, before any work', async () => {
    const [unknown, unusable] = [start(['--sead']), start(['--data', aFolder(), '--port', '46oo', '--mode', 'x'])];
    expect([await unknown.ended, await unusable.ended]).toEqual([2, 2]);
    expect(unknown.said()).toContain("'--sead'");
    expect(unusable.said()).toContain('--port is "46oo", which is no port.');
    expect(unusable.said()).toContain('--mode is "x". Put suggest');
    for (const run of [unknown, unusable]) {
      expect(run.said()).toContain('--no-seed');
      expect(run.said()).not.toMatch(/Building|\n +at /);
    }
  });

  it('refuses a folder that cannot be made, a misspelt setting and a file that cannot be read, and leaves everything as it was', async () => {
    const data = join(aFolder(), 'made');
    const ports = portsOf(await freePorts());
    const [folder, slip, file] = [
      start(['--data', '/proc/nope', ...ports]),
      start(['--data', data, ...ports], { REDRESS_SWEEP_MINUTE: '5' }),
      start(['--data', `${data}2`, ...portsOf(await freePorts())], { REDRESS_POLICY_FILE: '/nowhere/policy.json' }),
    ];
    expect([await folder.ended, await slip.ended, await file.ended]).toEqual([2, 2, 2]);
    expect(folder.said()).toContain('The data folder /proc/nope cannot be used: no folder can be made there.');
    expect(slip.said()).toContain('Did you mean REDRESS_SWEEP_MINUTES?');
    expect(file.said()).toContain('There is no file at /nowhere/policy.json');
    for (const run of [folder, slip, file]) expect(run.said()).not.toMatch(/Building|\n +at /);
    expect([data, `${data}2`].map((one) => existsSync(one))).toEqual([false, false]);
  });

  it.each([
    ['REDRESS_TENANT_ID', 'REDRESS_SITE is missing. Put there: the SharePoint site that holds the lists'],
    ['REDRESS_CLIENT_ID', 'REDRESS_TENANT_ID is missing. Put there: the directory (tenant) id'],
  ])(
    'tells whoever has set only %s of a real tenant what is missing, from the first line on, and starts no pretend one',
    async (name, missing) => {
      const run = start(['--data', aFolder(), '--port', String(await freePort())], {
        [name]: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001',
        // Wrong settings enough that an account of its end alone would lose the beginning.
        ...Object.fromEntries(WRONG.map((one) => [one, '?'])),
      });
      expect(await run.ended).toBe(2);
      expect(run.said()).toContain(
        '  Redress cannot start: settings are missing or wrong. Nothing was changed anywhere.\n',
      );
      for (const one of WRONG) expect(run.said()).toContain(`    ${one} is not usable. Put there: `);
      expect(run.said()).toContain(missing);
      expect(run.said()).not.toContain('embedded tenant: http');
    },
  );

  it('stops with what to mend where a tenant does not take its settings, and has changed nothing', async () => {
    const tenant = await startEmulator({ seed: false });
    try {
      const data = join(aFolder(), 'made');
      const told = await connectionSettings(tenant.origin, { port: '0', data: aFolder(), mode: 'suggest' });
      const run = start(['--data', data, '--port', String(await freePort())], {
        ...told,
        REDRESS_CLIENT_SECRET: 'a-slip-of-it',
      });
      expect(await run.ended).toBe(2);
      expect(run.said()).toMatch(
        /REDRESS_CLIENT_SECRET is no secret of this application \(AADSTS7000215\)\. Put there: /,
      );
      expect(run.said()).not.toContain('Building');
      expect(existsSync(data)).toBe(false);
    } finally {
      await tenant.close();
    }
  });

  it('says that a tenant is away and goes on trying, keeps all in the folder it was given, shows one tenant nothing of another, and ends at once', async () => {
    const away = `http://localhost:${await freePort()}`;
    const [data, port] = [aFolder(), String(await freePort())];
    const begin = async (tenant: string) => {
      const run = start(['--data', data, '--port', port], {
        REDRESS_TENANT_ID: tenant,
        REDRESS_CLIENT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002',
        REDRESS_CLIENT_SECRET: 'not-a-real-secret',
        REDRESS_SITE: 'marlsbury.sharepoint.example:/sites/redress',
        REDRESS_MAILBOXES: 'contact@marlsbury.gov.example=triage',
        REDRESS_AUTHORITY: `${away}/${tenant}`,
      });
      await run.says('Ctrl-C stops everything');
      return run;
    };
    const first = await begin('7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001');
    expect(first.said()).toContain(`Microsoft's sign-in at ${new URL(away).host} does not answer.`);
    expect(first.said()).toContain('REDRESS_AUTHORITY names that address');
    expect(existsSync(join(data, 'server', 'mirror.sqlite'))).toBe(true);
    const health = (await (await fetch(`http://localhost:${port}/api/health`)).json()) as Record<string, unknown>;
    expect(health).toMatchObject({ status: 'degraded', parts: { 'sign-in': 'degraded', mailboxes: 'degraded' } });
    const told = Date.now();
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    // The wait for a sign-in that does not answer took ten (28 November 2026).
    expect(Date.now() - told).toBeLessThan(5_000);

    const second = await begin('7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c009');
    expect(second.said()).toMatch(/The read model in \S+server was of another tenant or site: it was thrown away/);
    expect(first.said()).not.toContain('another tenant');
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it.each(['SIGHUP', 'SIGINT', 'SIGKILL'] as const)(
    'leaves nothing running when %s ends it in the middle of starting, and nothing in the way of the next start',
    async (signal) => {
      const ports = await freePorts();
      const args = ['--data', aFolder(), '--no-seed', ...portsOf(ports)];
      const run = start(args);
      const tenant = `http://localhost:${ports[1]}/control/health`;
      while (!(await answers(tenant))) await new Promise((next) => setTimeout(next, 20));
      run.child.kill(signal);
      await run.ended;
      expect(await gone(tenant)).toBe(true);
      expect(await answers(`http://localhost:${ports[0]}/api/health`)).toBe(false);
      if (signal !== 'SIGKILL') return;
      const next = start(args);
      await next.says('Starting the embedded tenant: http');
      next.child.kill('SIGINT');
      expect(await next.ended).toBe(0);
    },
  );
});
