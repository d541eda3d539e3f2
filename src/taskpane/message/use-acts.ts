import type { IntakeRow } from '../../api/shapes.ts';
import type { Decision } from '../../domain/triage/decisions.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { Pane } from '../pane.ts';
import type { OnMessage } from '../pane-state.ts';
import { usePaneWords } from '../pane-words.ts';

/** What a person can do about the message that is shown, each said aloud when it is done. */
export type Acts = { readonly decide: (decision: Decision) => Promise<void> };

export function useActs(pane: Pane, { message }: OnMessage, row: IntakeRow): Acts {
  const { proof, movedSaid } = usePaneWords();
  const announce = useAnnounce();
  return {
    async decide(decision) {
      const answer = await pane.decide(row, decision);
      if (answer === 'moved') return announce(movedSaid);
      // The refusal is an alert, and says itself.
      if (!answer.ok) return;
      pane.drafts.clear(message.id);
      const { reference } = answer.value;
      const undone = decision.choice === 'undo';
      announce(undone ? proof.undone : proof.said(reference));
      // On the message itself, where it is still the one that is selected.
      if (!undone && pane.host.selectedId() === message.id) pane.host.infoBar(proof.infoBar(reference));
    },
  };
}
