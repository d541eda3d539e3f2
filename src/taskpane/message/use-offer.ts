import { useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { Pane } from '../pane.ts';
import type { KnownMessage } from './known.tsx';

export type Offering = {
  /** The person is unhappy, and it stands as something else than a complaint. */
  readonly asks: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Puts on the case that they were asked, and whether they declined. True: it stands there. */
  say(answer: 'yes' | 'declined'): Promise<boolean>;
};

/** Whether somebody unhappy was given the choice to complain (Complaint Handling Code, 5.3). */
export function useOffer(pane: Pane, { on, offerComplaint }: KnownMessage): Offering {
  const [{ busy, problem }, set] = useState<{ busy: boolean; problem: Problem | null }>({ busy: false, problem: null });
  return {
    asks: offerComplaint && on?.category === 'service_request' && on.status === 'Open',
    busy,
    problem,
    async say(answer) {
      if (on === null || busy) return false;
      set({ busy: true, problem: null });
      const body = { seen: on.sequence, act: { type: 'complaint offered', answer, why: '' } } as const;
      const done = await pane.client.call('act', { params: { reference: on.reference }, body });
      set({ busy: false, problem: done.ok ? null : done.refusal });
      return done.ok;
    },
  };
}
