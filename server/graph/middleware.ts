import { type Context, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client';
import { safeAddress } from './address.ts';

/** The token of one request, handed to the chain beside it (the SDK's own way to tell a middleware something). */
export class Bearer {
  readonly token: string;
  constructor(token: string) {
    this.token = token;
  }
}

/**
 * Puts the token on requests to the configured origin and takes it off any other. The SDK's own handler knows only
 * Microsoft's host names and drops the token for everybody else, whatever the settings say.
 */
class BearerToOneOrigin implements Middleware {
  readonly #origin: string;
  #next: Middleware = new HTTPMessageHandler();

  constructor(graphUrl: string) {
    this.#origin = safeAddress(graphUrl, 'Microsoft Graph').origin;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const address = typeof context.request === 'string' ? context.request : context.request.url;
    const headers = new Headers(context.options?.headers as Record<string, string> | undefined);
    headers.delete('authorization');
    const bearer = context.middlewareControl?.getMiddlewareOptions(Bearer) as Bearer | undefined;
    if (bearer && safeAddress(address, 'Microsoft Graph').origin === this.#origin) {
      headers.set('authorization', `Bearer ${bearer.token}`);
    }
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.#next.execute(context);
  }
}

/** Our chain for `Client.initWithMiddleware`: no RetryHandler, which repeats a POST without looking, and no redirects. */
export function chain(graphUrl: string): Middleware {
  const first = new BearerToOneOrigin(graphUrl);
  first.setNext(new HTTPMessageHandler());
  return first;
}
