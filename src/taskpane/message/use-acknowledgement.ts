import { useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { SelectedMessage } from '../../host/mailbox-host.ts';
import type { Pane } from '../pane.ts';
import type { KnownMessage } from './known.tsx';
import { type WhyNot, whyNotReply } from './reply-to.ts';

type Is = 'closed' | 'opening' | 'open' | 'refused' | 'moved' | WhyNot;

export type Acknowledging = {
  readonly is: Is;
  readonly problem: Problem | null;
  /** The mailbox that the case is answered from, once that is known. */
  readonly mailbox: string;
  /** Opens a reply to the selected message with the draft in it, where that message is by whom the draft is for. */
  open(reference: string): Promise<Is>;
};

/** The draft comes from the server; Outlook opens it as a reply, where it is read and sent by a person. */
export function useAcknowledgement(
  pane: Pane,
  message: SelectedMessage,
  { row }: Pick<KnownMessage, 'row'>,
): Acknowledging {
  const [now, set] = useState<Omit<Acknowledging, 'open'>>({ is: 'closed', problem: null, mailbox: '' });
  return {
    ...now,
    async open(reference) {
      set({ ...now, is: 'opening', problem: null });
      const draft = await pane.client.call('acknowledgement', { params: { reference } });
      if (!draft.ok) {
        set({ ...now, is: 'closed', problem: draft.refusal });
        return 'closed';
      }
      const { html, mailbox } = draft.value;
      const is = await reply(html, whyNotReply(draft.value, writtenBy(message, row)));
      set({ is, problem: null, mailbox });
      return is;
    },
  };

  async function reply(html: string, whyNot: WhyNot | null): Promise<Is> {
    // A reply to whatever is selected: it must still be the message that was looked at.
    if (pane.host.selectedId() !== message.id) return 'moved';
    if (whyNot !== null) return whyNot;
    return (await pane.host.reply(html)) ? 'open' : 'refused';
  }
}

/** Who wrote a message is what Outlook says, for its reply goes there. */
export const writtenBy = (message: SelectedMessage, row: KnownMessage['row']) => ({
  from: message.from || row.from.address,
  mailboxes: row.received.map(({ mailbox }) => mailbox),
});
