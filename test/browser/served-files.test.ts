import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { bins, bring, opened, today } from '../support/browser/caseload.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import { messages, visit } from '../support/browser/visit.ts';

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
  // The number at the bell comes three seconds after the first view; on a slow machine that may be before its rows.
  return [...new Set(names)].filter((name) => !/^(fresh-count|seen)-/.test(name));
}
const signingIn = (name: string): boolean => name.startsWith('sign-in');

describe('what a browser has to fetch', () => {
  it('fits its budget: 110 kB of script before the first 50 rows as in Teams, where nobody needs the code to sign in', async () => {
    const work = await scriptsUntil('', (page) => page.getByRole('heading', { name: /^Overdue/ }).waitFor());
    const list = (page: Page) => page.getByRole('list', { name: 'Board' }).getByRole('listitem');
    const board = await scriptsUntil('#board', (page) => list(page).nth(20).waitFor());
    const mail = await scriptsUntil('#mail', (page) => messages(page).waitFor());
    for (const fetched of [work, board, mail]) {
      // The page asks for the code that speaks to Teams wherever it is opened, so this is what it costs there, too.
      expect(fetched.filter((name) => name.startsWith('teams-'))).toHaveLength(1);
      expect(gzipped(fetched.filter((name) => !signingIn(name)))).toBeLessThan(110_000);
      expect(fetched.filter((name) => /^cy-/.test(name))).toEqual([]);
    }
    expect(gzipped(work.filter((name) => !signingIn(name)))).toBeLessThan(103_500);
    expect(gzipped(work.filter(signingIn))).toBeLessThan(72_000);
    expect(work.filter((name) => /-view-/.test(name))).toEqual([]);
  });

  it('is asked for by the page itself as far as the landing view needs it, so that nothing waits for a script to run', async () => {
    const page = (await ask('/')).body;
    const named = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]) => name as string);
    const work = await scriptsUntil('', (shown) => shown.getByRole('heading', { name: /^Overdue/ }).waitFor());
    const needed = work.filter((name) => /^(tab|app|teams)-/.test(name));
    expect(needed).toHaveLength(3);
    expect(needed.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => name.endsWith('.css')).length).toBeGreaterThan(0);
    expect(page).toContain('class="shell"');
  });

  it('is kept for ever where its name says its content, and asked for again where not', async () => {
    const page = await ask('/');
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toContain('<title>Redress</title>');
    const file = await ask(`/assets/${scripts()[0]}`);
    expect([file.statusCode, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
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
