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
  const context = await within(PATIENCE_MS, app.getContext());
  if (context.page.subPageId) history.replaceState(null, '', `#${context.page.subPageId}`);
  app.notifyAppLoaded();
  const host: Host = {
    theme: themeOf(context.app.theme),
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    language: context.app.locale,
    token: () => authentication.getAuthToken({ silent: false }).catch(() => null),
    shown: () => app.notifySuccess(),
    failed: () => app.notifyFailure({ reason: app.FailedReason.Other, message: 'Redress could not start' }),
  };
  const token = await host.token(false);
  return { host, person: token === null ? 'refused' : 'in' };
}

const themeOf = (theme: string): HostTheme => (theme === 'dark' || theme === 'contrast' ? theme : 'light');

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the host did not answer')), ms)),
  ]);
}
