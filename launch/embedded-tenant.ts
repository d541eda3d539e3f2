import type { ChildProcess } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, type Stop, startProgram } from './child.ts';
import { areOpen, leaveOpen } from './first-weeks.ts';
import type { Options } from './options.ts';
import { inForce, type Settings } from './own-settings.ts';
import type { Progress } from './progress.ts';
import { announce } from './running.ts';
import {
  connectionSettings,
  type EmbeddedTenant,
  settingsFile,
  showInTeamsAndOutlook,
  throttle,
} from './tenant-settings.ts';

export type Tenant = {
  readonly origin: string;
  /** All that are in force. */
  readonly settings: Settings;
  /** Its officers are to do their first weeks' work. */
  readonly firstWeeks: boolean;
  readonly process: ChildProcess;
};

type Start = {
  readonly root: string;
  readonly data: string;
  readonly options: Options;
  /** What the command line and the environment say, which goes before what the tenant says. */
  readonly line: Settings;
  readonly own: Settings;
  readonly progress: Progress;
  readonly trouble: (words: string) => void;
  readonly spawned: (stop: Stop) => void;
};

/** Starts the embedded tenant, tells the command line where it is, and prepares its lists. */
export async function startEmbeddedTenant({
  root,
  data,
  options,
  line,
  own,
  progress,
  trouble,
  spawned,
}: Start): Promise<Tenant> {
  const { port, tenantPort, smtpPort, seed, cases, mode } = options;
  const args = ['--data', join(data, 'tenant'), '--port', `${tenantPort}`, '--smtp-port', `${smtpPort}`];
  if (!seed) args.push('--no-seed');
  const { ready, process } = await progress.step(
    'Starting the embedded tenant',
    (note) =>
      startProgram<EmbeddedTenant>('The embedded tenant', join(root, 'emulator/main.ts'), args, {
        log: join(data, 'log', 'tenant.log'),
        onLine: note,
        trouble,
        spawned,
      }),
    ({ ready }) => `${ready.origin}${ready.seededNow ? ', a synthetic council was put in' : ''}`,
  );
  if (ready.seededNow) {
    await throttle(ready.origin, false);
    if (cases) leaveOpen(data);
  }
  const embedded = await connectionSettings(ready.origin, { port: `${port}`, data, mode });
  const settings = inForce({ line, own: ofRedress(own), embedded });
  await showInTeamsAndOutlook(ready.origin, settings);
  // So that the command line finds the same tenant while it runs, wherever its data is.
  writeWhole(join(data, 'embedded.env'), settingsFile(settings));
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

/** A command may read it at any moment, and a start may be killed at any. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

const ofRedress = (own: Settings): Settings =>
  Object.fromEntries(Object.entries(own).filter(([name]) => name.startsWith('REDRESS_')));
