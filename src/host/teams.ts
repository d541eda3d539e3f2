import { app, authentication } from '@microsoft/teams-js';
import type { Arrival, Host, HostTheme } from './host.ts';

/** teams-js waits a whole minute for a parent that does not know it; a person does not. */
const PATIENCE_MS = 10_000;

/**
 * Inside Teams, Outlook or the Microsoft 365 app: the host has signed the person in and decides about colours. `hosts`:
 * origins to be trusted as such beside those that teams-js knows. A deep link names its page by the id of a sub-page;
 * here it stands where an address in a browser has it, after the `#`.
 */
export async function arriveInTeams(hosts: readonly string[] = []): Promise<Arrival> {
  await within(PATIENCE_MS, app.initialize([...hosts]));
  const getToken = (): Promise<string | null> => authentication.getAuthToken({ silent: false }).catch(() => null);
  const [context, token] = await Promise.all([within(PATIENCE_MS, app.getContext()), getToken()]);
  if (context.page.subPageId) history.replaceState(null, '', `#${context.page.subPageId}`);
  app.notifyAppLoaded();
  const host: Host = {
    theme: themeOf(context.app.theme),
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    language: context.app.locale,
    token: getToken,
    linkTo: (place, label) => deepLink(context, place, label),
    shown: () => app.notifySuccess(),
    failed: () => app.notifyFailure({ reason: app.FailedReason.Other, message: 'Redress could not start' }),
  };
  return { host, person: token === null ? 'refused' : 'in' };
}

/**
 * A link that opens this tab at a place ("Create deep links to an application", Microsoft Teams developer documentation):
 * the app's id, not that of its installation, which other people do not have.
 */
function deepLink({ app: { appId }, page, channel }: app.Context, place: string, label: string): string {
  const webUrl = `${location.origin}/#${place}`;
  if (!appId) return webUrl;
  const link = new URL(`https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(page.id)}`);
  link.searchParams.set('webUrl', webUrl);
  link.searchParams.set('label', label);
  link.searchParams.set('context', JSON.stringify({ subEntityId: place, ...(channel && { channelId: channel.id }) }));
  return link.href;
}

const themeOf = (theme: string): HostTheme => (theme === 'dark' || theme === 'contrast' ? theme : 'light');

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the host did not answer')), ms)),
  ]);
}
