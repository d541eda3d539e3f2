import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

type Settings = NodeJS.Dict<string>;

/** What a command says where nothing runs that it could ask. */
export const notRunning = (address?: string): string =>
  `Redress is not running${address === undefined ? '' : `: nothing answers at ${address}`}. Nothing was read or changed.
Start it with npm start, and give this command again in another window while it runs.
`;

/** Where several run it must be plain whose mailboxes a command is about. */
export const oneOfSeveral = (several: readonly RunningTenant[]): string =>
  `${several.length} are running; this asks the one that started last, at ${several[0]?.settings.REDRESS_PUBLIC_URL} (${several[0]?.folder}).\n`;

export type RunningTenant = { readonly folder: string; readonly settings: Settings };

/**
 * The embedded tenants that run now, of these data folders, in their order: those whose address answers. A folder keeps its
 * settings when its Redress has stopped or was killed, so they alone say nothing.
 */
export async function runningTenants(folders: readonly string[]): Promise<readonly RunningTenant[]> {
  const looked = await Promise.all(
    [...new Set(folders)].map(async (folder): Promise<RunningTenant | null> => {
      const file = join(folder, 'embedded.env');
      if (!existsSync(file)) return null;
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
  const running = looked.filter((one) => one !== null);
  // Two folders that were given the same port in turn: the later start has it.
  return running.filter(
    ({ settings }, at) =>
      running.findIndex((other) => other.settings.REDRESS_GRAPH_URL === settings.REDRESS_GRAPH_URL) === at,
  );
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
