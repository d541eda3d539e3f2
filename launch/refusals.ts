import { join } from 'node:path';
import { DidNotStart, runProgram, type Stop } from './child.ts';
import { portProblems, THIS_MACHINE } from './free-ports.ts';
import type { Options } from './options.ts';
import { leftEmpty, ofTenant, type Settings } from './own-settings.ts';

/** What every refusal ends with: a start that is refused leaves everything as it was. */
export const NOTHING_DONE = 'Nothing was started or changed.';

/** Refuses settings that are wrong, with what to put there; answers what is worth knowing. */
export async function checkSettings(
  root: string,
  settings: Settings,
  embedded: boolean,
  spawned: (stop: Stop) => void,
): Promise<readonly string[]> {
  const notes: string[] = [];
  await runProgram(
    'The check of the settings',
    [join(root, 'server/check-settings.ts'), ...(embedded ? ['--embedded'] : [])],
    {
      env: settings,
      onLine: (line) => notes.push(line),
      spawned,
    },
  );
  return notes;
}

/** A copy of `.env.example` that nobody has filled in would start the pretend tenant, and its owner wonder why. */
export function refuseUnfilled(envFile: string, own: Settings): void {
  const empty = ofTenant(own) ? [] : leftEmpty(envFile);
  if (empty.length === 0) return;
  throw new DidNotStart(
    `${envFile} is there, and nothing stands behind: ${empty.join(', ')}. ${NOTHING_DONE}\nFill them in to connect to Microsoft 365 (docs/deploy.md), or take these lines out to start the embedded tenant.`,
    true,
  );
}

/** Before anything is built or seeded: a port that is taken would only be noticed after a minute of work. */
export async function refuseTakenPorts(
  options: Options,
  own: Settings,
  embedded: boolean,
  patienceMs: number,
): Promise<void> {
  const hosts = embedded ? THIS_MACHINE : [own.REDRESS_HOST ?? '127.0.0.1'];
  const wanted = [{ option: '--port', whose: 'the server', port: options.port, hosts }];
  if (embedded)
    wanted.push(
      { option: '--tenant-port', whose: 'the embedded tenant', port: options.tenantPort, hosts },
      { option: '--smtp-port', whose: 'the embedded tenant’s SMTP', port: options.smtpPort, hosts },
    );
  const problems = await portProblems(wanted, patienceMs);
  if (problems.length > 0) throw new DidNotStart(`${problems.join('\n')}\n${NOTHING_DONE}`);
}
