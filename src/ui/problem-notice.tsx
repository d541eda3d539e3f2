import type { ReactNode } from 'react';
import type { Problem } from '../api/client.ts';
import type { ProblemWords } from '../words/shape.ts';
import { Button } from './button.tsx';
import { Glyph } from './glyphs.tsx';
import css from './problem-notice.module.css';
import { useFrameWords } from './words-context.ts';

type Props = {
  /** Sentences from the server or from our words. */
  words: ProblemWords;
  reference?: string;
  /** Fills the page rather than standing beside something. */
  large?: boolean;
  onTryAgain?: () => void;
  onDismiss?: () => void;
  children?: ReactNode;
};

/** What happened, what was kept, what can be done, and the reference to give to an administrator. */
export function ProblemNotice({ words: said, reference, large = false, onTryAgain, onDismiss, children }: Props) {
  const { notice } = useFrameWords();
  return (
    <div className={large ? `${css.notice} ${css.large}` : css.notice} role="alert">
      <span className={css.sign}>
        <Glyph name="warning" size={20} />
      </span>
      <div>
        <h2 className={css.title}>{said.title}</h2>
        <p className={css.text}>{said.detail}</p>
        <dl className={css.facts}>
          <div>
            <dt>{notice.kept}</dt>
            <dd>{said.kept}</dd>
          </div>
          <div>
            <dt>{notice.todo}</dt>
            <dd>{said.todo}</dd>
          </div>
          {reference && (
            <div>
              <dt>{notice.reference}</dt>
              <dd className={css.reference}>{reference}</dd>
            </div>
          )}
        </dl>
        {(onTryAgain || onDismiss || children) && (
          <div className={css.actions}>
            {children}
            {onTryAgain && <Button onClick={onTryAgain}>{notice.tryAgain}</Button>}
            {onDismiss && (
              <Button look="subtle" onClick={onDismiss}>
                {notice.dismiss}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** The sentences of a problem: the server's where it spoke, ours where it could not. */
export function useProblemWords(): (problem: Problem) => { words: ProblemWords; reference?: string } {
  const words = useFrameWords();
  return (problem) => {
    switch (problem.kind) {
      case 'answered':
        return { words: problem.body, reference: problem.body.reference };
      case 'not signed in':
        return problem.body ? { words: problem.body, reference: problem.body.reference } : { words: words.signInEnded };
      case 'unreadable':
        return { words: words.unreadable };
      case 'offline':
        return {
          words: { ...words.unreadable, title: words.offline.title, detail: words.offline.leadBlank },
        };
    }
  };
}
