import type { Reading } from '../ports.ts';
import { rawKey, sha256Of } from './message-key.ts';

/** What is said of a message that was not read: its bytes alone tell it from others. */
export const failedReading = (mime: Uint8Array, why: Extract<Reading, { ok: false }>['why']): Reading => ({
  key: rawKey(mime),
  sha256: sha256Of(mime),
  ok: false,
  why,
});
