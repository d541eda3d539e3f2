import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const msal = fileURLToPath(
  new URL('../../../node_modules/@azure/msal-browser/lib/msal-browser.min.js', import.meta.url),
);

/**
 * An add-in of nobody's: a page with Outlook's library and nothing else, so that a test can call it by hand. It notes what the
 * host tells it. `library`: where office.js is.
 */
export async function probeAddIn(library: string) {
  const page = `<!doctype html><html lang="en"><title>Probe</title><body><h1>Probe</h1>
<script src="${library}"></script><script src="/msal.js"></script><script src="/probe.js"></script></body></html>`;
  const script = `
    globalThis.told = [];
    globalThis.ready = Office.onReady((info) => {
      const tell = (type) => Office.context.mailbox.addHandlerAsync(type, () => {
        const { item } = Office.context.mailbox;
        told.push(item ? item.subject : item);
      });
      tell(Office.EventType.ItemChanged);
      if (Office.EventType.OfficeThemeChanged)
        Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }) =>
          told.push(officeTheme.bodyBackgroundColor));
      return info;
    });
    /** A token by MSAL through the host, silently or by asking: its claims, or the name and code of what is thrown. */
    globalThis.token = async (clientId, authority, how) => {
      try {
        const client = await msal.createNestablePublicClientApplication({
          auth: { clientId, authority, knownAuthorities: [new URL(authority).host] }, cache: { cacheLocation: 'sessionStorage' },
        });
        const { accessToken } = await client[how]({ scopes: ['api://' + clientId + '/access_as_user'], forceRefresh: true });
        return JSON.parse(atob(accessToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
      } catch (error) {
        return { refused: error.name, code: error.errorCode };
      }
    };
    globalThis.ask = (what, ...args) => new Promise((resolve) => {
      const path = what.split('.');
      const name = path.pop();
      const of = path.reduce((at, part) => at[part], Office.context.mailbox);
      of[name](...args, ({ status, value, error }) =>
        resolve(status === 'succeeded' ? { value } : { refused: error.code }));
    });`;
  const events = `
    let answer = () => new Promise(() => {});
    Office.onReady();
    Office.actions.associate('onMessageSendHandler', async (event) => {
      const item = Office.context.mailbox.item;
      const subject = await new Promise((next) => item.subject.getAsync(({ value }) => next(value)));
      const [, seconds] = /after (\\d+) s/.exec(subject) ?? [];
      if (/for ever/.test(subject)) return;
      await new Promise((next) => setTimeout(next, Number(seconds ?? 0) * 1000));
      const allowEvent = !/stop/.test(subject);
      event.completed(allowEvent ? { allowEvent } : { allowEvent, errorMessage: 'The reference is missing: ' + subject });
    });`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-type', `${pathname.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    if (pathname === '/probe.js') response.end(script);
    else if (pathname === '/events.js') response.end(events);
    else if (pathname === '/msal.js') response.end(readFileSync(msal));
    else
      response.end(
        pathname === '/events.html'
          ? page.replace('<script src="/msal.js"></script>', '').replace('/probe.js', '/events.js')
          : page,
      );
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const origin = `http://localhost:${(server.address() as { port: number }).port}`;
  return {
    origin,
    /** What an administrator tells Outlook of it. */
    facts: (registration: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
      id: '99999999-8888-4777-8666-555555555556',
      name: 'Probe',
      accentColor: '#7A3410',
      pane: `${origin}/pane`,
      send: { page: `${origin}/events.html`, action: 'onMessageSendHandler', mode: 'promptUser' },
      ...{ pinnable: true, multiSelect: true, noItem: true, permission: 3, registration },
      ...more,
    }),
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

export type ProbeAddIn = Awaited<ReturnType<typeof probeAddIn>>;
