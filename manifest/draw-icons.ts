/** `node manifest/draw-icons.ts`: draws the icons of the manifests from their SVGs, in the browser of the tests. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/support/browser/chromium.ts';
import { LIST_ICONS, RIBBON_ICONS } from './app.ts';

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const OF_OUTLOOK = [...RIBBON_ICONS, ...Object.values(LIST_ICONS)].map((size) => ({
  from: 'icons/app.svg',
  to: `public/outlook/icons/icon-${size}.png`,
  size,
}));
/** Of the package: full bleed, and white on nothing ("App icons for your Teams app", Microsoft Teams developer documentation). */
const OF_TEAMS = [
  { from: 'icons/color.svg', to: 'icons/color.png', size: 192 },
  { from: 'icons/outline.svg', to: 'icons/outline.png', size: 32 },
];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const { from, to, size } of [...OF_OUTLOOK, ...OF_TEAMS]) {
  await page.setViewportSize({ width: size, height: size });
  const svg = readFileSync(place(from), 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(place(to), await page.screenshot({ omitBackground: true }));
  process.stdout.write(`${to}\n`);
}
await browser.close();
