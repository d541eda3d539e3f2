import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/start.ts';
import { buildApp } from '../../server/http/app.ts';
import { tokenVerifier } from '../../server/http/authenticate.ts';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { messages, rowOf, type Visit, visit } from '../support/browser/visit.ts';
import { FakeCouncil, httpSettings } from '../support/http/council.ts';
import { marlsburyMail } from '../support/http/mail-at-marlsbury.ts';

let emulator: Emulator;
let app: FastifyInstance;
let browser: Browser;
let origin: string;
let at: Visit;
const council = new FakeCouncil(marlsburyMail());

beforeAll(async () => {
  emulator = await startEmulator();
  const said = (await (await fetch(`${emulator.origin}/control/connection`)).json()) as Record<string, string>;
  const { tenantId, clientId, authority, authorityMetadata } = said as Record<
    'tenantId' | 'clientId' | 'authority' | 'authorityMetadata',
    string
  >;
  const settings = httpSettings({
    ...{ tenantId, clientId, authority, authorityMetadata },
    scopes: [`api://${clientId}/access_as_user`],
    webRoot: await builtSurfaces(),
  });
  const verifyToken = tokenVerifier(settings, () => new Date());
  const { casework } = council;
  const cases = { cases: casework.reads, caseWorkflows: casework, notices: council.reminders };
  app = buildApp({ workflows: council, reads: council, ...cases, verifyToken, settings, log: { level: 'silent' } });
  await app.listen({ port: 0, host: 'localhost' });
  origin = `http://localhost:${(app.server.address() as { port: number }).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await emulator.close();
});

describe('signing in at the embedded tenant', () => {
  it('leads from the page to the sign-in, back to the mail, to a decision in that person’s name, and out again', async () => {
    at = await visit(browser, `${origin}/`);
    await at.page.getByRole('button', { name: /Amina Shah/ }).click();
    await at.page.getByRole('link', { name: 'Mail', exact: true }).click();
    await messages(at.page).waitFor();
    expect(new URL(at.page.url()).href).toBe(`${origin}/#mail?state=proposed`);
    await rowOf(at.page, /^Third time asking/)
      .getByRole('button', { name: 'Confirm complaint' })
      .click();
    await rowOf(at.page, /^Third time asking/)
      .getByText('RD-26-000101')
      .waitFor();
    expect(council.entries[0]?.decided?.by.name).toBe('Amina Shah');
    expect(at.complaints).toEqual([]);
    await at.page.reload();
    await messages(at.page).waitFor();
    await at.page.getByRole('button', { name: 'Sign out' }).click();
    await at.page.waitForURL((address) => address.origin === emulator.origin || address.origin === origin);
    await at.context.close();
  });

  it('that is turned back from ends with what to do, and not in a circle', async () => {
    at = await visit(browser, `${origin}/`);
    await at.page.getByRole('button', { name: 'Cancel' }).click();
    await at.page.getByRole('heading', { name: 'You could not be signed in' }).waitFor();
    await at.page.getByRole('button', { name: 'Sign in' }).click();
    await at.page.getByRole('button', { name: /Amina Shah/ }).click();
    await at.page.getByRole('link', { name: 'Mail', exact: true }).click();
    await messages(at.page).waitFor();
    await at.context.close();
  });
});
