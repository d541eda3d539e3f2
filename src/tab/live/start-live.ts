import type { LiveUpdate } from '../../api/case-detail-shapes.ts';
import type { Client } from '../../api/client.ts';
import { eventsOf } from './events-of.ts';
import type { Live } from './live.ts';

const SHORTEST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * What others do, as they do it. The stream goes on from the last update it had; where it broke off, everything is asked
 * for again once it stands. While nobody looks at the page, it is closed.
 */
export function startLive(client: Client): Live {
  const listeners = new Set<(update: LiveUpdate) => void>();
  const tell = (update: LiveUpdate): void => {
    for (const listener of listeners) listener(update);
  };
  let last: string | null = null;

  async function listen(signal: AbortSignal): Promise<'heard' | 'nothing'> {
    const response = await client.stream('live', signal, last === null ? {} : { 'last-event-id': last });
    if (!response?.body) return 'nothing';
    // Nobody has told yet where in the stream this is, so nobody can tell what was missed: before it began, or since.
    if (last === null) tell({ kind: 'refresh' });
    for await (const event of eventsOf(response.body)) {
      last = event.id ?? last;
      const update = updateOf(event.data);
      if (update) tell(update);
    }
    return 'heard';
  }

  return {
    hear(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      const over = new AbortController();
      let wait = SHORTEST_WAIT_MS;
      let pause: AbortController | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const run = async (): Promise<void> => {
        if (over.signal.aborted || document.hidden || pause) return;
        pause = new AbortController();
        const how = await listen(AbortSignal.any([over.signal, pause.signal])).catch(() => 'nothing' as const);
        pause = null;
        wait = how === 'heard' ? SHORTEST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
        clearTimeout(timer);
        timer = setTimeout(() => void run(), wait);
      };
      const look = (): void => (document.hidden ? pause?.abort() : void run());
      document.addEventListener('visibilitychange', look);
      void run();
      return () => {
        over.abort();
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', look);
      };
    },
  };
}

/** An update, or null for one that this page is too old to know. */
function updateOf(data: string): LiveUpdate | null {
  try {
    const said = JSON.parse(data) as LiveUpdate;
    return typeof said?.kind === 'string' ? said : null;
  } catch {
    return null;
  }
}
