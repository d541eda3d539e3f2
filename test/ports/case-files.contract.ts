import { describe, expect, it } from 'vitest';
import type { CaseFiles } from '../../server/ports.ts';

export type CaseFilesUnderTest = {
  readonly files: CaseFiles;
  /** A person deletes the file from the library. */
  removeByHand(path: string): Promise<void>;
};

const bytes = (length: number, seed = 1): Uint8Array => {
  const made = new Uint8Array(length);
  for (let n = 0, state = seed; n < length; n += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    made[n] = state >>> 16;
  }
  return made;
};

export function caseFilesContract(name: string, make: () => Promise<CaseFilesUnderTest>): void {
  describe(`the case files, ${name}`, () => {
    it('keeps every byte, and says where a person can open it', async () => {
      const { files } = await make();
      const content = bytes(5_000);
      const { url } = await files.keep('Redress/Messages/2026/06/every-byte.eml', content, 'message/rfc822');
      expect(URL.canParse(url)).toBe(true);
      expect(
        Buffer.from((await files.read('Redress/Messages/2026/06/every-byte.eml')) as Uint8Array).equals(content),
      ).toBe(true);
    });

    it('replaces the content when the same path comes again', async () => {
      const { files } = await make();
      const path = 'Redress/Messages/2026/06/twice.eml';
      const first = await files.keep(path, bytes(900, 1), 'message/rfc822');
      const second = await files.keep(path, bytes(700, 2), 'message/rfc822');
      expect(second.url).toBe(first.url);
      expect(await files.read(path)).toEqual(bytes(700, 2));
    });

    it('keeps an empty file, and names with spaces, signs and other scripts', async () => {
      const { files } = await make();
      const path = 'Redress/Case files/RD-26-000001/Llythyr 100% & “wybodaeth” + 1.txt';
      await files.keep(path, new Uint8Array(0), 'text/plain');
      expect(await files.read(path)).toEqual(new Uint8Array(0));
    });

    it.each([
      [3_200_000, 'too large for a batch with others'],
      [12_000_000, 'goes up in pieces'],
    ])('keeps %i bytes: %s', async (length) => {
      const { files } = await make();
      const content = bytes(length);
      await files.keep(`Redress/Messages/2026/06/large-${length}.eml`, content, 'message/rfc822');
      const read = (await files.read(`Redress/Messages/2026/06/large-${length}.eml`)) as Uint8Array;
      expect(Buffer.compare(read, content)).toBe(0);
    });

    it('says when a file is gone, or never was', async () => {
      const { files, removeByHand } = await make();
      const path = 'Redress/Messages/2026/06/gone.eml';
      await files.keep(path, bytes(10), 'message/rfc822');
      await removeByHand(path);
      expect(await files.read(path)).toBe('gone');
      expect(await files.read('Redress/nowhere/never.eml')).toBe('gone');
    });

    it('keeps one file when two servers keep the same message at once', async () => {
      const { files } = await make();
      const path = 'Redress/Messages/2026/07/at-once.eml';
      const urls = await Promise.all([1, 2, 3].map(() => files.keep(path, bytes(4_000), 'message/rfc822')));
      expect(new Set(urls.map(({ url }) => url)).size).toBe(1);
      expect(await files.read(path)).toEqual(bytes(4_000));
    });
  });
}
