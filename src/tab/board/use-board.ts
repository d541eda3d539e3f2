import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardPage } from '../../api/case-shapes.ts';
import { useResource } from '../../ui/use-resource.ts';
import { asks } from '../asks.ts';
import type { Route } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { Loaded } from './loaded.ts';

/** Rows of one reading where somebody scrolls, and how far around what they see is read ahead. */
const RANGE = 100;
const AHEAD = 40;
const EVERY_MS = 60_000;

/** The cases of a board: its length and first rows at once, the others where the reader looks, and fresh there. */
export function useBoard(route: Extract<Route, { at: 'board' }>) {
  const { client } = useSeat();
  const load = useCallback(() => client.call('board', asks.board(route)), [client, route]);
  const first = useResource<BoardPage>(load, EVERY_MS, () => {
    const answer = client.answered('board', asks.board(route));
    return answer?.ok ? answer.value : null;
  });
  // What is there from the beginning is in it from the beginning: an effect of a page that React goes on with comes late,
  // and after what was read further down.
  const [loaded, setLoaded] = useState(() => (first.value ? Loaded.none.with(0, first.value) : Loaded.none));
  /** One reading at a time: whoever scrolls fast passes over places that need not be read. */
  const reading = useRef(false);
  const seen = useRef({ first: 0, end: 0 });
  const now = useRef(route);
  now.current = route;

  const readRange = useCallback(
    async (from: number, anew: boolean): Promise<void> => {
      reading.current = true;
      const answer = await client.call('board', {
        body: { filter: route.filter, sort: route.sort, limit: RANGE, from },
      });
      reading.current = false;
      if (answer.ok && now.current === route) setLoaded((old) => old.with(from, answer.value, anew));
    },
    [client, route],
  );

  // Another filter or order has other rows; the old ones stand until the first of them are there.
  const read = useRef(route);
  const { value } = first;
  useEffect(() => {
    if (!value) return;
    const another = read.current !== route;
    read.current = route;
    setLoaded((old) => old.with(0, value, another));
    // Whoever looks further down reads there again: what came or went above has moved it.
    const below = seen.current.first >= value.rows.length;
    if (!another && below) void readRange(Math.max(0, seen.current.first - AHEAD), true);
  }, [value, route, readRange]);
  // The first rows are shown as soon as they are there, not a turn later: an empty board in between would be a lie.
  const rows = useMemo(() => (loaded.length === 0 && value ? Loaded.none.with(0, value) : loaded), [loaded, value]);

  return {
    first,
    rows,
    /** The reader looks at these rows. */
    look: (firstSeen: number, end: number): void => {
      seen.current = { first: firstSeen, end };
      const from = rows.missing(firstSeen - AHEAD, end + AHEAD);
      if (from !== null && !reading.current && value) void readRange(from, false);
    },
    /** Something changed: what is seen is read again. */
    refresh: first.refresh,
  };
}
