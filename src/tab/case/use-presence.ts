import { useCallback, useEffect, useRef, useState } from 'react';
import type { Presence } from '../../api/case-detail-shapes.ts';
import { useLive } from '../live/live.ts';
import { useSeat } from '../seat.ts';

/** Said again before the server forgets it. */
const EVERY_MS = 20_000;
/** Two windows of one person are told apart: closing one does not take them off the case. */
const WINDOW = crypto.randomUUID();

/** Says that this person is on a case while the page is looked at, and who else is. Where there is no such case, once. */
export function usePresence(reference: string, writing: boolean): Presence['others'] {
  const { client } = useSeat();
  const [others, setOthers] = useState<Presence['others']>([]);
  const notThere = useRef<string | null>(null);
  const say = useCallback(
    async (doing: 'reading' | 'writing' | 'gone' | 'asking'): Promise<void> => {
      if (notThere.current === reference) return;
      const answer = await client.call('presence', { params: { reference }, body: { doing, window: WINDOW } });
      // The case is not there, or not this person's to see; asking again every few seconds changes nothing.
      if (!answer.ok && answer.refusal.kind === 'answered' && answer.refusal.body.status === 404)
        notThere.current = reference;
      if (answer.ok && doing !== 'gone') setOthers(answer.value.others);
    },
    [client, reference],
  );
  useEffect(() => {
    const tell = (): void => void say(document.hidden ? 'gone' : writing ? 'writing' : 'reading');
    const timer = setInterval(() => !document.hidden && tell(), EVERY_MS);
    document.addEventListener('visibilitychange', tell);
    tell();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [say, writing]);
  useEffect(() => () => void say('gone'), [say]);
  // Whoever answers news with what they do themselves makes news: two windows of one person would never end.
  useLive((update) => {
    if (update.kind === 'presence' && update.reference === reference && !document.hidden) void say('asking');
  });
  return others;
}
