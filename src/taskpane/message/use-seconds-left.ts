import { useEffect, useState } from 'react';
import { UNDO_MS } from '../pane.ts';

/** How many seconds of the half minute are left in which one press takes a decision back; 0: none, or there was no decision. */
export function useSecondsLeft(doneAt: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  const over = doneAt === null || now - doneAt >= UNDO_MS;
  useEffect(() => {
    if (doneAt === null) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    const end = setTimeout(() => clearInterval(timer), UNDO_MS + 1_000);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [doneAt]);
  return over ? 0 : Math.min(Math.ceil((UNDO_MS - (now - doneAt)) / 1_000), UNDO_MS / 1_000);
}
