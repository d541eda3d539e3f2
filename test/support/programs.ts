import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Started, startProgram } from '../../launch/child.ts';
import { connectionSettings, type EmbeddedTenant, showInTeamsAndOutlook } from '../../launch/tenant-settings.ts';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The programs as `npm start` runs them, each in its own process, on free ports and in a folder of their own. */
export type Programs = {
  readonly folder: string;
  readonly tenant: Started<EmbeddedTenant>;
  readonly settings: Record<string, string>;
  startServer(more?: Record<string, string>): Promise<Started<{ origin: string }>>;
  /** The command line against this tenant; `input` goes to its standard input. */
  redress(args: readonly string[], input?: string): Promise<{ code: number; out: string; err: string }>;
  control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  deliver(mailbox: string, mime: Uint8Array): Promise<string>;
  close(): Promise<void>;
};

/** `seed`: with the synthetic council and its mail; `people`: with everybody of it, and empty mailboxes. */
type StartOptions = { readonly seed?: boolean | 'people'; readonly mode?: 'suggest' | 'auto' };

/** Where programs that run can be reached from another process. */
export type Whereabouts = Pick<Programs, 'folder' | 'settings'> & { readonly tenant: EmbeddedTenant };

export async function startPrograms(options: StartOptions = {}): Promise<Programs> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-programs-'));
  const args = ['--data', join(folder, 'tenant'), '--port', '0', '--smtp-port', '0'];
  if (!options.seed) args.push('--no-seed');
  if (options.seed === 'people') args.push('--no-mail');
  const tenant = await startProgram<EmbeddedTenant>('The embedded tenant', join(root, 'emulator/main.ts'), args, {
    log: join(folder, 'tenant.log'),
  });
  const { origin } = tenant.ready;
  const port = String(await freePort());
  const settings = await connectionSettings(origin, { port, data: folder, mode: options.mode ?? 'suggest' });
  await showInTeamsAndOutlook(origin, settings);
  const servers: Started<unknown>[] = [];

  return {
    ...reach({ folder, settings, tenant: tenant.ready }),
    tenant,
    startServer: async (more = {}) => {
      const server = await startProgram<{ origin: string }>('The server', join(root, 'server/main.ts'), [], {
        env: { ...settings, ...more },
        log: join(folder, 'server.log'),
      });
      servers.push(server);
      return server;
    },
    close: async () => {
      for (const server of servers) await server.stop();
      await tenant.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What can be asked of programs that run, whoever started them. */
export function reach({ folder, settings, tenant }: Whereabouts): Omit<Programs, 'tenant' | 'startServer' | 'close'> {
  const control: Programs['control'] = async (method, path, body) => {
    const answer = await fetch(`${tenant.origin}/control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} /control${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  };

  return {
    folder,
    settings,
    control,
    redress: (given, input) => runRedress(given, { ...process.env, ...settings }, input),
    deliver: async (mailbox, mime) => {
      const answer = await fetch(`${tenant.origin}/control/import?mailbox=${encodeURIComponent(mailbox)}`, {
        method: 'POST',
        headers: { 'content-type': 'message/rfc822' },
        body: new Uint8Array(mime),
      });
      if (answer.status !== 201) throw new Error(`not delivered: ${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { id: string }).id;
    },
  };
}

export function runRedress(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [join(root, 'server/cli.ts'), ...args], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, out, err })));
}

/** Polls, ever less often, until `look` answers something, or fails saying what it waited for. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  seconds = 60,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  // A person may ask six hundred times a minute, and journeys that run at once have one reader between them.
  for (let pause = 50; ; pause = Math.min(400, pause * 1.5)) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}.`);
    await new Promise((next) => setTimeout(next, pause));
  }
}
