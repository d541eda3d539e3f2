import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, startProgram } from './child.ts';
import { areOpen, leaveOpen } from './first-weeks.ts';
import type { Options } from './options.ts';
import type { Progress } from './progress.ts';
import { announce } from './running.ts';
import { connectionSettings, type EmbeddedTenant, settingsFile, showInTeams, throttle } from './tenant-settings.ts';

export type Tenant = {
  readonly origin: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Its officers are to do their first weeks' work. */
  readonly firstWeeks: boolean;
  readonly process: ChildProcess;
};

type Start = {
  readonly root: string;
  readonly data: string;
  readonly options: Options;
  readonly progress: Progress;
  readonly spawned: (stop: () => Promise<void>) => void;
};

/** Starts the embedded tenant, tells the command line where it is, and prepares its lists. */
export async function startEmbeddedTenant({ root, data, options, progress, spawned }: Start): Promise<Tenant> {
  const { port, tenantPort, smtpPort, seed, cases, mode } = options;
  const args = ['--data', join(data, 'tenant'), '--port', `${tenantPort}`, '--smtp-port', `${smtpPort}`];
  if (!seed) args.push('--no-seed');
  const { ready, process } = await progress.step(
    'Starting the embedded tenant',
    (note) =>
      startProgram<EmbeddedTenant>('The embedded tenant', join(root, 'emulator/main.ts'), args, {
        log: join(data, 'log', 'tenant.log'),
        onLine: note,
        spawned,
      }),
    ({ ready }) => `${ready.origin}${ready.seededNow ? ', a synthetic council was put in' : ''}`,
  );
  if (ready.seededNow) {
    await throttle(ready.origin, false);
    if (cases) leaveOpen(data);
  }
  const settings = await connectionSettings(ready.origin, { port: `${port}`, data, mode });
  await showInTeams(ready.origin, settings.REDRESS_PUBLIC_URL ?? '');
  // So that the command line finds the same tenant while it runs, wherever its data is.
  writeFileSync(join(data, 'embedded.env'), settingsFile(settings), { mode: 0o600 });
  announce(root, data);
  await progress.step('Preparing the SharePoint lists', (note) =>
    runProgram('Preparing the lists', [join(root, 'server/cli.ts'), 'provision', 'apply'], {
      env: settings,
      onLine: note,
      spawned,
    }),
  );
  return { origin: ready.origin, settings, firstWeeks: cases && areOpen(data), process };
}
