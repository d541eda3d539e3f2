import { useState } from 'react';
import type { Work } from '../../api/case-shapes.ts';
import type { Problem } from '../../api/client.ts';
import { PRESSING } from '../../domain/triage/proposal.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useCardWords } from '../../ui/card-words.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { useFrameWords, useNames, useWhen } from '../../ui/words-context.ts';
import type { WorkWords } from '../../words/screens/my-work/shape.ts';
import { hashOf } from '../routes.ts';
import { useSeat } from '../seat.ts';
import css from './new-mail-line.module.css';

type Props = {
  row: Work['newMail']['rows'][number];
  today: string;
  words: WorkWords;
  /** They are marked as read. */
  onSeen: () => void;
};

/** A case with messages that nobody has looked at: who wrote and when, what must not wait in words, and marking them read. */
export function NewMailLine({ row: { card, messages, mayMark }, today, words: { newMail: say }, onSeen }: Props) {
  const { client } = useSeat();
  const { saving } = useFrameWords();
  const names = useNames();
  const { noSubject } = useCardWords();
  const problemWords = useProblemWords();
  const announce = useAnnounce();
  const when = useWhen(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { reference } = card;
  const presses = PRESSING.filter((flag) => messages.some(({ flags }) => flags.includes(flag)));
  const first = messages.find(({ flags }) => presses.some((flag) => flags.includes(flag))) ?? messages[0];

  const markSeen = async (): Promise<void> => {
    setBusy(true);
    const keys = messages.map(({ key }) => key);
    const answer = await client.call('messagesSeen', { params: { reference }, body: { keys } });
    setBusy(false);
    setProblem(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    announce(say.announce(reference));
    onSeen();
  };
  return (
    <CaseLine card={card} today={today} href={hashOf({ at: 'case', reference })}>
      <span className={css.about}>
        {presses.length > 0 && (
          <span className={css.presses}>
            <strong>{say.presses}</strong>
            {presses.map((flag) => (
              <Badge key={flag} tone="danger">
                <Glyph name="warning" size={12} />
                {names.flag[flag]}
              </Badge>
            ))}
          </span>
        )}
        {first && (
          <span className={css.message}>
            <strong>
              {say.from(first.from.name || first.from.address || names.unknownSender, when(first.receivedAt))}
            </strong>
            <span>{first.subject || noSubject}</span>
            {messages.length > 1 && <span>{say.more(messages.length - 1)}</span>}
          </span>
        )}
        {mayMark && messages.length > 0 && (
          <Button small className={css.seen ?? ''} busy={busy} onClick={() => void markSeen()}>
            <Glyph name="check" size={12} />
            {busy ? saving : say.seen} <span className="unseen">{reference}</span>
          </Button>
        )}
        {problem && (
          <span className={css.seen}>
            <ProblemNotice {...problemWords(problem)} onDismiss={() => setProblem(null)} />
          </span>
        )}
      </span>
    </CaseLine>
  );
}
