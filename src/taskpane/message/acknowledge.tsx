import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import type { Pane } from '../pane.ts';
import type { OnMessage } from '../pane-state.ts';
import { usePaneWords } from '../pane-words.ts';
import type { KnownMessage } from './known.tsx';
import css from './proof.module.css';
import { isAddress } from './reply-to.ts';
import { useAcknowledgement, writtenBy } from './use-acknowledgement.ts';

type Props = { pane: Pane; state: OnMessage; answer: KnownMessage };

/** The draft of an acknowledgement that is owed: offered on the complainant's own message alone, for the reply goes to its sender. */
export function Acknowledge({ pane, state: { message, busy, moved }, answer }: Props) {
  const { proof: say } = usePaneWords();
  const problemWords = useProblemWords();
  const announce = useAnnounce();
  const draft = useAcknowledgement(pane, message, answer);
  const { on, row } = answer;
  if (on === null || row.reference !== on.reference || on.acknowledgedOn !== null || on.status !== 'Open') return null;
  const whose = on.from?.name || on.from?.address || '';
  const theirs = isAddress(on.from?.address ?? '', writtenBy(message, row).from);
  if (!theirs || draft.is === 'not theirs') return <p className={css.by}>{say.notTheirs(on.reference, whose)}</p>;
  const open = async (): Promise<void> => {
    const is = await draft.open(on.reference);
    if (is === 'open') announce(say.acknowledged);
    if (is === 'moved') announce(say.acknowledgeMoved);
  };
  const said = {
    ...{ closed: say.attachmentsLead, opening: say.attachmentsLead, open: say.acknowledged },
    ...{
      refused: say.acknowledgeRefused,
      moved: say.acknowledgeMoved,
      'other mailbox': say.otherMailbox(draft.mailbox),
    },
  }[draft.is];
  return (
    <>
      <Button look="primary" busy={busy || moved || draft.is === 'opening'} onClick={() => void open()}>
        <Glyph name="pen" />
        {draft.is === 'opening' ? say.acknowledging : say.acknowledge}
      </Button>
      <p className={css.by} role={draft.is === 'refused' || draft.is === 'other mailbox' ? 'alert' : undefined}>
        {said}
      </p>
      {draft.problem && <ProblemNotice {...problemWords(draft.problem)} />}
    </>
  );
}
