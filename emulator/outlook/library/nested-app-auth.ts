/** The parent of an add-in's page, as its name says (`xdmInfo`: conversation, add-in, origin of the host). */
export function hostOrigin(): string | null {
  try {
    const { xdmInfo } = JSON.parse(window.name) as { xdmInfo?: string };
    return xdmInfo?.split('|')[2] ?? null;
  } catch {
    return null;
  }
}

/**
 * `window.nestedAppAuthBridge`, through which MSAL asks the host for tokens ("Enable SSO in an Office Add-in using nested app
 * authentication"). How a host's own bridge reaches it is not documented: here by a window message in each direction.
 */
export function nestedAppAuthBridge(host: string) {
  type Listener = (response: string) => void;
  const listeners = new Set<Listener>();
  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== host) return;
    const { nestedAppAuth } = (event.data ?? {}) as { nestedAppAuth?: unknown };
    if (typeof nestedAppAuth === 'string') for (const listener of listeners) listener(nestedAppAuth);
  });
  return {
    addEventListener: (type: string, listener: Listener): void => {
      if (type === 'message') listeners.add(listener);
    },
    removeEventListener: (_type: string, listener: Listener): void => {
      listeners.delete(listener);
    },
    postMessage: (request: string): void => parent.postMessage({ nestedAppAuth: request }, host),
  };
}
