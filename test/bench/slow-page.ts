import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser/chromium.ts';

/** What DevTools calls Slow 4G, and a processor four times slower: a council laptop on a bad day. */
export const SLOW = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
export const SLOWER = 4;
/** What a page writes to its console when its content is there. Asking it again and again would take its time. */
const SAYS = 'content at ';

export async function inNewBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
  // The frame of the tab in the page of Teams is to be as slow as the page.
  const browser = await launchBrowser({ isolated: false });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** Slows the processor for the whole page, and the network to some servers: the host around a tab or a pane is there already. */
export async function slow(page: Page, ...origins: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditionsByRule', {
    offline: false,
    matchedNetworkConditions: origins.map((origin) => ({ urlPattern: `${origin}/*`, ...SLOW })),
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Notes in each frame when a selector is there so often with words in it, from the start of that frame. */
export const noteContent = (page: Page, selector: string, least: number): Promise<unknown> =>
  page.addInitScript(
    ([wanted, count, says]) => {
      const look = (): void => {
        const found = [...document.querySelectorAll(wanted as string)].filter(({ textContent }) => textContent?.trim());
        if (found.length < Number(count)) return;
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => console.info(says + performance.now())));
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { childList: true, subtree: true, characterData: true });
    },
    [selector, least, SAYS] as const,
  );

/** When `noteContent` said so. */
export const contentOf = async (page: Page): Promise<number> => {
  const said = await page.waitForEvent('console', { predicate: (one) => one.text().startsWith(SAYS), timeout: 90_000 });
  return Number(said.text().slice(SAYS.length));
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A built folder of static files, squeezed as a good server would. `change`: what goes out in the place of a file. */
export async function serveFolder(
  folder: string,
  change = (_path: string, bytes: Buffer): Buffer => bytes,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = await readFile(join(folder, path)).catch(() => null);
    if (found === null) return response.writeHead(404).end();
    const bytes = change(path, found);
    const type = TYPES[extname(path)];
    const headers = {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=31536000',
      // Microsoft's library asks for its other files as another origin's.
      'access-control-allow-origin': '*',
    };
    if (type) response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(bytes, { level: 9 }));
    else response.writeHead(200, headers).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}
