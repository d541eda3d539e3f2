/**
 * `npm start`: the whole of Redress with one command. Without settings of a real tenant it starts the embedded one,
 * seeds it when it is empty, provisions the lists and starts the server against its address; with them it starts the
 * server alone. The server cannot tell the difference.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DidNotStart, startProgram } from './child.ts';
import { type Held, holdFolder, inUse } from './data-folder.ts';
import { startEmbeddedTenant } from './embedded-tenant.ts';
import { workThroughFirstWeeks } from './first-weeks.ts';
import { portProblems, THIS_MACHINE } from './free-ports.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { Progress } from './progress.ts';
import { withdraw } from './running.ts';
import { buildSurfaces } from './surfaces.ts';
import { throttle } from './tenant-settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const progress = new Progress(process.stdout);
/** How to stop what was started, the last one first. */
const running: (() => Promise<void>)[] = [];
const spawned = (stop: () => Promise<void>): void => void running.unshift(stop);

/** Whoever has set one of these means a real tenant; the server then says what is still missing. */
const OF_A_TENANT = ['REDRESS_TENANT_ID', 'REDRESS_CLIENT_ID', 'REDRESS_SITE', 'REDRESS_MAILBOXES'];
/** How long the programs of a start that was killed may take to end. */
const ENDING_MS = 10_000;

async function start(options: Options): Promise<void> {
  const data = resolve(process.env.INIT_CWD ?? process.cwd(), options.data);
  const embedded = !OF_A_TENANT.some((name) => process.env[name]);
  const { leftBehind } = takeFolder(data, options);
  if (leftBehind)
    await progress.step('Waiting for what a start that was killed has left to end', () =>
      refuseTakenPorts(options, embedded, ENDING_MS),
    );
  else await refuseTakenPorts(options, embedded, 0);
  await progress.step('Building the screens', () => buildSurfaces(root, spawned));

  const tenant = embedded ? await startEmbeddedTenant({ root, data, options, progress, spawned }) : null;
  if (tenant) {
    running.push(async () => withdraw(root, data));
    endWith(tenant.process, 'The embedded tenant', join(data, 'log', 'tenant.log'));
  }
  const log = join(data, 'log', 'server.log');
  const server = await progress.step(
    'Starting the server',
    () =>
      startProgram<{ origin: string }>('The server', join(root, 'server/main.ts'), [], {
        env: tenant?.settings ?? { REDRESS_PORT: `${options.port}` },
        log,
        spawned,
      }),
    ({ ready }) => `listening at ${ready.origin}`,
  );
  endWith(server.process, 'The server', log);
  const { origin } = server.ready;
  if (tenant) {
    await progress.step(
      'Reading the mailboxes',
      (note) => caughtUp(origin, note),
      (rows) => `${rows} messages logged, each once however many mailboxes it reached`,
    );
    if (tenant.firstWeeks)
      await progress.step(
        'Working through the first weeks',
        (note) => workThroughFirstWeeks({ root, data, server: origin, tenant: tenant.origin, note, spawned }),
        (cases) =>
          cases === null ? 'not done; every case is left for you to open' : `${cases} cases opened by its officers`,
      );
    await throttle(tenant.origin, true);
  }
  sayLinks(origin, tenant?.origin ?? null, options, data);
}

/** Refuses where somebody works on it already, or it cannot be written. */
function takeFolder(data: string, { port }: Options): { leftBehind: boolean } {
  let held: Held;
  try {
    held = holdFolder(data, { pid: process.pid, address: `http://localhost:${port}/` });
  } catch (error) {
    throw new DidNotStart(
      `The data folder ${data} cannot be used (${(error as Error).message}). Nothing was started.\nChoose one that this account may write: npm start -- --data FOLDER`,
    );
  }
  if (!held.ours) throw new DidNotStart(inUse(data, held.by));
  // The very last, when nobody works on it any more.
  letGo = held.release;
  return held;
}

/** Before anything is built or seeded: a port that is taken would only be noticed after a minute of work. */
async function refuseTakenPorts(options: Options, embedded: boolean, patienceMs: number): Promise<void> {
  const hosts = embedded ? THIS_MACHINE : [process.env.REDRESS_HOST || '127.0.0.1'];
  const wanted = [{ option: '--port', whose: 'the server', port: options.port, hosts }];
  if (embedded)
    wanted.push(
      { option: '--tenant-port', whose: 'the embedded tenant', port: options.tenantPort, hosts },
      { option: '--smtp-port', whose: 'the embedded tenant’s SMTP', port: options.smtpPort, hosts },
    );
  const problems = await portProblems(wanted, patienceMs);
  if (problems.length > 0) throw new DidNotStart(`${problems.join('\n')}\nNothing was started or changed.`);
}

/** A program of ours that ends by itself ends everything. */
function endWith(program: ChildProcess, name: string, log: string): void {
  const end = (code: number | null): void => {
    if (!stopping) void stop(`${name} ended by itself (code ${code}). Everything is kept. Its log: ${log}`, 1);
  };
  if (program.exitCode !== null) end(program.exitCode);
  else program.once('exit', end);
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
let letGo = (): void => undefined;
async function stop(why: string, code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  progress.interrupt();
  progress.say(`\n${why.replace(/^(?=.)/gm, '  ')}`);
  for (const end of running) await end();
  letGo();
  process.exit(code);
}

const KEPT = 'Stopping. Everything is kept; the next start goes on from here.';
// SIGHUP: the window was closed. A closed channel: whoever started us is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(KEPT, 0));
process.once('disconnect', () => void stop(KEPT, 0));
// Listening must not keep this process alive when it has said all it was asked for.
process.channel?.unref();

try {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const asked = readOptions(process.argv.slice(2), process.env);
  if (asked === 'help') progress.say(HELP);
  else if ('wrong' in asked) await stop(`${asked.wrong.join('\n')}\nNothing was started or changed.\n\n${HELP}`, 2);
  else {
    progress.say('Redress');
    await start(asked.options);
  }
} catch (error) {
  await stop(error instanceof DidNotStart ? error.message : String((error as Error).stack ?? error), 1);
}
