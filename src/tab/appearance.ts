import type { HostTheme } from '../host/host.ts';
import { preferences } from '../ui/preferences.ts';
import type { ThemeChoice } from '../words/screens/frame/shape.ts';
import type { Language } from '../words/shape.ts';

export const deviceIsDark = window.matchMedia('(prefers-color-scheme: dark)');

const root = document.documentElement;

/** Puts colours on the page's root: those of the host; where it leaves that to the reader, their choice or the device's. */
export function wear(host: HostTheme, choice: ThemeChoice = preferences.theme(), dark = deviceIsDark.matches): void {
  const wanted = host === 'device' ? choice : host;
  put('data-theme', wanted === 'device' ? (dark ? 'dark' : 'light') : wanted);
  put('data-worn', host === 'device' ? 'ours' : 'teams');
}

export const speakOnPage = (language: Language): void => put('lang', language);

// What is put there once more has every style on the page worked out anew.
function put(name: string, value: string): void {
  if (root.getAttribute(name) !== value) root.setAttribute(name, value);
}
