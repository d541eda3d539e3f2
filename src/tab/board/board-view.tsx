import { Suspense, useCallback, useEffect, useState } from 'react';
import type { BoardRow } from '../../api/case-shapes.ts';
import type { Problem } from '../../api/client.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { spoken } from '../../ui/words-context.ts';
import type { BoardWords } from '../../words/screens/board/shape.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { hashOf, type Kept, type Route } from '../routes.ts';
import { saveTable } from '../save-file.ts';
import { useSeat } from '../seat.ts';
import { optional } from '../view/optional.ts';
import { useAfter } from '../view/use-after.ts';
import { useWide } from '../view/use-wide.ts';
import { ViewFrame } from '../view/view-frame.tsx';
import { BoardList } from './board-list.tsx';
import { BESIDE, BoardPicture } from './board-picture.tsx';
import css from './board-view.module.css';
import { boardWords } from './board-words.ts';
import { countOf } from './filters.ts';
import { useBoard } from './use-board.ts';

const useBoardWords = spoken(boardWords);

/** What narrows a board comes when its first rows are there. */
const Chosen = optional(() => import('./chosen.tsx').then(({ Chosen }) => Chosen));
const Facets = optional(() => import('./facets.tsx').then(({ Facets }) => Facets));

/** Every open case that the reader may see, narrowed by what stands in the link. */
export function BoardView({ route }: { route: Extract<Route, { at: 'board' }> }) {
  const words = useBoardWords();
  const { client, me } = useSeat();
  const announce = useAnnounce();
  const problemWords = useProblemWords();
  const wide = useWide(BESIDE);
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
  // A link that the server refuses may name what is no filter; which do is looked up only then.
  const [leftOut, setLeftOut] = useState<string | null>(null);
  const refused = first.problem !== null && filtersOn > 0;
  useEffect(() => {
    if (!refused) return;
    void import('./known-filters.ts').then(({ knownOf }) => {
      const known: Route = { ...route, filter: knownOf(route.filter) };
      if (countOf(known.filter) === countOf(route.filter)) return;
      setLeftOut(hashOf(known));
      location.replace(hashOf(known));
    });
  }, [refused, route]);
  const offered = { facets: useAfter(first.value?.facets ?? null), filter, words, onFilter: go };
  const stands = useAfter(true);
  return (
    <BoardPicture
      {...{ words, total, sort: route.sort, saving, filtersOn, wide }}
      onSort={(sort) => go(route.filter, sort)}
      onDownload={() => void download()}
      chosen={
        stands && (
          <Suspense fallback={null}>
            <Chosen {...offered} />
          </Suspense>
        )
      }
      facets={
        offered.facets && (
          <Suspense fallback={null}>
            <Facets {...offered} />
          </Suspense>
        )
      }
      trouble={
        trouble ? (
          <ProblemNotice {...problemWords(trouble)} onDismiss={() => setTrouble(null)} />
        ) : (
          leftOut === hashOf(route) && (
            <p className={css.ignored} role="status">
              {words.ignored}
            </p>
          )
        )
      }
    >
      <ViewFrame of={first} skeleton={<SkeletonPanel />}>
        {({ today }) =>
          rows.length === 0 ? (
            <Nothing filtered={filtersOn > 0} words={words} onClear={() => go({})} />
          ) : (
            <BoardList rows={rows} today={today} words={words} onTake={take} onSpan={look} />
          )
        }
      </ViewFrame>
    </BoardPicture>
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
