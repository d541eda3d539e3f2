import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useNames, useWhen } from '../../ui/words-context.ts';
import type { Pane } from '../pane.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './nothing.module.css';

const ByHandScreen = lazy(() => import('./by-hand-screen.tsx').then(({ ByHandScreen }) => ({ default: ByHandScreen })));

const EVERY_MS = 60_000;
const SHOWN = 6;

/** Nothing is selected: what waits for a decision today, and a form for what did not come by mail. */
export function NothingScreen({ pane }: { pane: Pane }) {
  const { nothing, byHand, act } = usePaneWords();
  const names = useNames();
  const when = useWhen();
  const problemWords = useProblemWords();
  const load = useCallback(
    () => pane.client.call('intake', { query: { state: 'proposed' as const, limit: SHOWN } }),
    [pane],
  );
  const { value: page, problem, asOf, refresh } = useResource(load, EVERY_MS);
  const [writing, setWriting] = useState(pane.drafts.byHand !== null);
  const waiting = page?.counts.proposed ?? 0;
  return (
    <>
      <header className={css.head}>
        <h1>{nothing.title}</h1>
        <p className={css.quiet}>{nothing.lead}</p>
      </header>
      {writing ? (
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <ByHandScreen pane={pane} onClose={() => setWriting(false)} />
        </Suspense>
      ) : (
        <Button onClick={() => setWriting(true)}>
          <Glyph name="phone" />
          {byHand.open}
        </Button>
      )}
      <section className={css.queue} aria-label={nothing.queue}>
        <h2 className={css.title}>
          {nothing.queue}
          {page && <span className={css.count}>{waiting}</span>}
        </h2>
        {problem?.kind === 'offline' && <OfflineBar asOf={asOf} />}
        {problem && problem.kind !== 'offline' && <ProblemNotice {...problemWords(problem)} onTryAgain={refresh} />}
        {page === null && !problem && <SkeletonRows rows={3} />}
        {page?.rows.length === 0 && <p className={css.quiet}>{nothing.queueNone}</p>}
        <ul>
          {page?.rows.map((row) => (
            <li key={row.key} className={css.line}>
              <span className={css.subject}>{row.subject || act.noSubject}</span>
              <span className={css.quiet}>
                {[row.from.name || row.from.address || names.unknownSender, row.received[0] && when(row.received[0].at)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {row.proposal && <CategoryBadge category={row.proposal.category} />}
            </li>
          ))}
        </ul>
        {page && (
          <p className={css.row}>
            {waiting > page.rows.length && <span>{nothing.more(waiting - page.rows.length)}</span>}
            <OutLink href="/#mail">{nothing.openMail}</OutLink>
          </p>
        )}
      </section>
    </>
  );
}
