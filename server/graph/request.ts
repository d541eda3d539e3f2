/** One call of Microsoft Graph as the adapters ask for it. */
export type GraphRequest = {
  /** What is being done, in our words, for faults and logs: never an address, a subject or a key. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, beginning with `/`, already encoded; query included. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** A body that is not JSON, with its media type. */
  readonly bytes?: { readonly content: Uint8Array; readonly mediaType: string };
  /** The answer is a file rather than JSON. */
  readonly wantsBytes?: boolean;
  /** The mailbox an Outlook call is for: no more than four are in flight at a time for one mailbox. */
  readonly mailbox?: string;
  /** Never put this call into a batch: its answer may be large. */
  readonly alone?: boolean;
  /**
   * For a POST whose answer was lost: looks whether its work was done and answers what the POST would have, or null
   * where it was not done. Without it, a POST whose answer is lost is a fault; it is never sent blindly again.
   */
  readonly looked?: () => Promise<GraphAnswer | null>;
};

export type GraphAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body, undefined where there was none or it was a file. */
  readonly json: unknown;
  /** The body as a file, where that was asked for. */
  readonly bytes: Uint8Array;
};

/** What one try brought: an answer of any status, or none (connection reset, time limit, half a body). */
export type Tried = GraphAnswer | 'lost';

/** What adapters are given: a call that is tried again as `retry.ts` decides, and throws a `GraphFault` in the end. */
export type Graph = {
  call(request: GraphRequest): Promise<GraphAnswer>;
  /** Turns an absolute address that Graph gave (a nextLink) into a path; throws where it is not this Graph's. */
  pathOf(address: string): string;
  /** Sends to a pre-authenticated address (upload, download) without the token. One try. */
  toTransfer(request: TransferRequest): Promise<Tried>;
  /** Lets so many milliseconds pass before a transfer is tried again; throws at once when the connection is closed. */
  pause(ms: number): Promise<void>;
};

export type TransferRequest = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: Uint8Array;
};

export const NO_BYTES = new Uint8Array(0);

/** Encodes one piece of a path. Ids hold `=`, `/`, `+`; names hold anything. */
export const piece = (text: string): string => encodeURIComponent(text);

/** Encodes query options; spaces as %20, because a plus is a plus to Graph. */
export const query = (options: Readonly<Record<string, string | number>>): string =>
  `?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** A text literal of an OData filter. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
