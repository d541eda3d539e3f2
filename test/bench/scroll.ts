import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Mirror } from '../../server/mirror/mirror.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { GROUND } from '../support/a-case.ts';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { settled, visit } from '../support/browser/visit.ts';
import { FakeAuthority } from '../support/http/authority.ts';
import { fillBoard } from './board-seed.ts';
import { boardServer } from './board-server.ts';

type Bench = { readonly open: number; readonly reps: number; readonly say: (text: string) => void };

/** Pixels of one gesture, and how fast it goes: some ten pages of the board in six seconds, as one skims a list. */
const FAR = 12_000;
const SPEED = 2_000;
/** A browser without a screen draws sixty frames a second. */
const FRAME_MS = 1_000 / 60;

/** What was seen of one gesture, frame by frame. */
type Scrolled = {
  readonly frames: number;
  /** Frames that were due and did not come. */
  readonly dropped: number;
  readonly longestMs: number;
  /** Frames with a row in sight that was not read yet. */
  readonly withGaps: number;
};

/**
 * Scrolls the board over many open cases with one long gesture, each time further down, and the same over two pages without
 * a script, in turn: frames lost on an empty one as high are the machine's, and those lost on one of as many lines of text
 * are the drawing of text's, which a browser without graphics does by itself.
 */
export async function benchScroll({ open, reps, say }: Bench): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-scroll-'));
  const mirror = new Mirror(folder, GROUND);
  await fillBoard(mirror, { open, closed: 0 }, londonDay(new Date().toISOString()), say);
  const authority = await FakeAuthority.start();
  const app = await boardServer(mirror, authority, { webRoot: await builtSurfaces() });
  const origin = (await app.listen({ port: 0, host: 'localhost' })).replace(
    /\/\/(127\.0\.0\.1|\[::1\])/,
    '//localhost',
  );
  const browser = await launchBrowser();
  const ours: Scrolled[] = [];
  const plain: Scrolled[] = [];
  const text: Scrolled[] = [];
  try {
    const { page } = await visit(browser, `${origin}/#board`);
    await settled(page);
    await page.locator('[data-row]').nth(20).waitFor();
    const rows = await page.evaluate(() => document.documentElement.scrollHeight);
    const { page: floor } = await visit(browser, 'about:blank');
    await floor.setContent(`<main style="height:${rows}px"><h1>Nothing</h1></main>`);
    const { page: lines } = await visit(browser, 'about:blank');
    await lines.setContent(linesOfText(FAR * (reps + 1)));
    for (let rep = 0; rep < reps; rep += 1) {
      ours.push(await scrolled(page));
      plain.push(await scrolled(floor));
      text.push(await scrolled(lines));
      const last = { board: ours.at(-1), emptyPage: plain.at(-1), textPage: text.at(-1) };
      say(JSON.stringify(last));
    }
  } finally {
    await browser.close();
    await app.close();
    await authority.close();
    mirror.close();
    rmSync(folder, { recursive: true });
  }
  const sum = (all: readonly Scrolled[], of: (one: Scrolled) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  const told = (all: readonly Scrolled[]) => ({
    frames: sum(all, ({ frames }) => frames),
    dropped: sum(all, ({ dropped }) => dropped),
    longestMs: Math.max(...all.map(({ longestMs }) => longestMs)),
    withGaps: sum(all, ({ withGaps }) => withGaps),
  });
  return {
    ...{ open, pixels: FAR, pixelsPerSecond: SPEED, gestures: reps },
    ...{ board: told(ours), emptyPage: told(plain), textPage: told(text) },
  };
}

/** A page of rows with as much on them as a board's, and nothing that runs. */
function linesOfText(height: number): string {
  const cells = '<span>Two words</span>'.repeat(10);
  const row = `<p style="display:grid;grid-template:auto auto/repeat(5,1fr);height:66px;margin:0;border-bottom:1px solid">${cells}</p>`;
  return `<main>${row.repeat(Math.ceil(height / 66))}</main>`;
}

async function scrolled(page: Page): Promise<Scrolled> {
  await page.evaluate(() => {
    const seen: { at: number[]; gaps: number } = { at: [], gaps: 0 };
    const look = (at: number): void => {
      seen.at.push(at);
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('[data-row]');
      if (middle && middle.querySelector('a') === null) seen.gaps += 1;
      Object.assign(globalThis, { frame: requestAnimationFrame(look) });
    };
    Object.assign(globalThis, { seen, frame: requestAnimationFrame(look) });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.synthesizeScrollGesture', {
    ...{ x: 640, y: 600, yDistance: -FAR, speed: SPEED },
    gestureSourceType: 'mouse',
  });
  const { at, gaps } = await page.evaluate(() => {
    const { seen, frame } = globalThis as unknown as { seen: { at: number[]; gaps: number }; frame: number };
    cancelAnimationFrame(frame);
    return seen;
  });
  await devtools.detach();
  const between = at.slice(1).map((one, n) => one - (at[n] as number));
  return {
    frames: between.length,
    dropped: between.reduce((total, ms) => total + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0),
    longestMs: Math.round(Math.max(...between)),
    withGaps: gaps,
  };
}
