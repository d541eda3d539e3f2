import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { bare } from '../../../emulator/outlook/library-script.ts';

const dist = fileURLToPath(new URL('../../../node_modules/@microsoft/office-js/dist', import.meta.url));

/** Where Outlook on the web is: its library speaks to nobody else. */
export const OUTLOOK = 'https://outlook.office.com';
export const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted';

/**
 * Brings the emulator's Outlook to Outlook's own address, and Microsoft's library, unmodified, to its own, so that the add-in
 * in this page meets what it meets outside. Nothing leaves the machine. `signedIn`: the cookie of the tenant's session.
 */
export async function outlookAtItsAddress(page: Page, emulator: string, signedIn: string): Promise<void> {
  await page.route(`${OUTLOOK}/**`, async (route) => {
    const asked = route.request();
    const address = emulator + asked.url().slice(OUTLOOK.length);
    const headers = { ...asked.headers(), cookie: signedIn, origin: emulator };
    const answer = await route.fetch({ url: address, headers, maxRedirects: 0 }).catch(() => null);
    // What is still on its way when the page goes is answered to nobody.
    if (answer === null) await route.abort().catch(() => undefined);
    else await route.fulfill({ response: answer }).catch(() => undefined);
  });
  await page.route(`${CDN}/**`, (route) => {
    const file = join(dist, new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length));
    return existsSync(file) ? route.fulfill({ path: file, contentType: 'text/javascript' }) : route.abort();
  });
  // Microsoft's telemetry, and a library of 2008 that this copy wants for its checks of arguments.
  await page.route(/^https:\/\/(?!outlook\.office\.com|appsforoffice\.microsoft\.com)/, (route) => route.abort());
  await page.addInitScript(MICROSOFT_AJAX);
  await page.addInitScript(BRIDGE);
}

/** The part of MicrosoftAjax.js (3.5) that the library calls. */
const MICROSOFT_AJAX = `
if (window !== top) {
  window.Type = Function;
  Type.registerNamespace = (name) => name.split('.').reduce((at, part) => (at[part] ??= {}), window);
  Function.prototype.registerClass = function () {};
  Function._validateParams = () => null;
  window.Sys = {
    StringBuilder: function () {}, Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    Debug: { trace() {} }, Browser: {},
  };
  for (const [key, name] of [['argument', 'Argument'], ['parameterCount', 'ParameterCount'], ['argumentNull', 'ArgumentNull'],
    ['argumentOutOfRange', 'ArgumentOutOfRange'], ['argumentType', 'ArgumentType']])
    Error[key] = (param, message) => Object.assign(new Error(message || param), { name: 'Sys.' + name + 'Exception' });
  Error.create = (message, more) => Object.assign(new Error(message), more);
}`;

/** This copy of the library is older than nested app authentication, whose bridge the host brings into the frame. */
const BRIDGE = `
if (window !== top) (() => {
  ${bare('nested-app-auth.ts')}
  const host = hostOrigin();
  if (host !== null) window.nestedAppAuthBridge = nestedAppAuthBridge(host);
})();`;

/** The text of the library's file, for a page that is served by itself. */
export const officeFile = (name: string): Buffer => readFileSync(join(dist, name));
