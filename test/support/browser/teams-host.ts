import type { Page } from 'playwright-core';

/** Where the pretend Teams stands: an address teams-js trusts by itself, answered by the test and never by the network. */
export const TEAMS = 'https://teams.microsoft.com/host.html';

type HostState = { success?: boolean; failure?: boolean; tokensAsked: number; handlers: string[] };

/**
 * Gives a page the parent side of teams-js: the window messages of its protocol, as the library's source has them.
 * `token` null: the host refuses to give one.
 */
export async function pretendTeams(page: Page, app: string, token: string | null, theme = 'default'): Promise<void> {
  await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ status: 404 }));
  await page.route('https://teams.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(app, token, theme) }),
  );
}

export const hostState = (page: Page): Promise<HostState> =>
  page.evaluate(() => (globalThis as unknown as { host: HostState }).host);

export const hostTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate(
    (name) => (globalThis as unknown as { tell(func: string, arg: string): void }).tell('themeChange', name),
    theme,
  );

const hostPage = (app: string, token: string | null, theme: string): string => `<!doctype html>
<html lang="en"><title>Teams</title><body style="margin:0">
<iframe id="app" title="Redress" style="border:0;width:100vw;height:100vh" src="${app}"></iframe>
<script>
const frame = document.querySelector('#app'), origin = new URL(frame.src).origin;
globalThis.host = { tokensAsked: 0, handlers: [] };
const runtime = { apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: { app: { lifecycle: {} }, pages: {} } };
const context = { locale: 'en-gb', theme: ${JSON.stringify(theme)}, entityId: 'mail', frameContext: 'content', hostName: 'Teams',
  hostClientType: 'web', sessionId: 's', appSessionId: 'a', tid: 't', userObjectId: 'o', ringId: 'general' };
const answers = {
  initialize: () => ['content', 'web', JSON.stringify(runtime), '2.0.1'],
  getContext: () => [context],
  'authentication.getAuthToken': () => { host.tokensAsked += 1; return ${token === null ? "[false, 'resourceDisabled']" : JSON.stringify([true, token])}; },
  'appInitialization.success': () => { host.success = true; },
  'appInitialization.failure': () => { host.failure = true; },
  registerHandler: ([name]) => { host.handlers.push(name); },
};
const post = (message) => frame.contentWindow.postMessage(message, origin);
globalThis.tell = (func, ...args) => post({ func, args });
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
  const args = answers[data.func]?.(data.args ?? []);
  if (args !== undefined) post({ id: data.id, uuidAsString: data.uuidAsString, args, isPartialResponse: false });
});
</script></body></html>`;
