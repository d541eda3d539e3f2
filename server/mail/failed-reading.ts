import type { AttachedFile, Letter, Reading } from '../ports.ts';
import { rawKey, sha256Of } from './message-key.ts';

/** What is said of a message that was not read: its bytes alone tell it from others. */
export const failedReading = (mime: Uint8Array, why: Extract<Reading, { ok: false }>['why']): Reading => ({
  key: rawKey(mime),
  sha256: sha256Of(mime),
  ok: false,
  why,
});

/** What came of one message that was handed to a thread; what was not asked for is null. */
export type Read = {
  readonly reading: Reading;
  readonly letter: Letter | null;
  readonly file: AttachedFile | null;
};

/** What comes of a message that nothing came of. */
export const nothing = (mime: Uint8Array, why: Parameters<typeof failedReading>[1]): Read => ({
  reading: failedReading(mime, why),
  letter: null,
  file: null,
});
