import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A file of a page as a browser takes it. */
export type Asset = { readonly type: string; readonly bytes: Uint8Array };

/** The modules and style sheets of a folder by name; null where there is none. Types are taken out of modules here. */
export function assetsOf(folder: URL): (name: string) => Asset | null {
  const kept = new Map<string, Asset>();
  return (name) => {
    const standing = kept.get(name);
    if (standing !== undefined) return standing;
    const kind = /^[a-z][a-z-]*\.(ts|css)$/.exec(name)?.[1];
    if (kind === undefined) return null;
    let text: string;
    try {
      text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
    } catch {
      return null;
    }
    const made: Asset =
      kind === 'css'
        ? { type: 'text/css; charset=utf-8', bytes: Buffer.from(text) }
        : { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(stripTypeScriptTypes(text)) };
    kept.set(name, made);
    return made;
  };
}
