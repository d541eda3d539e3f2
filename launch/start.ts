/**
 * `npm start`: the whole of Redress with one command. Without settings of a real tenant it starts the embedded one,
 * seeds it when it is empty, provisions the lists and starts the server against its address; with them it starts the
 * server alone. The server cannot tell the difference.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DidNotStart, startProgram } from './child.ts';
import { Progress } from './progress.ts';
import { buildSurfaces } from './surfaces.ts';
import { connectionSettings, type EmbeddedTenant, settingsFile, showInTeams } from './tenant-settings.ts';

const HELP = `npm start -- [options]
  --data FOLDER          where everything is kept (default: data)
  --port N               the server's port (default 4000)
  --tenant-port N        the embedded tenant's port (default 4010)
  --smtp-port N          the embedded tenant's SMTP port (default 4025)
  --mode suggest|auto    whether confident proposals open cases at once (default suggest; embedded tenant only)
  --no-seed              leave an empty tenant empty
  --no-cases             seed letters only, and leave every case for you to open
  --help                 this text
With a tenant's settings in the environment or in .env, Redress connects to Microsoft 365 and starts no embedded tenant.`;

const root = fileURLToPath(new URL('..', import.meta.url));
const progress = new Progress(process.stdout);
/** How to stop what was started, the last one first. */
const running: (() => Promise<void>)[] = [];
const spawned = (stop: () => Promise<void>): void => void running.unshift(stop);

/** Whoever has set one of these means a real tenant; the server then says what is still missing. */
const OF_A_TENANT = ['REDRESS_TENANT_ID', 'REDRESS_CLIENT_ID', 'REDRESS_SITE', 'REDRESS_MAILBOXES'];

type Options = {
  data: string;
  port: string;
  tenantPort: string;
  smtpPort: string;
  mode: string;
  seed: boolean;
  cases: boolean;
};
type ServerReady = { origin: string };

async function start(options: Options): Promise<void> {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const data = resolve(process.env.INIT_CWD ?? process.cwd(), options.data);
  mkdirSync(data, { recursive: true });
  await progress.step('Building the screens', () => buildSurfaces(root));

  const embedded = !OF_A_TENANT.some((name) => process.env[name]);
  const tenant = embedded ? await startEmbeddedTenant(options, data) : null;
  const env = tenant?.settings ?? { REDRESS_PORT: process.env.REDRESS_PORT ?? options.port };
  const server = await progress.step(
    'Starting the server',
    () =>
      startProgram<ServerReady>('The server', join(root, 'server/main.ts'), [], {
        env,
        log: join(data, 'log', 'server.log'),
        spawned,
      }),
    ({ ready }) => `listening at ${ready.origin}`,
  );
  server.process.once('exit', (code) => {
    if (!stopping)
      void stop(`The server ended by itself (code ${code}). Its log: ${join(data, 'log', 'server.log')}`, 1);
  });
  if (tenant)
    await progress.step(
      'Reading the mailboxes',
      (note) => caughtUp(server.ready.origin, note),
      (rows) => `${rows} messages accounted for`,
    );
  if (tenant?.seeded && options.cases)
    await progress.step(
      'Working through the first weeks',
      (note) => firstCases(server.ready.origin, tenant.origin, data, note),
      (cases) =>
        cases === null ? 'not done; every case is left for you to open' : `${cases} cases opened by its officers`,
    );
  sayLinks(server.ready.origin, tenant?.origin ?? null, options, data);
}

type Tenant = { readonly origin: string; readonly seeded: boolean; readonly settings: Record<string, string> };

