import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { LiveUpdate } from '../../api/case-detail-shapes.ts';
import type { Client } from '../../api/client.ts';

export type Live = {
  hear(listener: (update: LiveUpdate) => void): () => void;
  /** Listens to the server until the function it gives back is called. */
  start(): () => void;
};

/** Null at first: the code that listens comes after the first view, and asks for everything again that may have changed. */
export function useStream(client: Client, wanted: boolean): Live | null {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stop: (() => void) | null = null;
    let over = false;
    const begin = async (): Promise<void> => {
      const { startLive } = await import('./start-live.ts');
      if (over) return;
      const started = startLive(client);
      stop = started.start();
      setLive(started);
    };
    // Without it the views still read anew by themselves, each minute.
    begin().catch(() => undefined);
    return () => {
      over = true;
      stop?.();
    };
  }, [client, wanted]);
  return live;
}

export const LiveContext = createContext<Live | null>(null);

/** Calls `listener` with every update while the view stands. */
export function useLive(listener: (update: LiveUpdate) => void): void {
  const live = useContext(LiveContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => live?.hear((update) => latest.current(update)), [live]);
}
