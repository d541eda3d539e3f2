import { useCallback, useMemo, useState } from 'react';
import type { CaseMessage } from '../../api/case-detail-shapes.ts';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useSeat } from '../seat.ts';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { framed } from './framed.ts';
import { markQuotes } from './mark-quotes.ts';

const NEVER_MS = 3_600_000;

type Props = { reference: string; messageKey: string };

/** A whole message. The server has made its HTML safe; it stands in a frame of its own all the same, where nothing runs. */
export function MessageBody({ reference, messageKey }: Props) {
  const { client } = useSeat();
  const problemWords = useProblemWords();
  const load = useCallback(
    () => client.call('caseMessage', { params: { reference, key: messageKey } }),
    [client, reference, messageKey],
  );
  const { value, problem, refresh } = useResource(load, NEVER_MS);
  if (problem) return <ProblemNotice {...problemWords(problem)} onTryAgain={refresh} />;
  if (value === null) return <SkeletonRows rows={2} />;
  return <LetterBody message={value} />;
}

const NO_QUOTES: readonly string[] = [];

type LetterProps = { message: CaseMessage; quotes?: readonly string[] };

/** What stands in a message, with the `quotes` marked that can be found in it. */
export function LetterBody({ message, quotes = NO_QUOTES }: LetterProps) {
  const { messages: say } = useCaseWords();
  const { html, text, ownWords, cut, to, leftOut, subject } = message;
  return (
    <div className={css.body}>
      {to.length > 0 && (
        <p className={css.quiet}>
          {say.to} {to.map(({ name, address }) => name || address).join(', ')}
        </p>
      )}
      {cut && <p className={css.quiet}>{say.cut}</p>}
      {html === null ? (
        // What was not looked through is nobody's in particular.
        <Text text={text} ownWords={cut ? text : ownWords} quotes={quotes} />
      ) : (
        <Frame html={html} subject={subject} quotes={quotes} />
      )}
      {leftOut && <p className={css.quiet}>{say.leftOut}</p>}
    </div>
  );
}

function Frame({ html, subject, quotes }: { html: string; subject: string; quotes: readonly string[] }) {
  const { messages: say } = useCaseWords();
  const page = useMemo(() => framed(html, say.quoted, quotes), [html, say.quoted, quotes]);
  const [height, setHeight] = useState(120);
  return (
    <iframe
      className={css.frame}
      // No scripts, no forms; the same origin only so that its height can be measured from here.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      title={subject}
      srcDoc={page}
      style={{ height }}
      onLoad={({ currentTarget }) => {
        const root = currentTarget.contentDocument?.documentElement;
        if (!root) return;
        const measure = (): void => setHeight(root.scrollHeight);
        new ResizeObserver(measure).observe(root);
        root.addEventListener('toggle', measure, true);
        measure();
      }}
    />
  );
}

/** Plain text: the writer's own words, then what they answer to, folded. */
function Text({ text, ownWords, quotes }: { text: string; ownWords: string; quotes: readonly string[] }) {
  const { messages: say } = useCaseWords();
  const rest = text.startsWith(ownWords) ? text.slice(ownWords.length).trim() : '';
  return (
    <>
      {/* Marking splits the text under React's hands, so other words get a paragraph of their own. */}
      <p
        key={text + quotes.join('\n')}
        className={css.own}
        ref={(shown) => {
          if (shown) markQuotes(shown, quotes);
        }}
      >
        {rest ? ownWords : text}
      </p>
      {rest && (
        <details className={css.whole}>
          <summary>{say.quoted}</summary>
          <p className={css.own}>{rest}</p>
        </details>
      )}
    </>
  );
}