async function startEmbeddedTenant(options: Options, data: string): Promise<Tenant> {
  const args = ['--data', join(data, 'tenant'), '--port', options.tenantPort, '--smtp-port', options.smtpPort];
  if (!options.seed) args.push('--no-seed');
  const tenant = await progress.step(
    'Starting the embedded tenant',
    (note) =>
      startProgram<EmbeddedTenant>('The embedded tenant', join(root, 'emulator/main.ts'), args, {
        log: join(data, 'log', 'tenant.log'),
        onLine: note,
        spawned,
      }),
    ({ ready }) => `${ready.origin}${ready.seeded ? ', a synthetic council was put in' : ''}`,
  );
  tenant.process.once('exit', (code) => {
    if (!stopping)
      void stop(`The embedded tenant ended by itself (code ${code}). Its log: ${join(data, 'log', 'tenant.log')}`, 1);
  });
  const settings = await connectionSettings(tenant.ready.origin, { port: options.port, data, mode: options.mode });
  await showInTeams(tenant.ready.origin, settings.REDRESS_PUBLIC_URL ?? '');
  // So that the command line finds the same tenant while it runs, wherever its data is.
  writeFileSync(join(data, 'embedded.env'), settingsFile(settings), { mode: 0o600 });
  mkdirSync(join(root, 'node_modules/.cache/redress'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.cache/redress/running'), data);
  await progress.step('Preparing the SharePoint lists', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'server/cli.ts'), 'provision', 'apply'],
      {
        env: { ...process.env, ...settings },
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new DidNotStart(`The lists could not be prepared:\n${stdout}${stderr}`);
  });
  return { origin: tenant.ready.origin, seeded: tenant.ready.seeded, settings };
}

/** The officers of the synthetic council do their first weeks' work; answers how many cases there are then, null: they could not. */
async function firstCases(
  server: string,
  tenant: string,
  data: string,
  note: (text: string) => void,
): Promise<number | null> {
  const log = join(data, 'log', 'first-weeks.log');
  const args = ['--server', server, '--tenant', tenant];
  const file = join(root, 'emulator/seed/casework.ts');
  try {
    const { ready } = await startProgram<{ cases: number }>('The first weeks', file, args, {
      log,
      onLine: note,
      spawned,
    });
    return ready.cases;
  } catch (error) {
    // Redress itself is up; examples are no reason to end it.
    if (!(error instanceof DidNotStart)) throw error;
    return null;
  }
}

/** Waits until the first backlog is in; the server says how far it is. */
async function caughtUp(origin: string, note: (text: string) => void): Promise<number> {
  for (;;) {
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    const rows = [...metrics.matchAll(/^redress_intake_rows\{[^}]*\} (\d+)$/gm)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    );
    note(`${rows} messages`);
    if (/^redress_caught_up 1$/m.test(metrics)) return rows;
    await new Promise((next) => setTimeout(next, 300));
  }
}

function sayLinks(origin: string, tenant: string | null, options: Options, data: string): void {
  progress.say('');
  progress.say(`  Redress             ${origin}/`);
  progress.say(`  API                 ${origin}/api/docs`);
  if (tenant !== null) {
    progress.say(`  In pretend Teams    ${tenant}/teams`);
    progress.say('  Sign in as          any of the synthetic people the sign-in page offers, for example Amina Shah');
    progress.say(`  Send it mail        SMTP localhost:${options.smtpPort}, to contact@marlsbury.gov.example`);
    progress.say('  or                  npm run -s redress -- import FILE.eml');
  }
  progress.say(`  Kept in             ${data}`);
  progress.say('\n  Ctrl-C stops everything; nothing is lost.');
}

let stopping = false;
async function stop(why: string, code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  progress.say(`\n  ${why}`);
  for (const end of running) await end();
  process.exit(code);
}

const KEPT = 'Stopping. Everything is kept; the next start goes on from here.';
// SIGHUP: the window was closed. A closed channel: whoever started us is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(KEPT, 0));
process.once('disconnect', () => void stop(KEPT, 0));
// Listening must not keep this process alive when it has said all it was asked for.
process.channel?.unref();

try {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      data: { type: 'string', default: 'data' },
      port: { type: 'string', default: '4000' },
      'tenant-port': { type: 'string', default: '4010' },
      'smtp-port': { type: 'string', default: '4025' },
      mode: { type: 'string', default: 'suggest' },
      seed: { type: 'boolean', default: true },
      cases: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) progress.say(HELP);
  else {
    progress.say('Redress');
    await start({ ...values, tenantPort: values['tenant-port'], smtpPort: values['smtp-port'] });
  }
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const plain = error instanceof DidNotStart || usage ? error.message : String((error as Error).stack ?? error);
  const portTaken = /in use|EADDRINUSE/.test(plain);
  const said = portTaken ? `${plain}\nAnother port: npm start -- --port N --tenant-port N --smtp-port N.` : plain;
  await stop(usage ? `${said}\n${HELP}` : said, usage ? 2 : 1);
}
