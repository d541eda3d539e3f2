import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { addUser } from '../../emulator/directory/people.ts';
import { startEmulator } from '../../emulator/start.ts';
import { REDRESS_TEAMS_APP_ID } from '../../emulator/teams/redress-app.ts';
import type { Service } from '../../src/domain/triage/proposal.ts';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { before, opened } from '../support/browser/caseload.ts';
import { visitTeams } from '../support/browser/pretend-teams.ts';
import { running } from '../support/http/running.ts';
import { type Figure, figure } from './figures.ts';
import { contentOf, inNewBrowser, noteContent, SLOW, SLOWER, serveFolder, slow } from './slow-page.ts';

type Bench = { readonly reps: number; readonly hello: string | null; readonly say: (text: string) => void };

const ROWS = 50;
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
