import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { BoardRow } from '../../api/case-shapes.ts';
import type { Problem } from '../../api/client.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { wordsOf } from '../../ui/words-context.ts';
import { en } from '../../words/screens/board/en.ts';
import type { BoardWords } from '../../words/screens/board/shape.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { hashOf, type Kept, type Route } from '../routes.ts';
import { saveTable } from '../save-file.ts';
import { useSeat } from '../seat.ts';
import { useAfter } from '../view/use-after.ts';
import { useWide } from '../view/use-wide.ts';
import { ViewFrame } from '../view/view-frame.tsx';
import { BoardList } from './board-list.tsx';
import css from './board-view.module.css';
import { countOf } from './filters.ts';
import { useBoard } from './use-board.ts';

const useBoardWords = wordsOf<BoardWords>(en, () => import('../../words/screens/board/cy.ts'));

/** What narrows a board comes when its first rows are there. */
const Chosen = lazy(() => import('./chosen.tsx').then(({ Chosen }) => ({ default: Chosen })));
const Facets = lazy(() => import('./facets.tsx').then(({ Facets }) => ({ default: Facets })));

/** Every open case that the reader may see, narrowed by what stands in the link. */
export function BoardView({ route }: { route: Extract<Route, { at: 'board' }> }) {
  const words = useBoardWords();
  const { client, me } = useSeat();
  const announce = useAnnounce();
  const problemWords = useProblemWords();
  const wide = useWide(1_100);
  const { first, rows, look, refresh } = useBoard(route);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  useRefresh(refresh, ({ kind }) => kind === 'case');

  const total = first.value?.total ?? null;
  useEffect(() => {
    if (total !== null) announce(words.total(total));
  }, [total, announce, words]);
  // What was just chosen is shown at once; the address says so a moment later.
  const [filter, setFilter] = useState(route.filter);
  useEffect(() => setFilter(route.filter), [route.filter]);
  const go = useCallback(
    (filter: Kept, sort = route.sort): void => {
      setFilter(filter);
      location.hash = hashOf({ at: 'board', filter, sort });
    },
    [route.sort],
  );
  const { refresh: readAgain } = first;
  const take = useCallback(
    async ({ reference, sequence, stage, category }: BoardRow): Promise<void> => {
      setTrouble(null);
      const to = { id: me.id, name: me.name };
      // Stage 2 is an investigation officer's (Code 6, stage 2: a different person).
      const role = category === 'complaint' && stage > 1 ? 'investigation officer' : 'responder';
      const act = { type: 'assigned', stage, role, point: null, to } as const;
      const answer = await client.call('act', { params: { reference }, body: { seen: sequence, act } });
      if (!answer.ok) return setTrouble(answer.refusal);
      announce(words.taken(reference));
      readAgain();
    },
    [client, me, announce, words, readAgain],
  );
  const download = async (): Promise<void> => {
    setSaving(true);
    const answer = await client.call('boardFile', { body: { filter: route.filter, sort: route.sort } });
    setSaving(false);
    if (!answer.ok) return setTrouble(answer.refusal);
    saveTable(`redress-board-${first.value?.today ?? ''}.csv`, answer.value);
    announce(words.downloaded);
  };

  const filtersOn = countOf(route.filter);
  const offered = { facets: useAfter(first.value?.facets ?? null), filter, words, onFilter: go };
  const facets = offered.facets && (
    <Suspense fallback={null}>
      <Facets {...offered} />
    </Suspense>
  );
  return (
    <div className={css.view}>
      <div className={css.top}>
        <h2>
          {words.heading} {total !== null && <span className={css.total}>{words.total(total)}</span>}
        </h2>
        <label className={css.sort}>
          <span>{words.sort.label}</span>
          <select value={route.sort} onChange={({ target }) => go(route.filter, target.value as typeof route.sort)}>
            <option value="days left">{words.sort['days left']}</option>
            <option value="received">{words.sort.received}</option>
          </select>
        </label>
        <Button busy={saving} onClick={() => void download()}>
          <Glyph name="download" />
          {saving ? words.downloading : words.download}
        </Button>
      </div>
      {filtersOn > 0 && (
        <Suspense fallback={null}>
          <Chosen {...offered} />
        </Suspense>
      )}
      {trouble && <ProblemNotice {...problemWords(trouble)} onDismiss={() => setTrouble(null)} />}
      <div className={css.columns}>
        {wide ? (
          <aside className={css.rail} aria-label={words.filters}>
            {facets}
          </aside>
        ) : (
          <details className={css.fold}>
            <summary>
              <Glyph name="chevron" size={12} />
              {filtersOn > 0 ? words.filtersOn(filtersOn) : words.filters}
            </summary>
            {facets}
          </details>
        )}
        <div className={css.main}>
          <ViewFrame of={first} skeleton={<SkeletonPanel />}>
            {({ today }) =>
              rows.length === 0 ? (
                <Nothing filtered={filtersOn > 0} words={words} onClear={() => go({})} />
              ) : (
                <>
                  <div className={css.panel}>
                    <div className={css.head} aria-hidden="true">
                      {(['due', 'case', 'kind', 'where', 'next'] as const).map((column) => (
                        <span key={column}>{words.column[column]}</span>
                      ))}
                    </div>
                    <BoardList rows={rows} today={today} words={words} onTake={take} onSpan={look} />
                  </div>
                  <p className={css.keys}>{words.keys}</p>
                </>
              )
            }
          </ViewFrame>
        </div>
      </div>
    </div>
  );
}

const SkeletonPanel = () => (
  <div className={css.panel}>
    <SkeletonRows rows={8} />
  </div>
);

function Nothing({ filtered, words, onClear }: { filtered: boolean; words: BoardWords; onClear: () => void }) {
  return (
    <div className={css.panel}>
      {filtered ? (
        <EmptyState glyph="search" {...words.nothingFits}>
          <Button onClick={onClear}>{words.clear}</Button>
        </EmptyState>
      ) : (
        <EmptyState good glyph="check" {...words.empty} />
      )}
    </div>
  );
}
