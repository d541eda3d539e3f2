import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** The browser of the package, unpacked once into the cache of node_modules; `CHROME` names another one. */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROME) return process.env.CHROME;
  const home = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = fileURLToPath(new URL(`../../../node_modules/.cache/chromium/${version}`, import.meta.url));
  const path = join(cache, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await pipeline(
    createReadStream(join(home, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o755 }),
  );
  renameSync(unfinished, path);
  return path;
}

/**
 * A browser with its safeguards on: not the package's own arguments, which switch web security off. Pages of routed
 * https hosts may frame this machine, as the pretend Teams page does. `isolated: false` puts a frame in the process of its
 * page.
 */
export const launchBrowser = async ({ isolated = true } = {}): Promise<Browser> => {
  const unchecked = ['LocalNetworkAccessChecks', ...(isolated ? [] : ['IsolateOrigins', 'site-per-process'])];
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Without its libraries for graphics, which are not unpacked, each start loses two graphics processes before it
      // paints without them. A third one lost under load ended the whole browser in the middle of the tests.
      '--disable-gpu',
      '--disable-software-rasterizer',
      ...(isolated ? [] : ['--disable-site-isolation-trials']),
      `--disable-features=${unchecked.join()}`,
    ],
  });
};
