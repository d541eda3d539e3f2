import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, COLOUR_RULES } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { type Visit, visit } from '../support/browser/visit.ts';

let browser: Browser;
let at: Visit;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => at.context.close());

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`;
const PALE = '<p style="color: #aaa; background: #fff">Pale</p>';
const NAMELESS = '<button></button>';

/** Opens a page of one host that may frame one of another. */
async function open(body: string, framed = ''): Promise<Page> {
  const serve = (one: Page, host: string, html: string) =>
    one.route(`https://${host}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  at = await visit(browser, 'https://here.example/', {
    before: async (one) => {
      await serve(one, 'here.example', page(body));
      await serve(one, 'there.example', framed);
    },
  });
  return at.page;
}
const kinds = (faults: readonly string[]) => faults.map((fault) => fault.split(' ')[0]).sort();

describe('what we let axe look at', () => {
  it('is the page, and what it says is where the fault is', async () => {
    const faults = await accessibilityFaults(await open(NAMELESS + PALE));
    expect(kinds(faults)).toEqual(['button-name', 'color-contrast']);
    expect(faults.find((fault) => fault.startsWith('button-name'))).toContain('button Fix any of the following');
  });

  it('is the colours alone in the next theme, and still finds those', async () => {
    expect(kinds(await accessibilityFaults(await open(NAMELESS + PALE), COLOUR_RULES))).toEqual(['color-contrast']);
  });

  it('is also a frame from elsewhere', async () => {
    const inside = `<!doctype html><html lang="en"><title>There</title>${NAMELESS}</html>`;
    const one = await open('<iframe title="There" src="https://there.example/"></iframe>', inside);
    expect(await accessibilityFaults(one)).toEqual([expect.stringMatching(/^button-name iframe button /)]);
  });

  it('is everything around a frame in which no script may run', async () => {
    const frame = (title: string) =>
      `<iframe ${title} sandbox="allow-same-origin" srcdoc="<p>A message"></iframe>${NAMELESS}`;
    expect(kinds(await accessibilityFaults(await open(frame('title="Message"'))))).toEqual(['button-name']);
    await at.context.close();
    expect(kinds(await accessibilityFaults(await open(frame(''))))).toEqual(['button-name', 'frame-title']);
  });
});
