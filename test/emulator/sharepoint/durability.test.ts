import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aSite } from './a-site.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'redress-sharepoint-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe('after a restart', () => {
  it('lists, rows, tags, numbers, delta tokens, files and half-finished uploads are as they were', async () => {
    const whole = Uint8Array.from({ length: 400_000 }, (_, i) => i % 256);
    const before = await aSite({ dataFolder });
    const at = await before.list('Kept', [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }]);
    const row = await before.row(at, { Title: 'kept', Ref: 'k1' });
    await before.call('DELETE', `${at}/items/${(await before.row(at, {})).id}`);
    const { deltaLink } = await before.all(`${at}/items/delta`);
    const drive = `${before.site}/drive`;
    const file = (await before.call('PUT', `${drive}/root:/Kept/a.bin:/content`, { body: whole })).body;
    const begun = await before.call('POST', `${drive}/root:/Kept/b.bin:/createUploadSession`, { body: {} });
    const send = (site: typeof before, url: string, from: number, to: number) =>
      site.caller.send('PUT', url, {
        body: whole.slice(from, to + 1),
        headers: { 'content-range': `bytes ${from}-${to}/${whole.length}` },
      });
    await send(before, begun.body.uploadUrl, 0, 327_679);
    const elsewhere = (site: typeof before, link: string) => link.replace(/^http:\/\/[^/]+/, site.emulator.origin);
    await before.close();

    const after = await aSite({ dataFolder });
    try {
      expect(after.siteId).toBe(before.siteId);
      const read = (await after.call('GET', `${at}/items/${row.id}?$expand=fields`)).body;
      expect([read.eTag, read.fields.Ref]).toEqual([row.eTag, 'k1']);
      expect((await after.call('POST', `${at}/items`, { body: { fields: { Ref: 'K1' } } })).status).toBe(400);
      expect((await after.row(at, {})).id).toBe('3');
      const changes = await after.all(elsewhere(after, deltaLink).replace(`${after.emulator.origin}/v1.0`, ''));
      expect(changes.value.map(({ id }) => id)).toEqual(['3']);
      const again = (await after.call('GET', `${drive}/root:/Kept/a.bin`)).body;
      expect([again.id, again.eTag, again.file.hashes]).toEqual([file.id, file.eTag, file.file.hashes]);
      expect((await send(after, elsewhere(after, begun.body.uploadUrl), 327_680, whole.length - 1)).status).toBe(201);
      expect((await after.all(`${drive}/root:/Kept:/children`)).value).toHaveLength(2);
    } finally {
      await after.close();
    }
  });
});
