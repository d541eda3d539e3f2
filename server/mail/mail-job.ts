import type { Read } from './failed-reading.ts';
import type { Want } from './mime-worker.ts';

export type Job = {
  readonly mime: Uint8Array;
  readonly limitMs: number;
  readonly want: Want;
  readonly settle: (read: Read) => void;
};
