import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Client, Problem } from '../../api/client.ts';
import { sendDecision } from '../../api/send-decision.ts';
import type { IntakePage, IntakeRow } from '../../api/shapes.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Decision } from '../../domain/triage/decisions.ts';
import type { IntakeState } from '../../domain/triage/intake.ts';
import { useResource } from '../../ui/use-resource.ts';
import { asks } from '../asks.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { appendRows, type Merged, mergeRows } from './merge-rows.ts';

/** Where nothing tells of changes as they happen. */
const EVERY_MS = 60_000;

export type Mail = {
  readonly page: IntakePage | null;
  readonly rows: readonly IntakeRow[];
  /** New messages that wait until the reader wants them. */
  readonly waiting: number;
  readonly problem: Problem | null;
  readonly asOf: string | null;
  showNew(): void;
  refresh(): void;
  /** Null: there are no older ones. */
  readonly older: { readonly loading: boolean; load(): void } | null;
  decide(row: IntakeRow, decision: Decision): Promise<Outcome<IntakeRow, Problem>>;
};

/** The latest messages of one filter, kept fresh without moving under the reader's hands. `calm` says when nothing would be disturbed. */
export function useMail(client: Client, filter: IntakeState | null, calm: () => boolean): Mail {
  const load = useCallback(
    (after?: string) =>
      client.call('intake', {
        query: { ...asks.intake(filter).query, ...(after ? { after } : {}) },
      }),
    [client, filter],
  );
  const first = useCallback(() => load(), [load]);
  const { value: page, problem, asOf, refresh } = useResource(first, EVERY_MS);
  useRefresh(refresh, ({ kind }) => kind === 'mail' || kind === 'case');
  const kept = useRef(new Map<string, IntakeRow>());
  const [merged, setMerged] = useState<Merged>({ rows: [], waiting: 0 });
  const [next, setNext] = useState<string | null | undefined>(undefined);
  const [loading, setLoading] = useReducer((_: boolean, on: boolean) => on, false);

  useEffect(() => {
    if (page === null) return;
    setMerged((old) => mergeRows(old.rows, page, { admit: calm(), keep: kept.current }));
  }, [page, calm]);

  const showNew = (): void => {
    if (page) setMerged((old) => mergeRows(old.rows, page, { admit: true, keep: kept.current }));
  };
  const after = next === undefined ? (page?.next ?? null) : next;
  const loadOlder = async (): Promise<void> => {
    if (loading || after === null) return;
    setLoading(true);
    const answer = await load(after);
    setLoading(false);
    if (!answer.ok) return refresh();
    setNext(answer.value.next);
    setMerged((old) => ({ ...old, rows: appendRows(old.rows, answer.value.rows) }));
  };
  const decide = async (row: IntakeRow, decision: Decision): Promise<Outcome<IntakeRow, Problem>> => {
    const answer = await sendDecision(client, row.key, decision);
    if (answer.ok) {
      const changed = answer.value;
      kept.current.set(changed.key, changed);
      setMerged((old) => ({ ...old, rows: old.rows.map((one) => (one.key === changed.key ? changed : one)) }));
    } else {
      // A row that has gone stays until the reader has seen why nothing was done with it.
      kept.current.set(row.key, row);
    }
    refresh();
    return answer;
  };

  return {
    page,
    ...merged,
    problem,
    asOf,
    refresh,
    showNew,
    older: after === null ? null : { loading, load: () => void loadOlder() },
    decide,
  };
}
