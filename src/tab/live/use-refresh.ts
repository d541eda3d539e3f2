import { useEffect, useRef } from 'react';
import type { LiveUpdate } from '../../api/case-detail-shapes.ts';
import { useLive } from './live.ts';

/** However much happens, a view is asked for again at most this often. */
const PAUSE_MS = 1_000;

/** Asks for a view again when something happens that `matters` to it. */
export function useRefresh(refresh: () => void, matters: (update: LiveUpdate) => boolean): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef(0);
  useLive((update) => {
    if (!(update.kind === 'refresh' || matters(update)) || timer.current !== undefined) return;
    const ask = (): void => {
      timer.current = undefined;
      last.current = Date.now();
      refresh();
    };
    const wait = last.current + PAUSE_MS - Date.now();
    if (wait <= 0) ask();
    else timer.current = setTimeout(ask, wait);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
