import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import { messages, visit } from '../support/browser/visit.ts';

let web: string;
let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  web = await builtSurfaces();
  [browser, here] = await Promise.all([launchBrowser(), served()]);
});
afterAll(async () => {
  await browser.close();
  await here.close();
});

const ask = (url: string, headers: Record<string, string> = {}) => here.app.inject({ url, headers });
const scripts = () => readdirSync(join(web, 'assets')).filter((name) => name.endsWith('.js'));
const gzipped = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(web, 'assets', name)), { level: 9 }).length, 0);

describe('what a browser has to fetch', () => {
  it('fits its budget: the first page below 145 kB, sign-in below 72 kB, everything later on demand', async () => {
    const seen = await visit(browser, `${here.origin}/`);
    await messages(seen.page).waitFor();
    const names = seen.asked.map((address) => new URL(address).pathname).filter((path) => path.startsWith('/assets/'));
    await seen.context.close();
    const fetched = names.map((path) => path.replace('/assets/', '')).filter((name) => name.endsWith('.js'));
    const signIn = [...new Set(fetched)].filter((name) => name.startsWith('sign-in'));
    expect(signIn).toHaveLength(1);
    expect(gzipped(signIn)).toBeLessThan(72_000);
    expect(gzipped([...new Set(fetched)].filter((name) => !signIn.includes(name)))).toBeLessThan(145_000);
    expect(fetched.filter((name) => /^(teams|cy|cases-view|decide-dialog)/.test(name))).toEqual([]);
    expect(scripts().length).toBeGreaterThan(new Set(fetched).size);
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
