import type { Browser, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addUser, findUser, type Person } from '../../../emulator/directory/people.ts';
import { deliver, shareMailbox } from '../../../emulator/mail/deliver.ts';
import { startEmulator } from '../../../emulator/start.ts';
import { launchBrowser } from './chromium.ts';
import { probeAddIn } from './probe-add-in.ts';
import { CDN, OUTLOOK, outlookAtItsAddress } from './real-office.ts';
import { type Visit, visit } from './visit.ts';

export const AMINA = 'amina.shah@marlsbury.gov.example';
export const CONTACT = 'contact@marlsbury.gov.example';

/** Microsoft's library at Outlook's own address, or the emulator's at its own. */
export type Library = 'real' | 'own';

/** A message that somebody sends the council. */
export type Sent = { readonly subject: string; readonly html?: string; readonly name?: string; readonly more?: string };

/** A browser at the pretend Outlook, with a shared mailbox, and the probe add-in deployed. */
export async function openOutlook(library: Library) {
  const [browser, emulator] = await Promise.all([launchBrowser(), startEmulator({ throttles: false })]);
  const { tenant, origin } = emulator;
  const amina = findUser(tenant, AMINA)!;
  addUser(tenant, { userPrincipalName: 'carys.penhallow@marlsbury.gov.example', displayName: 'Carys Penhallow' });
  shareMailbox(tenant, CONTACT, amina.id, { fullAccess: true, sendAs: true });
  const probe = await probeAddIn(library === 'real' ? `${CDN}/office.js` : `${origin}/outlook/office.js`);
  const control = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${origin}/control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    expect(response.ok, `${method} ${path}`).toBe(true);
    return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
  };
  const clientId = String((await control('GET', '/connection')).clientId);
  const deploy = (more: Record<string, unknown> = {}) =>
    control('POST', '/outlook/app', { addIn: probe.facts(clientId, more) });
  await deploy();
  // A host claims no more than its library has: this copy in npm is of 2022.
  if (library === 'real') await control('POST', '/settings', { outlookMailboxSet: '1.12' });
  const visits: Visit[] = [];
  let letters = 0;

  return {
    ...{ browser, emulator, tenant, amina, probe, clientId, control, deploy },
    /** A letter from somebody outside to the shared mailbox; answers its Message-ID. */
    arrives({ subject, html = '<p>Nobody came.</p>', name = 'Noreen Fell', more = '' }: Sent): string {
      letters += 1;
      const id = `<letter-${letters}@post.example>`;
      const head = [
        `From: ${name} <${name.toLowerCase().replace(/\W+/g, '.')}@residents.example>`,
        ...[`To: ${CONTACT}`, `Subject: ${subject}`, `Message-ID: ${id}`],
        `Date: ${new Date(Date.now() + letters * 1000).toUTCString()}`,
        ...(more === '' ? ['Content-Type: text/html; charset=utf-8', '', html] : [more]),
      ];
      deliver(tenant, CONTACT, Buffer.from(head.join('\r\n')), {
        receivedAt: new Date(Date.now() - 3_600_000 + letters * 1000).toISOString(),
      });
      return id;
    },
    async open(how: Parameters<typeof visitOutlook>[3] = {}): Promise<Page> {
      const at = await visitOutlook(browser, origin, amina, { library, ...how });
      visits.push(at);
      return at.page;
    },
    complaints: (): string[] => visits.flatMap(({ complaints }) => complaints),
    async reset(): Promise<void> {
      for (const { context } of visits.splice(0)) await context.close();
      await control('POST', '/people', { user: AMINA, require: null });
      tenant.db.exec('DELETE FROM mail_messages');
      await control('DELETE', '/outbox');
    },
    async close(): Promise<void> {
      await browser.close();
      await probe.close();
      await emulator.close();
    },
  };
}

export type OpenOutlook = Awaited<ReturnType<typeof openOutlook>>;

type How = Omit<NonNullable<Parameters<typeof visit>[2]>, 'before'> & {
  readonly library?: Library;
  readonly pinned?: boolean;
  /** Puts something in the page's way before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<unknown>;
};

/** Visits Outlook as somebody whom the browser has signed in already, by Outlook's own address where its library wants it. */
export async function visitOutlook(
  browser: Browser,
  origin: string,
  as: Pick<Person, 'id'>,
  { library = 'own', pinned = false, prepare, chose = {}, ...more }: How = {},
): Promise<Visit> {
  const pins = { 'pretend-outlook.pinned.read': 'true', 'pretend-outlook.pinned.compose': 'true' };
  const at = await visit(browser, `${library === 'real' ? OUTLOOK : origin}/outlook`, {
    ...more,
    chose: { ...(pinned && pins), ...chose },
    before: async (page, { request }) => {
      const signIn = { headers: { origin }, form: { oid: as.id }, maxRedirects: 0 };
      const signedIn = await request.post(`${origin}/outlook/sign-in?to=%2Foutlook`, signIn);
      expect(signedIn.status()).toBe(303);
      const cookie = signedIn.headers()['set-cookie']?.split(';')[0] ?? '';
      if (library === 'real') await outlookAtItsAddress(page, origin, cookie);
      await prepare?.(page);
    },
  });
  await at.page.getByRole('region', { name: 'Messages' }).waitFor();
  return at;
}

/** Chooses a message of the list, and waits until it is read. */
export async function read(page: Page, subject: string): Promise<void> {
  await page.getByRole('button', { name: subject }).click();
  await page.getByRole('article', { name: 'Message' }).getByRole('heading', { name: subject }).waitFor();
}

export const openPane = (page: Page): Promise<void> => page.locator('.add-in-button').click();

/** The probe's own window in the page, once the host has answered it. */
export async function paneOf(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => /\/pane\?/.test(frame.url()));
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  const frame = find()!;
  await frame.waitForFunction('globalThis.ready');
  await frame.evaluate('ready');
  return frame;
}

/** Calls a method of the mailbox by its path, as a page of an add-in would: its value, or the code it is refused with. */
export const ask = (frame: Frame, path: string, ...args: unknown[]): Promise<unknown> =>
  frame.evaluate(`ask(${[path, ...args].map((one) => JSON.stringify(one)).join(', ')})`);

/** The form in which a message is written. */
export const compose = (page: Page) => page.getByRole('region', { name: 'New message' });
