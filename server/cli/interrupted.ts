/** What a terminal, npm and our own launcher each pass on of one Ctrl-C arrives within this. In milliseconds. */
const ONE_PRESS_MS = 500;

/**
 * Ctrl-C, or a request to end: the signal is aborted, and the command ends what is under way and says how far it came. A
 * second Ctrl-C ends the process at once, with the code of one that was interrupted.
 */
export function interrupted(): AbortSignal {
  const stopping = new AbortController();
  let pressed = 0;
  const stop = (): void => {
    if (stopping.signal.aborted && performance.now() - pressed > ONE_PRESS_MS) process.exit(130);
    if (!stopping.signal.aborted) pressed = performance.now();
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return stopping.signal;
}
