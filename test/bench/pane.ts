import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { addressOf, PEOPLE } from '../../emulator/seed/council.ts';
import { type Library, openPane, read, visitOutlook } from '../support/browser/pretend-outlook.ts';
import { caughtUp, prepared } from '../support/one-council.ts';
import { until } from '../support/programs.ts';
import { type Figure, figure } from './figures.ts';
import { contentOf, inNewBrowser, noteContent, SLOW, SLOWER, serveFolder, slow } from './slow-page.ts';

type Bench = { readonly reps: number; readonly starter: string | null; readonly say: (text: string) => void };

const OFFICE = fileURLToPath(new URL('../../node_modules/@microsoft/office-js/dist', import.meta.url));
const MAILBOX = 'complaints@marlsbury.gov.example';
const SUBJECT = 'Brown bin, third time of asking';
const OFFICER = 'Carys Penhallow';
/** The cards of the proposal; of the peer anything that its framework draws. */
const PROPOSAL = 'input[type=radio] + label';
const DRAWN = '#container *';
const OPENINGS = 20;

/**
 * Milliseconds from the start of the frame to its content on the slow profile, a new browser each time, in turn, both in the
 * pretend Outlook and with Microsoft's library: our pane with its sign-in, what is asked of the server and the proposal drawn;
 * the peer's, a built folder with Microsoft's task pane starter (React), with the first words of its fixed page. Ours once
 * more with the embedded tenant's library, which is smaller than Microsoft's. And how long it takes to open on a fast line.
 */
export async function benchPane({ reps, starter, say }: Bench): Promise<Record<string, unknown>> {
  const programs = await prepared();
  const office = await serveFolder(OFFICE);
  const peer = starter === null ? null : await serveFolder(starter, withOffice(office.origin));
  const times = {
    ours: [] as number[],
    withOwnLibrary: [] as number[],
    starter: [] as number[],
    openings: [] as number[],
  };
  try {
    const { origin: tenant } = programs.tenant.ready;
    const { clientId } = (await (await fetch(`${tenant}/control/connection`)).json()) as { clientId: string };
    const deploy = (body: unknown) => programs.control('POST', '/outlook/app', body);
    const look = async (
      browser: Browser,
      library: Library,
      slowed: readonly string[],
      content: string,
    ): Promise<number> => {
      const page = await inOutlook(browser, tenant, library);
      await noteContent(page, content, 1);
      // Only frames that begin from now on say when their content is there.
      await slow(page, ...slowed);
      const said = contentOf(page);
      await openPane(page);
      return said;
    };
    for (const library of ['real', 'own'] as const) {
      await programs.control('POST', '/settings', { outlookMailboxSet: library === 'real' ? '1.11' : '1.15' });
      const server = await programs.startServer(
        library === 'real' ? { REDRESS_OFFICE_JS: `${office.origin}/office.js` } : {},
      );
      const { origin } = server.ready;
      await deploy({ origin });
      await caughtUp(origin);
      if (library === 'real') await programs.deliver(MAILBOX, letter());
      await until('the letter', async () =>
        /^redress_intake_rows\S* [1-9]/m.test(await (await fetch(`${origin}/metrics`)).text()),
      );
      for (let rep = 0; rep < reps; rep += 1) {
        const slowed = [origin, library === 'real' ? office.origin : `${tenant}/outlook/office.js`];
        const ours = library === 'real' ? times.ours : times.withOwnLibrary;
        await deploy({ origin });
        ours.push(await inNewBrowser((browser) => look(browser, library, slowed, PROPOSAL)));
        if (peer && library === 'real') {
          await deploy({ addIn: starterFacts(peer.origin, clientId) });
          times.starter.push(
            await inNewBrowser((browser) => look(browser, 'real', [peer.origin, office.origin], DRAWN)),
          );
        }
        say(
          `pane (${library} library) ${ours.at(-1)?.toFixed(0)} ms${peer && library === 'real' ? `, starter ${times.starter.at(-1)?.toFixed(0)} ms` : ''}`,
        );
      }
      if (library === 'own') {
        await deploy({ origin });
        times.openings.push(...(await inNewBrowser((browser) => openings(browser, tenant))));
      }
      await server.stop();
    }
  } finally {
    office.close();
    peer?.close();
    await programs.close();
  }
  const [ours, theirs]: [Figure, Figure | null] = [figure(times.ours, 0), peer ? figure(times.starter, 0) : null];
  return {
    slowProfile: { ...SLOW, processor: `1/${SLOWER}` },
    paneMs: ours,
    starterMs: theirs,
    ratio: theirs ? Number((ours.median / theirs.median).toFixed(2)) : null,
    paneWithEmbeddedLibraryMs: figure(times.withOwnLibrary, 0),
    openFastMs: { p50: share(times.openings, 0.5), p95: share(times.openings, 0.95), of: times.openings.length },
  };
}

/** The value below which this share of them lies. */
const share = (values: readonly number[], part: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.ceil(part * values.length) - 1] ?? Number.NaN);

const letter = (): Buffer =>
  Buffer.from(
    [
      `From: "Noreen Fell" <noreen.fell@residents.example>\r\nTo: ${MAILBOX}\r\nSubject: ${SUBJECT}`,
      `Date: ${new Date().toUTCString()}\r\nMessage-ID: <bench-pane@post.example>\r\nContent-Type: text/plain; charset=utf-8`,
      '',
      'This is the third time I am writing about the brown bin at Larch Row. You promised to come on Friday and nobody came. I am fed up and want to complain.\r\n',
    ].join('\r\n'),
  );

/** Somebody of the council has the letter open, and the pane closed. */
async function inOutlook(browser: Browser, tenant: string, library: Library): Promise<Page> {
  const person = PEOPLE.find(({ name }) => name === OFFICER);
  if (person === undefined) throw new Error(`${OFFICER} has left the council`);
  const asked = { user: addressOf(person), audience: 'api', scopes: ['access_as_user'] };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${tenant}/control/token`, { method: 'POST', headers, body: JSON.stringify(asked) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const { oid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { oid: string };
  const viewport = { width: 1280, height: 900 };
  const { page } = await visitOutlook(browser, tenant, { id: oid }, { library, viewport });
  await read(page, SUBJECT);
  return page;
}

/** How long the proposal takes to be there, opened again and again in one window by a line as it is. */
async function openings(browser: Browser, tenant: string): Promise<number[]> {
  const page = await inOutlook(browser, tenant, 'own');
  await noteContent(page, PROPOSAL, 1);
  const times: number[] = [];
  for (let n = 0; n < OPENINGS; n += 1) {
    const said = contentOf(page);
    await openPane(page);
    times.push(await said);
    await page
      .getByRole('button', { name: /^Close/ })
      .first()
      .click();
  }
  return times;
}

/** The starter names the library's address in its page. */
const withOffice =
  (office: string) =>
  (path: string, bytes: Buffer): Buffer =>
    path.endsWith('.html')
      ? Buffer.from(
          bytes.toString().replace(/https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted/g, office),
        )
      : bytes;

const starterFacts = (origin: string, clientId: string): Record<string, unknown> => ({
  id: '11111111-2222-4333-8444-555555555555',
  name: 'Starter',
  pane: `${origin}/taskpane.html`,
  send: null,
  ...{ accentColor: '#7A3410', pinnable: false, multiSelect: false, noItem: false, permission: 3 },
  registration: clientId,
});
