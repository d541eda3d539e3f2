const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The address itself, when it is https or on this machine. Anything else is refused: a bearer token, or mail fetched
 * with one, never travels in the clear.
 */
export function safeAddress(address: string, what: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  if (!url || !safe) {
    throw new Error(`The address of ${what} is neither https nor an address of this machine; nothing was sent to it.`);
  }
  return url;
}
