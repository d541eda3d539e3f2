import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

it('the bare address says in words what this is, who can sign in, and leads on to where something answers', async () => {
  const page = await fetch(`${emulator.origin}/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const text = await page.text();
  for (const said of ['A pretend Microsoft 365', 'Amina Shah', `localhost:${emulator.smtpPort}`, '/control/'])
    expect(text).toContain(said);
  const links = [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, to = '']) => to);
  expect(links.length).toBeGreaterThan(3);
  const led = await Promise.all(links.map(async (to) => [to, (await fetch(`${emulator.origin}${to}`)).status]));
  expect(led).toEqual(links.map((to) => [to, 200]));
});

it('stays strict beside that page: nothing else at the bare address, and nothing below it that is not imitated', async () => {
  const post = await fetch(`${emulator.origin}/`, { method: 'POST' });
  const other = await fetch(`${emulator.origin}/somewhere`);
  expect([post.status, other.status]).toEqual([501, 501]);
});
