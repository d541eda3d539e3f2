import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../api/client.ts';
import type { ProblemWords } from '../words/shape.ts';
import { Glyph } from './glyphs.tsx';
import { useWords } from './words-context.ts';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  large: { maxWidth: '560px', margin: '8vh auto 0', padding: '24px' },
  sign: { color: tokens.colorStatusWarningForeground1, paddingTop: '2px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: '4px 0 0', lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  facts: { margin: '8px 0 0', display: 'grid', gap: '4px' },
  term: { display: 'inline', fontWeight: tokens.fontWeightSemibold, '::after': { content: '": "' } },
  said: { display: 'inline', margin: 0 },
  reference: { fontFamily: tokens.fontFamilyMonospace },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

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
  const styles = useStyles();
  const { notice } = useWords().screen;
  return (
    <div className={mergeClasses(styles.notice, large && styles.large)} role="alert">
      <span className={styles.sign}>
        <Glyph name="warning" size={20} />
      </span>
      <div>
        <h2 className={styles.title}>{said.title}</h2>
        <p className={styles.text}>{said.detail}</p>
        <dl className={styles.facts}>
          <div>
            <dt className={styles.term}>{notice.kept}</dt>
            <dd className={styles.said}>{said.kept}</dd>
          </div>
          <div>
            <dt className={styles.term}>{notice.todo}</dt>
            <dd className={styles.said}>{said.todo}</dd>
          </div>
          {reference && (
            <div>
              <dt className={styles.term}>{notice.reference}</dt>
              <dd className={mergeClasses(styles.said, styles.reference)}>{reference}</dd>
            </div>
          )}
        </dl>
        {(onTryAgain || onDismiss || children) && (
          <div className={styles.actions}>
            {children}
            {onTryAgain && <Button onClick={onTryAgain}>{notice.tryAgain}</Button>}
            {onDismiss && (
              <Button appearance="subtle" onClick={onDismiss}>
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
  const words = useWords();
  return (problem) => {
    switch (problem.kind) {
      case 'answered':
        return { words: problem.body, reference: problem.body.reference };
      case 'not signed in':
        return problem.body
          ? { words: problem.body, reference: problem.body.reference }
          : { words: words.door['sign-in has ended']({ reason: 'sign-in has ended' }) };
      case 'unreadable':
        return { words: words.screen.unreadable };
      case 'offline':
        return {
          words: {
            ...words.screen.unreadable,
            title: words.screen.offline.title,
            detail: words.screen.offline.leadBlank,
          },
        };
    }
  };
}
