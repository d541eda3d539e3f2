import { useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { SelectedMessage } from '../../host/mailbox-host.ts';
import type { Pane } from '../pane.ts';

type Is = 'closed' | 'opening' | 'open' | 'refused';

export type Acknowledging = {
  readonly is: Is;
  readonly problem: Problem | null;
  /** Opens a reply to the selected message with the draft in it. True: it is open. */
  open(reference: string): Promise<boolean>;
};

/** The draft comes from the server; Outlook opens it as a reply, where it is read and sent by a person. */
export function useAcknowledgement(pane: Pane, message: SelectedMessage): Acknowledging {
  const [{ is, problem }, set] = useState<{ is: Is; problem: Problem | null }>({ is: 'closed', problem: null });
  return {
    is,
    problem,
    async open(reference) {
      set({ is: 'opening', problem: null });
      const draft = await pane.client.call('acknowledgement', { params: { reference } });
      if (!draft.ok) {
        set({ is: 'closed', problem: draft.refusal });
        return false;
      }
      // A reply to whatever is selected: it must still be the message that the case came from.
      const opened = pane.host.selectedId() === message.id && (await pane.host.reply(draft.value.html));
      set({ is: opened ? 'open' : 'refused', problem: null });
      return opened;
    },
  };
}
