import type * as z from 'zod/mini';
import type { Action } from '../domain/access.ts';

/** Who may call: anybody, Microsoft Graph (which proves itself by its client state), or a person allowed the action. */
export type Caller = 'anybody' | 'Microsoft Graph' | Action;

export type Endpoint = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly caller: Caller;
  readonly summary: string;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** The largest body it takes, in bytes; left out: as much as any other. */
  readonly mostBytes?: number;
  /** Status of success and the shape of its body; `text` is plain text, `csv` a table, `file` the bytes of a file, `events` a stream that stays open. */
  readonly status: 200 | 202;
  readonly answer: z.ZodMiniType | 'text' | 'csv' | 'file' | 'events';
};
