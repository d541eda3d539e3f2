/**
 * `npm start`: the whole of Redress with one command. Without settings of a real tenant it starts the embedded one,
 * seeds it when it is empty, provisions the lists and starts the server against its address; with them it starts the
 * server alone. The server cannot tell the difference.
 */
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DidNotStart, type Stop, startProgram } from './child.ts';
import { type Held, holdFolder, inUse } from './data-folder.ts';
import { startEmbeddedTenant } from './embedded-tenant.ts';
import { workThroughFirstWeeks } from './first-weeks.ts';
import { whyNot } from './make-folder.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { inForce, ofTenant, ownSettings, type Settings, strayLines } from './own-settings.ts';
import { Progress } from './progress.ts';
import { checkSettings, NOTHING_DONE, refuseTakenPorts, refuseUnfilled } from './refusals.ts';
import { withdraw } from './running.ts';
import { buildSurfaces } from './surfaces.ts';
import { throttle } from './tenant-settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const envFile = join(root, '.env');
const progress = new Progress(process.stdout);
/** How to stop what was started, the last one first. */
const running: Stop[] = [];
const spawned = (stop: Stop): void => {
  if (stopping) void stop(0);
  else running.unshift(stop);
};

/** Where something is amiss that does not stop us. */
const trouble = (words: string): void => progress.say(`      ${words}`);

/** How long the programs of a start that was killed may take to end. */
const ENDING_MS = 10_000;
/** How long those of this one may, all together, and each at least, before they are ended by force: nothing is lost by that. */
const PATIENCE_MS = 1_500;
const LEAST_MS = 200;

async function start(options: Options, own: Settings): Promise<void> {
  const data =
    options.data === null ? join(root, 'data') : resolve(process.env.INIT_CWD ?? process.cwd(), options.data);
  const embedded = !ofTenant(own);
  // Whoever names a folder on the command line means all that is kept.
  const kept = options.data === null && own.REDRESS_DATA ? resolve(root, own.REDRESS_DATA) : join(data, 'server');
  const line = { REDRESS_PORT: `${options.port}`, REDRESS_DATA: kept };

  const { leftBehind } = takeFolders([data, kept], options);
  if (leftBehind)
    await progress.step('Waiting for what a start that was killed has left to end', () =>
      refuseTakenPorts(options, own, embedded, ENDING_MS),
    );
  else await refuseTakenPorts(options, own, embedded, 0);
  const notes = await progress.step(
    embedded ? 'Checking the settings' : 'Asking Microsoft 365',
    () => checkSettings(root, inForce({ line, own, embedded: {} }), embedded, spawned),
    (found) => (found.length === 0 ? 'done' : 'see below'),
  );
  for (const line of strayLines(envFile))
    progress.say(`      ${envFile}, line ${line}: is no NAME=value, and does nothing.`);
  for (const note of notes) progress.say(`      ${note}`);
  // From here on something is done, and stays.
  letGo = () => held.forEach(({ release }) => void release());
  await progress.step('Building the screens', () => buildSurfaces(root, spawned));

  const tenant = embedded
    ? await startEmbeddedTenant({ root, data, options, line, own, progress, trouble, spawned })
    : null;
  if (tenant) {
    running.push(async () => withdraw(root, data));
    endWith(tenant.process, 'The embedded tenant', join(data, 'log', 'tenant.log'));
  }
  const log = join(data, 'log', 'server.log');
  const server = await progress.step(
    'Starting the server',
    () =>
      startProgram<{ origin: string; readModelOfAnother: boolean }>('The server', join(root, 'server/main.ts'), [], {
        env: tenant?.settings ?? inForce({ line, own, embedded: {} }),
        log,
        trouble,
        spawned,
      }),
    ({ ready }) => `listening at ${ready.origin}`,
  );
  endWith(server.process, 'The server', log);
  const { origin, readModelOfAnother } = server.ready;
  if (readModelOfAnother)
    progress.say(
      `      The read model in ${kept} was of another tenant or site: it was thrown away, and is filled again from the lists of this one.`,
    );
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

/** Refuses where somebody works on one of them already, or it cannot be written. */
function takeFolders(folders: readonly string[], { port }: Options): { leftBehind: boolean } {
  for (const folder of new Set(folders)) {
    let one: Held;
    try {
      one = holdFolder(folder, { pid: process.pid, address: `http://localhost:${port}/` });
    } catch (error) {
      throw new DidNotStart(
        `The data folder ${folder} cannot be used: ${whyNot(error)}. ${NOTHING_DONE}\nChoose one that this account may write: npm start -- --data FOLDER`,
        true,
      );
    }
    if (!one.ours) throw new DidNotStart(inUse(folder, one.by));
    held.unshift(one);
  }
  return { leftBehind: held.some(({ leftBehind }) => leftBehind) };
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
  progress.say(`  API, health         ${origin}/api/docs, ${origin}/api/health, ${origin}/metrics`);
  if (tenant !== null) {
    progress.say(`  In pretend Teams    ${tenant}/teams`);
    progress.say(`  In pretend Outlook  ${tenant}/outlook`);
    progress.say(
      '  Sign in as          any of the people the sign-in page offers; Carys Penhallow (complaints team) sees most',
    );
    progress.say(`  Pretend tenant      ${tenant}/`);
    progress.say(`  Send it mail        SMTP localhost:${options.smtpPort}, to contact@marlsbury.gov.example`);
    progress.say('  or                  npm run -s redress -- import FILE.eml');
  }
  progress.say(`  Kept in             ${data}`);
  progress.say('\n  Ctrl-C stops everything; nothing is lost.');
}

let stopping = false;
/** The folders that are ours, the last one taken first. */
const held: Extract<Held, { ours: true }>[] = [];
/** Until something is done, a start that ends leaves everything as it was. */
let letGo = (): void => held.forEach(({ undo }) => void undo());
async function stop(why: string, code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  progress.interrupt();
  progress.say(`\n${why.replace(/^(?=.)/gm, '  ')}`);
  const end = Date.now() + PATIENCE_MS;
  for (const one of running) await one(Math.max(LEAST_MS, end - Date.now()));
  // The very last, when nobody works on them any more.
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
  const own = ownSettings(envFile, process.env);
  const asked = readOptions(process.argv.slice(2), own);
  if (asked === 'help') progress.say(HELP);
  else if ('wrong' in asked) await stop(`${asked.wrong.join('\n')}\n${NOTHING_DONE}\n\n${HELP}`, 2);
  else {
    progress.say('Redress');
    refuseUnfilled(envFile, own);
    await start(asked.options, own);
  }
} catch (error) {
  if (error instanceof DidNotStart) await stop(error.message, error.refused ? 2 : 1);
  else await stop(String((error as Error).stack ?? error), 1);
}
