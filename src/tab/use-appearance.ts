import { useCallback, useEffect, useState } from 'react';
import type { Host, HostTheme } from '../host/host.ts';
import { preferences } from '../ui/preferences.ts';
import { fetchWords } from '../ui/words-in.ts';
import { languageOf } from '../words/languages.ts';
import type { ThemeChoice } from '../words/screens/frame/shape.ts';
import type { Language } from '../words/shape.ts';

export type Appearance = {
  /** Null where the host decides about colours. */
  readonly theme: { readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void } | null;
};

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The colours to show: those of the host, or the reader's choice, or the device's. They stand on the page's root. */
export function useTheme(host: Host | null): Appearance['theme'] {
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
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = wanted === 'device' ? (deviceDark ? 'dark' : 'light') : wanted;
    dataset.worn = decidedByHost ? 'teams' : 'ours';
  }, [wanted, deviceDark, decidedByHost]);
  const choose = useCallback((next: ThemeChoice) => {
    preferences.keepTheme(next);
    setChoice(next);
  }, []);
  return decidedByHost ? null : { choice, choose };
}

/** The language a person reads in: what they chose, else that of Teams or of the browser. `spoken` carries it into every call. */
export function useSpoken(spoken: { language: Language }, host: Host | null): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(spoken.language);
  const speak = useCallback(
    (next: Language) => {
      spoken.language = next;
      // What stands goes on standing until the words of the other language are here, and where they do not come.
      fetchWords(next).then(
        () => {
          if (spoken.language !== next) return;
          document.documentElement.lang = next;
          setLanguage(next);
        },
        () => undefined,
      );
    },
    [spoken],
  );
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken]);
  useEffect(() => {
    if (host && preferences.language() === null) speak(languageOf(host.language));
  }, [host, speak]);
  const choose = useCallback(
    (next: Language) => {
      preferences.keepLanguage(next);
      speak(next);
    },
    [speak],
  );
  return [language, choose];
}
