import { useCallback, useEffect, useState } from 'react';
import type { Host, HostTheme } from '../host/host.ts';
import { preferences } from '../ui/preferences.ts';
import type { ThemeChoice } from '../words/screens/frame/shape.ts';
import { deviceIsDark, wear } from './appearance.ts';
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
