import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../api/client.ts';
import type { Outcome } from '../domain/outcome.ts';

export type Resource<T> = {
  /** The last good value; it stays while a later call fails. */
  readonly value: T | null;
  readonly problem: Problem | null;
  /** When the value was read: an ISO instant. */
  readonly asOf: string | null;
  refresh(): void;
  /** Takes a value that came by another way, such as the answer to an act. */
  put(value: T): void;
};

const LONGEST_WAIT_MS = 60_000;

/**
 * Reads something and keeps it fresh: again every `everyMs` while the page is looked at, at once when the reader comes
 * back or the network does, and more and more slowly while it fails. An answer equal to the last one changes nothing.
 * Another `load` begins anew; the old value stays until its answer is there, unless `load` is for something else
 * altogether: then give the component another key. `there`: a value that is there already, for the first picture.
 */
export function useResource<T>(
  load: () => Promise<Outcome<T, Problem>>,
  everyMs: number,
  there: () => T | null = () => null,
): Resource<T> {
  const [state, setState] = useState<Omit<Resource<T>, 'refresh' | 'put'>>(() => {
    const value = there();
    return { value, problem: null, asOf: value === null ? null : new Date().toISOString() };
  });
  const last = useRef('');
  const again = useRef<() => void>(() => undefined);

  // Before the page is drawn: an answer that is there already is in the first picture.
  useLayoutEffect(() => {
    let over = false;
    let reading = false;
    let wanted = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      // Asked for while it is on its way: once more afterwards, so that what was asked for last is what is shown.
      if (reading) {
        wanted = true;
        return;
      }
      reading = true;
      wanted = false;
      const answer = await load();
      reading = false;
      if (over) return;
      failures = answer.ok ? 0 : failures + 1;
      const asOf = new Date().toISOString();
      if (answer.ok) {
        const text = JSON.stringify(answer.value);
        const same = text === last.current;
        last.current = text;
        setState((old) => ({ value: same && old.value !== null ? old.value : answer.value, problem: null, asOf }));
      } else {
        setState((old) => ({ ...old, problem: answer.refusal }));
      }
      if (wanted) void read();
      else plan();
    };
    const plan = (): void => {
      clearTimeout(timer);
      if (over || document.hidden) return;
      timer = setTimeout(read, Math.min(everyMs * 2 ** failures, Math.max(LONGEST_WAIT_MS, everyMs)));
    };
    const comeBack = (): void => {
      if (!document.hidden) void read();
    };
    again.current = () => void read();
    void read();
    document.addEventListener('visibilitychange', comeBack);
    // Gone, too: then the answer is that there is none, and the reader is told from when this is.
    for (const network of ['online', 'offline']) window.addEventListener(network, comeBack);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', comeBack);
      for (const network of ['online', 'offline']) window.removeEventListener(network, comeBack);
    };
  }, [load, everyMs]);

  const refresh = useCallback(() => again.current(), []);
  const put = useCallback((value: T) => {
    last.current = JSON.stringify(value);
    setState({ value, problem: null, asOf: new Date().toISOString() });
  }, []);
  return { ...state, refresh, put };
}
