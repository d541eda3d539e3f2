import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportMetadataPackage, OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { makeFolder } from '../launch/make-folder.ts';
import { addInOnlyManifest } from './add-in-only-manifest.ts';
import type { Place } from './app.ts';
import { readPlace, USAGE } from './place.ts';
import { unifiedManifest, welshWords } from './unified-manifest.ts';

const ICONS = fileURLToPath(new URL('icons', import.meta.url));
const USUAL = fileURLToPath(new URL('../dist/packages', import.meta.url));

/**
 * Lays out, checks and packs both manifests for a place. Answers their paths, or what Microsoft's checker says is wrong;
 * then nothing was written. The add-in only manifest is read by its parser alone: its full check is a service of
 * Microsoft's, for which `npx office-addin-manifest validate redress-outlook.xml` asks.
 */
export async function packFor(
  place: Place,
  out: string,
): Promise<{ readonly files: readonly string[] } | { readonly wrong: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-package-'));
  try {
    const welsh = welshWords();
    writeFileSync(join(folder, 'manifest.json'), json(unifiedManifest(place)));
    writeFileSync(join(folder, welsh.file), json(welsh.words));
    cpSync(ICONS, folder, { recursive: true });
    const xml = join(folder, 'redress-outlook.xml');
    writeFileSync(xml, addInOnlyManifest(place));

    const { isValid, report } = await validateManifest(join(folder, 'manifest.json'));
    if (!isValid) return { wrong: (report?.errors ?? []).map(({ title, content }) => content ?? title ?? 'not valid') };
    await OfficeAddinManifest.readManifestFile(xml);

    makeFolder(out);
    const zip = join(out, 'redress-teams-outlook.zip');
    rmSync(zip, { force: true });
    await quietly(() => exportMetadataPackage(zip, join(folder, 'manifest.json')));
    // The packer lets everybody write it.
    chmodSync(zip, 0o644);
    cpSync(xml, join(out, 'redress-outlook.xml'));
    return { files: [zip, join(out, 'redress-outlook.xml')] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The packer says on the console what we say in our own words. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const asked = readPlace(args);
  if (asked === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if ('wrong' in asked) {
    process.stderr.write(`${asked.wrong.join('\n')}\n\n${USAGE}\n`);
    return 2;
  }
  const out = asked.out === null ? USUAL : resolve(process.env.INIT_CWD ?? process.cwd(), asked.out);
  try {
    makeFolder(out);
  } catch (error) {
    process.stderr.write(
      `${out} cannot be made (${error instanceof Error ? error.message : error}). Nothing was written.\n`,
    );
    return 2;
  }
  const packed = await packFor(asked.place, out);
  if ('wrong' in packed) {
    process.stderr.write(`The manifest is not valid; nothing was written.\n${packed.wrong.join('\n')}\n`);
    return 1;
  }
  process.stdout.write(
    `${packed.files.join('\n')}\nFor ${asked.place.origin}. Where each is uploaded: docs/deploy.md, "Outlook and Teams".\n`,
  );
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2));
