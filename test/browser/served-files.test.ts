import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { bins, bring, opened, today } from '../support/browser/caseload.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import { appears, messages, visit } from '../support/browser/visit.ts';
import { running } from '../support/http/running.ts';

let web: string;
let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  web = await builtSurfaces();
  [browser, here] = await Promise.all([launchBrowser(), served()]);
  const more = Array.from({ length: 60 }, (_, i) =>
    opened({ number: 5_000 + i, subject: `Case ${i} of many`, from: 'Someone Invented', received: today() }),
  );
  await bring(here, [bins(), ...more]);
});
afterAll(async () => {
  await browser.close();
  await here.close();
});

const ask = (url: string, headers: Record<string, string> = {}) => here.app.inject({ url, headers });
const scripts = () => readdirSync(join(web, 'assets')).filter((name) => name.endsWith('.js'));
const gzipped = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(web, 'assets', name)), { level: 9 }).length, 0);

/** The scripts that a browser fetches until a view shows what it is for. */
async function scriptsUntil(place: string, shown: (page: Page) => Promise<unknown>): Promise<string[]> {
  const seen = await visit(browser, `${here.origin}/${place}`);
  await shown(seen.page);
  const paths = seen.asked.map((address) => new URL(address).pathname).filter((path) => path.startsWith('/assets/'));
  await seen.context.close();
  const names = paths.map((path) => path.replace('/assets/', '')).filter((name) => name.endsWith('.js'));
  // The bell and its number come after the first view, what hears of news and what narrows a board once the
  // view is drawn; on a slow machine they may be there before this looks.
  return [...new Set(names)].filter(
    (name) => !/^(fresh-count|seen|start-live|facets|chosen|age-words|bell)-/.test(name),
  );
}
const SCREENS = /\/assets\/app-.*\.js/;
const FRAMED = { 'sec-fetch-dest': 'iframe' };
const inPage = (page: string): string => /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
const signingIn = (name: string): boolean => name.startsWith('sign-in');

