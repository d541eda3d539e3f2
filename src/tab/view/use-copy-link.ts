import { useCallback } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useCardWords } from '../../ui/card-words.ts';
import { routeText } from '../routes.ts';
import { useSeat } from '../seat.ts';

/** Copies a link to a case: it carries the reference and nothing about anybody. */
export function useCopyLink(): (reference: string) => Promise<boolean> {
  const { host } = useSeat();
  const { copied } = useCardWords();
  const announce = useAnnounce();
  return useCallback(
    async (reference) => {
      const link = host.linkTo(routeText({ at: 'case', reference }), reference);
      // A page in a frame may be refused the clipboard; then the reference is still on the screen to be copied by hand.
      const done = await navigator.clipboard.writeText(link).then(
        () => true,
        () => false,
      );
      if (done) announce(copied(reference));
      return done;
    },
    [host, copied, announce],
  );
}
