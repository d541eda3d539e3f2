import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardPage } from '../../api/case-shapes.ts';
import { useResource } from '../../ui/use-resource.ts';
import { asks } from '../ask-ahead.ts';
import type { Route } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { afterOf, type Pages, pageAt, rowsOf, withPage } from './pages.ts';

/** Later pages are longer: whoever scrolls wants many. */
const LATER = 200;
const EVERY_MS = 60_000;

const NONE: Pages = [];

/** The cases of a board, page after page, kept fresh where the reader looks. */
export function useBoard(route: Extract<Route, { at: 'board' }>) {
  const { client } = useSeat();
  const load = useCallback(() => client.call('board', asks.board(route)), [client, route]);
  const first = useResource<BoardPage>(load, EVERY_MS);
  const [pages, setPages] = useState<Pages>(NONE);
  const reading = useRef(new Set<number>());

  // Another filter or order has other pages; the old ones stand until the first of them is there.
  const read = useRef(route);
  const { value } = first;
  useEffect(() => {
    if (!value) return;
    const another = read.current !== route;
    read.current = route;
    setPages((old) => (another ? [value] : withPage(old, 0, value)));
  }, [value, route]);
  // The first page is shown as soon as it is there, not a turn later: an empty board in between would be a lie.
  const shown = useMemo(() => (pages.length === 0 && value ? [value] : pages), [pages, value]);
  const rows = useMemo(() => rowsOf(shown), [shown]);

  const readPage = async (index: number): Promise<void> => {
    const after = afterOf(pages, index);
    if (index === 0 || after === null || reading.current.has(index)) return;
    reading.current.add(index);
    const { filter, sort } = route;
    const answer = await client.call('board', { body: { filter, sort, limit: LATER, after } });
    reading.current.delete(index);
    if (answer.ok) setPages((old) => (afterOf(old, index) === after ? withPage(old, index, answer.value) : old));
  };
  return {
    first,
    rows,
    more: shown.at(-1)?.next != null,
    /** The reader is near the end of what is there. */
    readOn: () => void readPage(pages.length),
    /** Something changed: what is seen is read again. */
    refresh: (firstSeen: number) => {
      first.refresh();
      void readPage(pageAt(pages, firstSeen));
    },
  };
}
