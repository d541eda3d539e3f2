import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';

type Settings = NodeJS.Dict<string>;

/** What a command says where nothing runs that it could ask. */
export const notRunning = (): string => `Redress is not running. Nothing was read or changed.
Start it with npm start, and give this command again in another window while it runs.
`;

/** What it says where the settings themselves name an address of this machine, and nobody is there. */
export const nobodyAt = (address: string): string =>
  `Nothing answers at ${address}, which REDRESS_GRAPH_URL names (environment or .env). Nothing was read or changed.
For Microsoft 365 take REDRESS_GRAPH_URL out, and REDRESS_AUTHORITY with it; else start what should answer there.
`;

/** What it says where the line names an embedded tenant and the settings name another. */
export const NOT_BOTH = `--data asks a Redress with its embedded tenant, and the settings (environment, .env) are those of a tenant. Nothing was read or changed.
Leave --data out to ask that tenant; take its settings away to ask the embedded one.
`;

export type RunningTenant = { readonly folder: string; readonly settings: Settings };

/** `note` is one line for the person, empty where it is plain whose mailboxes the command is about. */
type Chosen = { readonly tenant: RunningTenant; readonly note: string };

/**
 * Which of those that run is asked: that of the data folder `named` on the command line, else that of the checkout's `own`
 * default folder, else the only one there is. Refused, with what to do, where none is or any of several could be meant: mail
 * that was put into the wrong one is not taken out again.
 */
export function tenantToAsk(
  running: readonly RunningTenant[],
  { named, own }: { readonly named: string | undefined; readonly own: string },
): Outcome<Chosen, string> {
  const wanted = named ?? own;
  const meant = running.find(({ folder }) => folder === wanted);
  const plain = wanted === own && (named !== undefined || running.length === 1);
  if (meant !== undefined) return done({ tenant: meant, note: plain ? '' : asking(meant) });
  const [only] = running;
  if (named !== undefined)
    return refused(
      `No Redress runs on the data folder ${named}. Nothing was read or changed.\n${
        only === undefined ? `Start it: npm start -- --data ${named}` : `These run:\n${list(running)}`
      }\n`,
    );
  if (only === undefined) return refused(notRunning());
  if (running.length === 1) return done({ tenant: only, note: asking(only) });
  return refused(
    `${running.length} are running, and none on this checkout's own data folder (${own}), so it is not plain which is meant. Nothing was read or changed.\nName the one you mean:\n${list(running)}\n`,
  );
}

const at = ({ settings }: RunningTenant): string => settings.REDRESS_PUBLIC_URL ?? `port ${settings.REDRESS_PORT}`;
const asking = (one: RunningTenant): string => `Asking the Redress of the data folder ${one.folder}, at ${at(one)}.\n`;
const list = (several: readonly RunningTenant[]): string =>
  several.map((one) => `  --data ${one.folder}   (${at(one)})`).join('\n');

/**
 * The embedded tenants that run now, of these data folders, in their order: those that somebody works on and whose address
 * answers. A folder keeps its settings when its Redress has stopped or was killed, and by then another checkout's may have
 * its port, so neither says enough alone.
 */
export async function runningTenants(folders: readonly string[]): Promise<readonly RunningTenant[]> {
  const looked = await Promise.all(
    [...new Set(folders)].map(async (folder): Promise<RunningTenant | null> => {
      const file = join(folder, 'embedded.env');
      if (!existsSync(file) || !isHeld(folder)) return null;
      try {
        const settings = parseEnv(readFileSync(file, 'utf8'));
        const address = settings.REDRESS_GRAPH_URL;
        return address && !(await isRefused(address)) ? { folder, settings } : null;
      } catch {
        // Half written, or not ours to read: it is none that could be asked, and takes no other one with it.
        return null;
      }
    }),
  );
  return looked.filter((one) => one !== null);
}

/** Whether the process that wrote its number into the folder when it took it (`npm start`) is still there. */
function isHeld(folder: string): boolean {
  try {
    const { pid } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { pid?: unknown };
    if (typeof pid !== 'number') return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: there, and not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether an address of this machine refuses the connection: the one answer that is certain and comes at once. Any other address
 * is left to the patience of the call itself, for a network mends.
 */
export function isRefused(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return Promise.resolve(false);
  return new Promise((answer) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
    });
    const say = (refused: boolean): void => {
      socket.destroy();
      answer(refused);
    };
    socket.once('connect', () => say(false));
    socket.once('error', (error: NodeJS.ErrnoException) => say(error.code === 'ECONNREFUSED'));
  });
}
