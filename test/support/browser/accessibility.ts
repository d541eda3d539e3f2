import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The rules whose answer depends on the colours: all there is to look at again in another theme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Fault = { readonly id: string; readonly target: readonly unknown[]; readonly failureSummary: string | undefined };

/**
 * What axe finds wrong by WCAG 2.2 A and AA and by best practice, in the page and the frames in it; `rules` names the
 * only ones to look at. Axe comes once into each document. Its own package for Playwright opens a second page for every
 * look and brings itself there and back, which cost six times as much as the look.
 */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // A frame where no script may run cannot be looked into by one: axe would wait for its answer.
  const frames = await Promise.all(page.frames().map(async (frame) => ((await runsScripts(frame)) ? [frame] : [])));
  await Promise.all(frames.flat().map(bringAxe));
  const faults = await page.evaluate(
    async ({ only, iframes }): Promise<Fault[]> => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        iframes,
        ...(only && { runOnly: { type: 'rule', values: [...only] } }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
      );
    },
    { only: rules, iframes: frames.flat().length > 1 },
  );
  return faults.map(({ id, target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`);
}

async function runsScripts(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true;
  const sandbox = await (await frame.frameElement()).getAttribute('sandbox');
  return sandbox === null || sandbox.includes('allow-scripts');
}

/** Every frame answers the page above it, wherever it is from. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in globalThis)) return;
  await frame.evaluate(axe.source);
  await frame.evaluate("axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })");
}
