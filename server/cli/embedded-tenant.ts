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

/**
 * The settings of the embedded tenant that runs now: of the first of these data folders whose address answers. Null: none does.
 * A folder keeps its settings when its Redress has stopped or was killed, so they alone say nothing.
 */
export async function runningTenant(folders: readonly string[]): Promise<Settings | null> {
  for (const folder of folders) {
    const file = join(folder, 'embedded.env');
    if (!existsSync(file)) continue;
    const settings = parseEnv(readFileSync(file, 'utf8'));
    if (settings.REDRESS_GRAPH_URL && !(await isRefused(settings.REDRESS_GRAPH_URL))) return settings;
  }
  return null;
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
