import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../emulator/teams/manifest.ts';
import { redressManifest } from '../../emulator/teams/redress-app.ts';
import { addInOnlyManifest } from '../../manifest/add-in-only-manifest.ts';
import { addressesOf, IDS, LIST_ICONS, MAILBOX, type Place, RIBBON_ICONS, SEND_CHECK } from '../../manifest/app.ts';
import { packFor } from '../../manifest/package.ts';
import { unifiedManifest, welshWords } from '../../manifest/unified-manifest.ts';

const place: Place = {
  origin: 'https://redress.marlsbury.gov.example',
  clientId: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002',
  privacyUrl: 'https://www.marlsbury.gov.example/privacy',
  termsUrl: 'https://www.marlsbury.gov.example/terms',
  severalAtOnce: true,
};
const icons = fileURLToPath(new URL('../../manifest/', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-manifest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every text in a JSON value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
/** Every value under a name, however deep. */
const under = (value: unknown, name: string): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => (key === name ? [inside] : under(inside, name)))
    : [];
const valid = async (manifest: unknown): Promise<boolean> => {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify(manifest));
  // What it cannot even lay out it throws.
  return validateManifest(path).then(
    ({ isValid }) => isValid,
    () => false,
  );
};

describe('the unified manifest', () => {
  it('is what the published schema asks for, and a slip in it is not', async () => {
    const manifest = unifiedManifest(place);
    expect(await valid(manifest)).toBe(true);
    expect(await valid({ ...manifest, accentColour: '#0B6B6B' })).toBe(false);
    expect(await valid({ ...manifest, name: { short: 'x'.repeat(31) } })).toBe(false);
  });

  it('names only actions that it declares, and a function that the send check registers', () => {
    const manifest = unifiedManifest(place);
    const declared = under(manifest, 'actions')
      .flat()
      .map((action) => (action as { id: string }).id);
    expect(new Set(under(manifest, 'actionId'))).toEqual(new Set(declared));
    const script = fileURLToPath(new URL('../../src/outlook-events', import.meta.url));
    const code = readdirSync(script).map((name) => readFileSync(join(script, name), 'utf8'));
    expect(code.some((text) => text.includes(`'${SEND_CHECK}'`))).toBe(true);
  });

  it('has every word of its own in Welsh, at a place that is there', () => {
    const manifest = unifiedManifest(place);
    const at = (path: string): unknown =>
      path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], manifest);
    const { $schema: _, ...words } = welshWords().words;
    for (const [path, word] of Object.entries(words)) {
      expect([path, typeof at(path)]).toEqual([path, 'string']);
      // What stands in braces is filled in by the server.
      expect(word.match(/\{\w+\}/g)).toEqual(String(at(path)).match(/\{\w+\}/g));
    }
    expect(Object.keys(words)).toHaveLength(5 + 4 * 2 + 2 * 4);
  });

  it('says of the tab and its activities what the tenant of the tests was told', () => {
    const { name: _, ...ours } = readManifest(unifiedManifest(place));
    const { name: __, ...theirs } = readManifest(redressManifest(place.origin));
    const alike = ({ id, staticTabs, activityTypes, resourceSpecific, validDomains }: typeof ours) => ({
      ...{ id, staticTabs, activityTypes, resourceSpecific, validDomains },
    });
    expect(alike(ours)).toEqual(alike(theirs));
  });
});

