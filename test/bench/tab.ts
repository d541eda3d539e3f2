import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { addUser } from '../../emulator/directory/people.ts';
import { startEmulator } from '../../emulator/start.ts';
import { REDRESS_TEAMS_APP_ID } from '../../emulator/teams/redress-app.ts';
import type { Service } from '../../src/domain/triage/proposal.ts';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { before, opened } from '../support/browser/caseload.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { visitTeams } from '../support/browser/pretend-teams.ts';
import { running } from '../support/http/running.ts';
import { type Figure, figure } from './figures.ts';

type Bench = { readonly reps: number; readonly hello: string | null; readonly say: (text: string) => void };

/** What DevTools calls Slow 4G, and a processor four times slower: a council laptop on a bad day. */
const SLOW = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWER = 4;
const ROWS = 50;
/** What a page writes to its console when its content is there. Asking it again and again would take its time. */
const SAYS = 'content at ';
const SERVICES: readonly Service[] = ['waste', 'housing', 'highways', 'council_tax', 'adults'];

/**
 * Milliseconds from the start of the page to its content on the slow profile, a new browser each time, in turn. Ours: the
 * board inside the pretend Teams, which is there already (teams-js, sign-in and the question to the server among it), until
 * fifty cases are drawn.
 * The peer's: a built folder with Teams' hello-world tab, opened alone, until its first words are drawn.
 */
export async function benchTab({ reps, hello, say }: Bench): Promise<Record<string, unknown>> {
  const emulator = await startEmulator({ throttles: false });
  addUser(emulator.tenant, {
    userPrincipalName: 'carys.penhallow@marlsbury.gov.example',
    displayName: 'Carys Penhallow',
    appRoles: ['Redress.ComplaintsTeam'],
  });
  const connection = (await (await fetch(`${emulator.origin}/control/connection`)).json()) as Record<string, string>;
  const histories = Array.from(
    { length: 80 },
    (_, n) =>
      opened({
        number: n + 1,
        subject: `Matter number ${n + 1} of Larch Row`,
        from: `Resident Nobody-${n + 1}`,
        service: SERVICES[n % SERVICES.length] as Service,
        received: before(1 + (n % 25)),
      }).events,
  );
  const here = await running(
    {
      tenantId: connection.tenantId as string,
      clientId: connection.clientId as string,
      authority: connection.authority as string,
      authorityMetadata: connection.authorityMetadata as string,
      scopes: [`api://${connection.clientId}/access_as_user`],
      webRoot: await builtSurfaces(),
      teamsHosts: [emulator.origin],
    },
    { entries: [], histories },
  );
  await here.app.listen({ port: 0, host: 'localhost' });
  const origin = `http://localhost:${(here.app.server.address() as AddressInfo).port}`;
  await fetch(`${emulator.origin}/control/teams/app`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ origin }),
  });
  const peer = hello === null ? null : await serveFolder(hello);
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let rep = 0; rep < reps; rep += 1) {
      ours.push(await inNewBrowser((browser) => boardInTeams(browser, emulator.origin, origin)));
      if (peer) theirs.push(await inNewBrowser((browser) => helloAlone(browser, peer.origin)));
      say(`board ${ours.at(-1)?.toFixed(0)} ms${peer ? `, hello-world tab ${theirs.at(-1)?.toFixed(0)} ms` : ''}`);
    }
  } finally {
    await here.close();
    await emulator.close();
    peer?.close();
  }
  const board = figure(ours, 0);
  const tab: Figure | null = peer ? figure(theirs, 0) : null;
  return {
    slowProfile: { ...SLOW, processor: `1/${SLOWER}` },
    ...{ rows: ROWS, boardMs: board, helloMs: tab },
    ratio: tab ? Number((board.median / tab.median).toFixed(2)) : null,
  };
}

async function inNewBrowser(measure: (browser: Browser) => Promise<number>): Promise<number> {
  // The frame of the tab in the page of Teams is to be as slow as the page.
  const browser = await launchBrowser({ isolated: false });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** Slows the processor for the whole page, and the network to one server: the host around a tab is there already. */
async function slow(page: Page, origin: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditionsByRule', {
    offline: false,
    matchedNetworkConditions: [{ urlPattern: `${origin}/*`, ...SLOW }],
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Notes in each frame when a selector is there so often with words in it, from the start of that frame. */
const noteContent = (page: Page, selector: string, least: number): Promise<unknown> =>
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
const contentOf = async (page: Page): Promise<number> => {
  const said = await page.waitForEvent('console', { predicate: (one) => one.text().startsWith(SAYS), timeout: 90_000 });
  return Number(said.text().slice(SAYS.length));
};

async function boardInTeams(browser: Browser, teams: string, origin: string): Promise<number> {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'board' }));
  const { page } = await visitTeams(browser, `${teams}/l/entity/${REDRESS_TEAMS_APP_ID}/work?context=${context}`, {
    viewport: { width: 1280, height: 3700 },
  });
  await noteContent(page, '[data-row]', ROWS);
  await slow(page, origin);
  const content = contentOf(page);
  await page.getByRole('button', { name: /Carys Penhallow/ }).click();
  return content;
}

async function helloAlone(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  );
  await noteContent(page, '#root *', 1);
  await slow(page, origin);
  const content = contentOf(page);
  await page.goto(`${origin}/index.html`);
  return content;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A built folder of static files, squeezed as a good server would. */
async function serveFolder(folder: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null) return response.writeHead(404).end();
    const type = TYPES[extname(path)];
    const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=31536000' };
    if (type) response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(bytes, { level: 9 }));
    else response.writeHead(200, headers).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}
