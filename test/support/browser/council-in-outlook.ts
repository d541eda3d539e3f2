import type { FrameLocator, Locator, Page } from 'playwright-core';
import { addressOf, PEOPLE } from '../../../emulator/seed/council.ts';
import type { Started } from '../../../launch/child.ts';
import type { IntakeRow } from '../../../src/api/shapes.ts';
import { type Desk, deskOf } from '../desk.ts';
import { caughtUp, prepared } from '../one-council.ts';
import { appToken, get, rowsOf } from '../plain-graph.ts';
import { until } from '../programs.ts';
import { launchBrowser } from './chromium.ts';
import { type Library, visitOutlook } from './pretend-outlook.ts';
import { appears, type Visit } from './visit.ts';

/** The shared mailbox that its officers have open. */
const COMPLAINTS = 'complaints@marlsbury.gov.example';

/** Each of them is subscribed to when the server has come up. */
const MAILBOXES = 3;

/** A letter to the council, as its sender writes it. */
export type Letter = {
  readonly subject: string;
  readonly text: string;
  readonly name?: string;
  readonly mailbox?: string;
  readonly more?: readonly string[];
};

/**
 * Marlsbury Borough Council at work, with everybody of it and empty mailboxes, and a browser in which its people look into
 * Outlook with Redress's built pane beside their mail. The server can be ended and started, as it can be by a power cut.
 */
export async function councilInOutlook(library: Library = 'own') {
  const [browser, programs] = await Promise.all([launchBrowser(), prepared()]);
  const { origin: tenant } = programs.tenant.ready;
  // The server's own choice is Microsoft's library; the embedded tenant's is told to it.
  const settings: Record<string, string> = library === 'real' ? { REDRESS_OFFICE_JS: '' } : {};
  if (library === 'real') await programs.control('POST', '/settings', { outlookMailboxSet: '1.12' });
  const startServer = async (): Promise<Started<{ origin: string }>> => {
    const started = await programs.startServer(settings);
    await caughtUp(started.ready.origin);
    await until('the subscriptions', async () => (await subscribed()) >= MAILBOXES);
    return started;
  };
  /** A letter that comes before the server hears of letters waits for the next sweep, which is minutes away. */
  const subscribed = async (): Promise<number> =>
    (await get<{ value: unknown[] }>(`${tenant}/v1.0/subscriptions`, await appToken(programs))).value.length;
  let server = await startServer();
  const { origin } = server.ready;
  const desks = new Map<string, Promise<Desk>>();
  const visits: Visit[] = [];
  let letters = 0;

  const signIn = async (name: string): Promise<Desk> => {
    const person = PEOPLE.find((one) => one.name === name)!;
    const asked = { user: addressOf(person), audience: 'api', scopes: ['access_as_user'] };
    const { access_token } = (await programs.control('POST', '/token', asked)) as { access_token: string };
    return deskOf(origin, access_token);
  };
  /** Somebody of the council, at the server's own address. */
  const as = (name: string): Promise<Desk> => {
    const desk = desks.get(name) ?? signIn(name);
    desks.set(name, desk);
    return desk;
  };
  const rowOf = async (subject: string): Promise<IntakeRow | undefined> => {
    const { rows } = await (await as('Gillian Underhay')).get('intake', { query: { limit: 200 } });
    return rows.find((row) => row.subject === subject);
  };

  return {
    ...{ programs, origin, as, rowOf },
    control: programs.control,
    /** A letter comes in; answers its row of the log, once Redress has read it. */
    async arrives({
      subject,
      text,
      name = 'Noreen Fell',
      mailbox = COMPLAINTS,
      more = [],
    }: Letter): Promise<IntakeRow> {
      letters += 1;
      const address = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@residents.example`;
      const head = [
        ...[`From: "${name}" <${address}>`, `To: ${mailbox}`, `Subject: ${subject}`],
        ...[`Date: ${new Date().toUTCString()}`, `Message-ID: <outlook-${letters}-${Date.now()}@post.example>`],
        ...['Content-Type: text/plain; charset=utf-8', ...more],
      ];
      await programs.deliver(mailbox, Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}\r\n`));
      return until(`the row of “${subject}”`, () => rowOf(subject));
    },
    /** Somebody of the council opens Outlook, with the pane pinned as they left it. */
    async looks(
      name: string,
      how: Omit<NonNullable<Parameters<typeof visitOutlook>[3]>, 'library'> = {},
    ): Promise<InOutlook> {
      const { person } = await as(name);
      const visit = await visitOutlook(browser, tenant, person, { library, pinned: true, ...how });
      visits.push(visit);
      const { page } = visit;
      return { page, pane: page.frameLocator('.add-in iframe'), visit };
    },
    /** How many cases there are about this, as SharePoint has them: read without any code of the server. */
    async casesAbout(subject: string): Promise<number> {
      const cases = await rowsOf(programs, await appToken(programs), 'Cases');
      return cases.filter((row) => Object.values(row).includes(subject)).length;
    },
    /** The server ends at once, in the middle of whatever it does. */
    async serverEnds(): Promise<void> {
      server.process.kill('SIGKILL');
      await until(
        'the end of the server',
        async () => server.process.exitCode !== null || server.process.signalCode !== null,
      );
    },
    async serverStarts(): Promise<void> {
      server = await startServer();
    },
    /** Closes what was opened, and takes away what a test put in somebody's way. */
    async reset(): Promise<void> {
      for (const { context } of visits.splice(0)) await context.close();
      await programs.control('DELETE', '/faults');
      await programs.control('DELETE', '/outbox');
      await programs.control('POST', '/settings', { outlookTokenSeconds: 3600 });
    },
    async close(): Promise<void> {
      await browser.close();
      await programs.close();
    },
  };
}

export type CouncilInOutlook = Awaited<ReturnType<typeof councilInOutlook>>;
export type InOutlook = { readonly page: Page; readonly pane: FrameLocator; readonly visit: Visit };

/** Chooses a message, and waits until the pane speaks of it; else says what it says instead. */
export async function choose({ page, pane }: InOutlook, subject: string): Promise<void> {
  await page.getByRole('button', { name: subject }).first().click();
  await appears(page.getByRole('article', { name: 'Message' }).getByRole('heading', { name: subject }));
  await speaks(pane, pane.getByRole('heading', { name: subject }));
}

/** Waits for something in the pane; else says what stands there. */
export async function speaks(pane: FrameLocator, what: Locator): Promise<void> {
  await what
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(async (error: Error) => {
      const found = await pane
        .locator('body')
        .textContent({ timeout: 1_000 })
        .catch(() => 'nothing');
      throw new Error(`${error.message}\nThe pane says: ${found}`);
    });
}

/** What a person does with hand and key, counted. */
export class Counted {
  #count = 0;
  get count(): number {
    return this.#count;
  }
  async click(what: { click(): Promise<void> }): Promise<void> {
    this.#count += 1;
    await what.click();
  }
}