describe('both manifests', () => {
  const both = () => ({ unified: unifiedManifest(place), xml: addInOnlyManifest(place) });

  it('send a browser to the same addresses, all of them ours and by https', () => {
    const { unified, xml } = both();
    const { pane, eventsPage, eventsScript, icon } = addressesOf(place);
    for (const address of [pane, eventsPage, eventsScript, ...RIBBON_ICONS.map(icon)]) {
      expect(textsIn(unified)).toContain(address);
      expect(xml).toContain(`"${address}"`);
    }
    const inXml = [...xml.replace(/xmlns(:\w+)?="[^"]*"/g, '').matchAll(/https?:\/\/[^"<]+/g)].map(([one]) => one);
    const inJson = textsIn(unified).filter((one) => /^https?:/.test(one) && !one.includes('developer.microsoft.com'));
    for (const one of [...inXml, ...inJson]) {
      expect(new URL(one).protocol).toBe('https:');
      if (![place.privacyUrl, place.termsUrl].includes(one)) expect(new URL(one).origin).toBe(place.origin);
    }
    expect(textsIn(unified)).toContain(new URL(place.origin).hostname);
  });

  it('ask for the same: permission, requirement sets, registration, function', () => {
    const { unified, xml } = both();
    const of = (one: Place) => [textsIn(unifiedManifest(one)), addInOnlyManifest(one)] as const;
    expect(textsIn(unified)).toContain('Mailbox.ReadWrite.User');
    expect(xml).toContain('<Permissions>ReadWriteMailbox</Permissions>');
    const [words, plain] = of({ ...place, severalAtOnce: false });
    expect(words).toContain('MailboxItem.ReadWrite.User');
    expect(words).not.toContain('Mailbox.ReadWrite.User');
    expect(plain).toContain('<Permissions>ReadWriteItem</Permissions>');
    expect(plain).not.toContain('SupportsMultiSelect');
    expect(under(unified, 'minVersion')).toEqual([MAILBOX.pane, MAILBOX.pane, MAILBOX.sendCheck, MAILBOX.sendCheck]);
    expect(xml).toContain(`<Set Name="Mailbox" MinVersion="${MAILBOX.pane}"/>`);
    for (const one of [place.clientId, `api://redress.marlsbury.gov.example/${place.clientId}`, SEND_CHECK]) {
      expect(textsIn(unified)).toContain(one);
      expect(xml).toContain(one);
    }
    expect(xml).toContain(`<Id>${IDS.addInOnly}</Id>`);
    expect(under(unified, 'officeAddinId')).toEqual([IDS.addInOnly]);
  });

  it('name icons that are there, in the size they say', () => {
    const size = (path: string): readonly number[] => {
      const png = readFileSync(join(icons, path));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    for (const side of [...RIBBON_ICONS, ...Object.values(LIST_ICONS)])
      expect(size(`public/outlook/icons/icon-${side}.png`)).toEqual([side, side]);
    expect([size('icons/color.png'), size('icons/outline.png')]).toEqual([
      [192, 192],
      [32, 32],
    ]);
  });

  it('read as XML: every resource that is named stands among the resources, and Microsoft’s parser takes it', async () => {
    const xml = addInOnlyManifest({ ...place, privacyUrl: 'https://a.example/?a=1&b="2"' });
    const path = join(folder, 'add-in.xml');
    writeFileSync(path, xml);
    expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
      id: IDS.addInOnly,
      displayName: 'Redress',
      permissions: 'ReadWriteMailbox',
      hosts: ['Mailbox'],
    });
    const named = new Set([...xml.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id));
    const there = new Set([...xml.matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id));
    expect(named).toEqual(there);
    for (const id of there) expect(id?.length).toBeLessThanOrEqual(32);
  });
});

describe('npm run package', () => {
  it('makes an archive with everything in it, and writes nothing where the manifest is not valid', async () => {
    const out = join(folder, 'made');
    const packed = await packFor(place, out);
    expect(packed).toEqual({ files: [join(out, 'redress-teams-outlook.zip'), join(out, 'redress-outlook.xml')] });
    const zip = readFileSync(join(out, 'redress-teams-outlook.zip'), 'latin1');
    for (const name of ['manifest.json', 'cy.json', 'color.png', 'outline.png']) expect(zip).toContain(name);

    const none = join(folder, 'none');
    const wrong = await packFor({ ...place, privacyUrl: 'no address' }, none);
    expect('wrong' in wrong && wrong.wrong.length).toBeGreaterThan(0);
    expect(() => readdirSync(none)).toThrow('ENOENT');
  });
});
