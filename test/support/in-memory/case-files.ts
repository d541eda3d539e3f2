import type { CaseFiles } from '../../../server/ports.ts';

/** The document library in memory. Paths do not differ by case, as in SharePoint. */
export class InMemoryCaseFiles implements CaseFiles {
  readonly #files = new Map<string, { path: string; bytes: Uint8Array; mediaType: string }>();

  async keep(path: string, bytes: Uint8Array, mediaType: string): Promise<{ url: string }> {
    this.#files.set(path.toLowerCase(), { path, bytes: bytes.slice(), mediaType });
    return { url: `https://files.example/${path.split('/').map(encodeURIComponent).join('/')}` };
  }

  async read(path: string): Promise<Uint8Array | 'gone'> {
    return this.#files.get(path.toLowerCase())?.bytes.slice() ?? 'gone';
  }

  // ---- what a test looks at and does by hand

  paths(): string[] {
    return [...this.#files.values()].map(({ path }) => path);
  }

  removeByHand(path: string): void {
    this.#files.delete(path.toLowerCase());
  }
}
