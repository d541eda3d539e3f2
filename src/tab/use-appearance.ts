import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host, HostTheme } from '../host/host.ts';
import type { ThemeName } from '../ui/themes.ts';
import { en } from '../words/en.ts';
import { languageOf } from '../words/languages.ts';
import type { Language, ThemeChoice, Words } from '../words/shape.ts';
import { preferences } from './preferences.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The colours to show: those of the host, or the reader's choice, or the device's. */
export function useTheme(host: Host | null): {
  readonly name: ThemeName;
  readonly decidedByHost: boolean;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
} {
  const [choice, setChoice] = useState<ThemeChoice>(preferences.theme);
  const [hostTheme, setHostTheme] = useState<HostTheme>('device');
  const [deviceDark, setDeviceDark] = useState(dark.matches);
  useEffect(() => {
    if (host === null) return;
    setHostTheme(host.theme);
    host.onTheme(setHostTheme);
  }, [host]);
  useEffect(() => {
    const listen = (event: MediaQueryListEvent): void => setDeviceDark(event.matches);
    dark.addEventListener('change', listen);
    return () => dark.removeEventListener('change', listen);
  }, []);

  const decidedByHost = hostTheme !== 'device';
  const wanted = decidedByHost ? hostTheme : choice;
  const name: ThemeName = wanted === 'device' ? (deviceDark ? 'dark' : 'light') : wanted;
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  const choose = useCallback((next: ThemeChoice) => {
    preferences.keepTheme(next);
    setChoice(next);
  }, []);
  return { name, decidedByHost, choice, choose };
}

/** The sentences in the reader's language. English is at hand; Welsh is fetched when it is wanted. */
export function useLanguage(): { words: Words; choose: (language: Language) => void; current: () => string } {
  const [words, setWords] = useState<Words>(en);
  const wanted = useRef<Language>('en');
  const choose = useCallback((language: Language) => {
    wanted.current = language;
    const settle = (next: Words): void => {
      if (wanted.current !== language) return;
      document.documentElement.lang = language;
      setWords(next);
    };
    if (language === 'en') settle(en);
    else void import('../words/cy.ts').then(({ cy }) => settle(cy));
  }, []);
  useEffect(() => {
    const first = preferences.language() ?? languageOf(navigator.languages.join(','));
    if (first !== 'en') choose(first);
  }, [choose]);
  const current = useCallback(() => wanted.current, []);
  return { words, choose, current };
}
