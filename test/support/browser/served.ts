import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Running, running } from '../http/running.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const WEB = join(root, 'dist/web');

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** Builds the surfaces, unless what stands is younger than every source. */
export async function builtSurfaces(): Promise<string> {
  const page = join(WEB, 'tab/index.html');
  const sources = Math.max(newest(join(root, 'src')), statSync(join(root, 'vite.config.ts')).mtimeMs);
  if (!existsSync(page) || statSync(page).mtimeMs < sources) {
    await build({ root: join(root, 'src'), configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  }
  return WEB;
}

/** The built tab, served by the real server over a council in memory. */
export async function served(): Promise<Running & { readonly origin: string }> {
  const here = await running({ webRoot: await builtSurfaces() });
  const origin = await here.app.listen({ port: 0, host: 'localhost' });
  return { ...here, origin: origin.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost') };
}
