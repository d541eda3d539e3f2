import { createHash, X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { safeAddress } from './address.ts';
import type { Counter } from './counts.ts';
import { GraphFault } from './graph-fault.ts';
import { pause } from './pause.ts';
import { decide } from './retry.ts';

export type SignInSettings = {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/{tenant id}`. */
  readonly authority: string;
  /** The OpenID configuration as JSON where the authority is not Microsoft's own. */
  readonly authorityMetadata?: string | null;
  readonly clientSecret?: string | null;
  /** PEM text that holds the private key and the certificate. */
  readonly certificate?: string | null;
  readonly scope?: string;
  /** How long one asking may wait in all between its tries, and how long one try may take. */
  readonly budgetMs?: number;
  readonly timeLimitMs?: number;
};

export type Tokens = {
  /** The app's token for Graph. Calls at the same time share one request. */
  get(): Promise<string>;
  /** Graph said that this token will not do: the next `get` asks for another. */
  forget(token: string): void;
};

export type AppTokens = Tokens & {
  /** Whether the last asking brought one; false before the first. */
  signedIn(): boolean;
};

/** The operation of a fault that came before anything could be asked. */
export const SIGNING_IN = 'sign the server in';
const SCOPE = 'https://graph.microsoft.com/.default';
const BUDGET_MS = 60_000;
const TIME_LIMIT_MS = 20_000;
/** A token this close to its end may have ended by the time it arrives. */
const MARGIN_MS = 5 * 60_000;
/** The settings themselves were refused; waiting would not mend them. */
const NOTHING_SENT = -1;

/** Signs the server in as itself (client credentials). `closing` ends a wait at once. */
export function appTokens(settings: SignInSettings, counter: Counter, closing: AbortSignal): AppTokens {
  const proof = credential(settings);
  const { budgetMs = BUDGET_MS, timeLimitMs = TIME_LIMIT_MS } = settings;
  let signedIn = false;
  let held: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    let waitedMs = 0;
    for (let tries = 1; ; tries += 1) {
      const wire = tokenWire(counter, () => AbortSignal.any([closing, AbortSignal.timeout(timeLimitMs)]));
      try {
        // MSAL throttles itself: after one 5xx it repeats that failure for 60 s. A fresh client has no such memory.
        const app = new ConfidentialClientApplication({
          auth: {
            clientId: settings.clientId,
            authority: settings.authority,
            knownAuthorities: [new URL(settings.authority).host],
            ...proof,
            ...(settings.authorityMetadata ? { authorityMetadata: settings.authorityMetadata } : {}),
          },
          system: { networkClient: wire.client, disableInternalRetries: true },
        });
        const result = await app.acquireTokenByClientCredential({ scopes: [settings.scope ?? SCOPE] });
        if (!result?.accessToken) throw new Error('The sign-in answered no token.');
        held = {
          token: result.accessToken,
          until: (result.expiresOn?.getTime() ?? Date.now() + MARGIN_MS) - MARGIN_MS,
        };
        signedIn = true;
        return held.token;
      } catch (error) {
        signedIn = false;
        closing.throwIfAborted();
        const { status, retryAfter, code } = wire.last();
        const verdict = decide({
          method: 'GET', // asking for a token twice does no harm
          status,
          retryAfter,
          tries,
          waitedMs,
          budgetMs,
          now: Date.now(),
          jitter: Math.random(),
        });
        if (verdict.next === 'give up') {
          const refused = status >= 400 && status < 500 && status !== 429;
          throw new GraphFault(
            {
              kind: refused ? 'forbidden' : verdict.kind,
              operation: SIGNING_IN,
              status: Math.max(0, status),
              code: code || entraCode(error),
              retryAt: verdict.retryAt,
            },
            { cause: error },
          );
        }
        await pause(verdict.afterMs, closing);
        waitedMs += verdict.afterMs;
      }
    }
  };

  return {
    get: async () => {
      if (held && held.until > Date.now()) return held.token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    forget: (token) => {
      if (held?.token === token) held = null;
    },
    signedIn: () => signedIn,
  };
}

function credential({ clientSecret, certificate }: SignInSettings) {
  if (clientSecret) return { clientSecret };
  if (!certificate) throw new Error('The server has neither a client secret nor a certificate to sign in with.');
  const found = new X509Certificate(certificate);
  return {
    clientCertificate: {
      thumbprintSha256: createHash('sha256').update(found.raw).digest('hex'),
      privateKey:
        /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/.exec(certificate)?.[0] ?? '',
      x5c: found.toString(),
    },
  };
}

/** MSAL's way to the wire: ours, so that the rule of safe addresses and a time limit hold and the status is known. */
function tokenWire(counter: Counter, limit: () => AbortSignal) {
  let last: { status: number; retryAfter: string | null; code: string } = {
    status: NOTHING_SENT,
    retryAfter: null,
    code: '',
  };
  const send = async (
    method: string,
    address: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    const url = safeAddress(address, 'the sign-in');
    last = { status: 0, retryAfter: null, code: '' };
    counter.add('tokens');
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: limit(),
      headers: { ...options?.headers, 'accept-language': 'en-US' },
      ...(options?.body === undefined ? {} : { body: options.body }),
    });
    const text = await response.text();
    // MSAL says of a directory that is not there only that its configuration could not be read.
    const code = response.ok ? '' : (/AADSTS\d+/.exec(text)?.[0] ?? '');
    last = { status: response.status, retryAfter: response.headers.get('retry-after'), code };
    return { status: response.status, headers: Object.fromEntries(response.headers), body: JSON.parse(text) };
  };
  const client: INetworkModule = {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
  return { client, last: () => last };
}

/** `AADSTS7000222` and its like: what an administrator searches for. */
function entraCode(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  return /AADSTS\d+/.exec(text)?.[0] ?? (error as { errorCode?: string }).errorCode ?? '';
}
