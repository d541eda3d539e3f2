/** Lets so many milliseconds pass; rejects when the signal says that the server is closing. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Waits; ends at once with the signal's reason when the server is closing. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
