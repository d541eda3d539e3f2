import { useCallback, useEffect, useState } from 'react';
import type { Host, HostTheme } from '../host/host.ts';
import { preferences } from '../ui/preferences.ts';
import { fetchWords } from '../ui/words-in.ts';
import { languageOf } from '../words/languages.ts';
import type { ThemeChoice } from '../words/screens/frame/shape.ts';
import type { Language } from '../words/shape.ts';
import { deviceIsDark, speakOnPage, wear } from './appearance.ts';
import type { Tools } from './frame/header.tsx';

/** The colours to show: those of the host, or the reader's choice, or the device's. They stand on the page's root. */
export function useTheme(host: Host | null): Tools['theme'] {
  const [choice, setChoice] = useState<ThemeChoice>(preferences.theme);
  const [hostTheme, setHostTheme] = useState<HostTheme>(host?.theme ?? 'device');
  const [deviceDark, setDeviceDark] = useState(deviceIsDark.matches);
  useEffect(() => {
    if (host === null) return;
    setHostTheme(host.theme);
    host.onTheme(setHostTheme);
  }, [host]);
  useEffect(() => {
    const listen = (event: MediaQueryListEvent): void => setDeviceDark(event.matches);
    deviceIsDark.addEventListener('change', listen);
    return () => deviceIsDark.removeEventListener('change', listen);
  }, []);

  useEffect(() => wear(hostTheme, choice, deviceDark), [hostTheme, choice, deviceDark]);
  const choose = useCallback((next: ThemeChoice) => {
    preferences.keepTheme(next);
    setChoice(next);
  }, []);
  return hostTheme === 'device' ? { choice, choose } : null;
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
          speakOnPage(next);
          setLanguage(next);
        },
        () => undefined,
      );
    },
    [spoken],
  );
  useEffect(() => {
    speakOnPage(spoken.language);
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