describe('what Outlook has to fetch', () => {
  it('are icons that it may keep and show in its own pages', async () => {
    const { statusCode, headers } = await ask('/outlook/icons/icon-32.png');
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/png']);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cache-control']).toBe('public, max-age=86400');
    expect((await ask('/')).headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('what a browser has to fetch', () => {
  it('fits its budget: 110 kB of script before the first 50 rows as in Teams, where nobody needs the code to sign in', async () => {
    // In Teams the page itself brings what greets the host, in place of the code to sign in.
    const greeting = gzipSync(inPage((await ask('/', FRAMED)).body), { level: 9 }).length;
    expect(greeting).toBeGreaterThan(10_000);
    const work = await scriptsUntil('', (page) => appears(page.getByRole('heading', { name: /^Overdue/ })));
    const list = (page: Page) => page.getByRole('list', { name: 'Board' }).getByRole('listitem');
    const board = await scriptsUntil('#board', (page) => appears(list(page).nth(20)));
    const mail = await scriptsUntil('#mail', (page) => appears(messages(page)));
    const inTeams = (fetched: string[]): number =>
      greeting + gzipped(fetched.filter((name) => !/^(sign-in|tab)-/.test(name)));
    expect(inTeams(work)).toBeLessThan(110_000);
    // The rows themselves need no more than this, and are drawn before the rest has come.
    expect(greeting + gzipped(board.filter((name) => name.startsWith('open-')))).toBeLessThan(36_000);
    expect(inTeams(board)).toBeLessThan(110_000);
    expect(inTeams(mail)).toBeLessThan(120_000);
    for (const fetched of [work, board, mail]) {
      expect(fetched.filter((name) => /^(teams|cy)-/.test(name))).toEqual([]);
      expect(fetched.filter((name) => /^(open|app)-/.test(name))).toHaveLength(2);
    }
    expect(gzipped(work.filter(signingIn))).toBeLessThan(72_000);
    expect(work.filter((name) => /-view-/.test(name))).toEqual([]);
  });

  it('is asked for by the page itself as far as the landing view needs it, so that nothing waits for a script to run', async () => {
    const page = (await ask('/')).body;
    const named = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]) => name as string);
    const work = await scriptsUntil('', (shown) => appears(shown.getByRole('heading', { name: /^Overdue/ })));
    const needed = work.filter((name) => /^(tab|open|app)-/.test(name));
    expect(needed).toHaveLength(3);
    expect(needed.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => name.endsWith('.css')).length).toBeGreaterThan(0);
    expect(page).toContain('class="shell"');
  });

  it('is in a frame of Teams the page that greets it, which runs before the styles have come and is allowed by its hash alone', async () => {
    const [alone, framed] = await Promise.all([ask('/'), ask('/', FRAMED)]);
    expect([alone.headers.vary, framed.headers.vary]).toEqual(Array(2).fill('sec-fetch-dest, accept-encoding'));
    expect(inPage(alone.body)).toBe('');
    expect(framed.body.indexOf('<script>')).toBeLessThan(framed.body.indexOf('rel="stylesheet"'));
    // The styles are on their way while it runs: asked for after it, they were what the first picture waited for.
    const before = framed.body.slice(0, framed.body.indexOf('<script>'));
    const styles = [...framed.body.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, href]) => href);
    expect(styles).toHaveLength(1);
    // A browser opens six connections to a server; the person and the data are asked for while these are still coming.
    const files = new Set([...framed.body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path));
    expect(files.size).toBeLessThanOrEqual(4);
    for (const href of styles) expect(before).toMatch(new RegExp(`rel="preload" as="style"[^>]*href="${href}"`));
    const hash = createHash('sha256').update(inPage(framed.body)).digest('base64');
    expect(framed.headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(alone.headers['content-security-policy']).toContain("script-src 'self';");
    expect(brotliDecompressSync((await ask('/', { ...FRAMED, 'accept-encoding': 'br' })).rawPayload).toString()).toBe(
      framed.body,
    );
  });

  it('brings where to sign in with the page, whatever the name of the council is made of', async () => {
    const council = 'St. <Mary> & "Marlsbury" </script><script>alert(1)</script>';
    const other = await running({ webRoot: web, council });
    const { body } = await other.app.inject({ url: '/' });
    await other.close();
    expect(body).not.toContain('<script>');
    const told = /<script type="application\/json" id="sign-in">(.*?)<\/script>/.exec(body)?.[1] ?? '';
    expect(JSON.parse(told)).toMatchObject({ council, scopes: expect.any(Array) });
  });

  it('is kept for ever where its name says its content, and asked for again where not', async () => {
    const page = await ask('/');
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toContain('<title>Redress</title>');
    const file = await ask(`/assets/${scripts()[0]}`);
    expect([file.statusCode, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('says that it did not come, where it did not, and loads again', async () => {
    const seen = await visit(browser, `${here.origin}/`);
    await appears(seen.page.getByRole('navigation', { name: 'Views' }));
    await seen.page.route(SCREENS, (route) => route.abort());
    await seen.page.reload();
    const alert = seen.page.getByRole('alert');
    await alert.getByText('Redress could not be loaded').waitFor();
    await seen.page.unroute(SCREENS);
    await alert.getByRole('button', { name: 'Load it again' }).click();
    await appears(seen.page.getByRole('navigation', { name: 'Views' }));
    await seen.context.close();
  });

  it('comes compressed, and says the same when unpacked', async () => {
    const name = scripts().find((one) => one.startsWith('tab-'));
    const plain = await ask(`/assets/${name}`);
    const brotli = await ask(`/assets/${name}`, { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await ask(`/assets/${name}`, { 'accept-encoding': 'gzip' });
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(brotli.headers['content-type']).toMatch(/^(text|application)\/javascript/);
  });

  it('is nothing outside its folder, and no hidden file', async () => {
    for (const url of [
      '/.built-from',
      '/tab/framed.html',
      '/tab/index.html.br',
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/tab/',
    ]) {
      const { statusCode } = await ask(url);
      expect([url, statusCode >= 400]).toEqual([url, true]);
    }
  });
});

describe('the page of the contract, in a browser', () => {
  it('draws every endpoint under its policy and asks nothing of the outside', async () => {
    const seen = await visit(browser, `${here.origin}/api/docs/`);
    await seen.page.getByText('/api/intake/{key}/confirm').waitFor();
    expect(await seen.page.locator('.opblock').count()).toBeGreaterThanOrEqual(14);
    expect(seen.complaints).toEqual([]);
    expect(seen.asked.filter((address) => !address.startsWith(here.origin) && !address.startsWith('data:'))).toEqual(
      [],
    );
    await seen.context.close();
  });
});
