import { useEffect, useRef } from 'react';
import type { ReplyFinding } from '../../api/pane-shapes.ts';
import { Fold } from '../../ui/fold.tsx';
import css from './compose.module.css';
import { markedDraft } from './marked-draft.ts';
import { useReplyWords } from './reply-words.ts';

type Props = {
  text: string;
  findings: readonly ReplyFinding[];
  /** The finding whose words are looked for; a new one each time it is asked for. */
  shown: { readonly finding: number } | null;
};

/** The text as it was checked, with the words that findings are about. Outlook lets no add-in move its own cursor. */
export function DraftText({ text, findings, shown }: Props) {
  const { draft: say } = useReplyWords();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (shown === null || details.current === null) return;
    details.current.open = true;
    const mark = details.current.querySelector<HTMLElement>(`[data-finding="${shown.finding}"]`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [shown]);
  let start = 0;
  return (
    <Fold ref={details} says={say.heading}>
      {text.trim() === '' ? (
        <p className={css.quiet}>{say.empty}</p>
      ) : (
        <p className={css.text}>
          {markedDraft(
            text,
            findings.map(({ about }) => about),
          ).map((piece) => {
            start += piece.text.length;
            return piece.finding === null ? (
              <span key={start}>{piece.text}</span>
            ) : (
              <mark key={start} tabIndex={-1} data-finding={piece.finding}>
                {piece.text}
              </mark>
            );
          })}
        </p>
      )}
    </Fold>
  );
}
