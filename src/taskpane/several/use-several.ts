import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../api/client.ts';
import { sendDecision } from '../../api/send-decision.ts';
import type { SelectedMessage } from '../../host/mailbox-host.ts';
import type { Pane } from '../pane.ts';
import { type Standing, standingOf } from './go-through.ts';

export type Several = {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly problem: Problem | null;
  readonly running: boolean;
  /** How many were logged here. */
  readonly logged: number;
  /** Logs what waits and is sure, one after the other; what failed is left, and the rest goes on. */
  run(): Promise<number>;
  stop(): void;
  again(): void;
};

/** Several messages: how each stands, and logging those that are sure, each with its own result. */
export function useSeveral(pane: Pane, messages: readonly SelectedMessage[]): Several {
  const [standings, setStandings] = useState<ReadonlyMap<string, Standing>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState(false);
  const [turn, setTurn] = useState(0);
  const stopped = useRef(false);
  useEffect(() => {
    let over = false;
    const ask = async (): Promise<void> => {
      const body = { messages: await Promise.all(messages.map((one) => pane.seen(one))) };
      const answer = await pane.client.call('paneMessages', { body });
      if (over) return;
      setProblem(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      const known = answer.value.messages;
      setStandings(new Map(messages.map(({ id }, i) => [id, standingOf(known[i] ?? { is: 'not known' })])));
    };
    if (turn >= 0) void ask();
    return () => {
      over = true;
      // Somebody has selected something else: what is on its way arrives, and nothing more is sent.
      stopped.current = true;
    };
  }, [pane, messages, turn]);

  const put = (id: string, standing: Standing): void => setStandings((old) => new Map(old).set(id, standing));
  const sure = messages.filter(({ id }) => standings.get(id)?.is === 'sure');
  return {
    standings,
    problem,
    running,
    logged: [...standings.values()].filter(({ is }) => is === 'logged').length,
    async run() {
      stopped.current = false;
      setRunning(true);
      let logged = 0;
      for (const message of sure) {
        if (stopped.current) break;
        const standing = standings.get(message.id);
        if (standing?.is !== 'sure' || !standing.row.proposal) continue;
        const { row } = standing;
        const decision = { choice: 'confirm', category: standing.row.proposal.category, reason: '' } as const;
        const answer = await sendDecision(pane.client, row.key, decision, await pane.seen(message));
        if (answer.ok) logged += 1;
        else if (answer.refusal.kind === 'offline' || answer.refusal.kind === 'not signed in') {
          // Whoever comes next would meet the same: it is left where it is, to go on from.
          setProblem(answer.refusal);
          break;
        }
        put(message.id, answer.ok ? { is: 'logged', row: answer.value } : { is: 'failed', row });
      }
      setRunning(false);
      return logged;
    },
    stop: () => {
      stopped.current = true;
    },
    again: () => setTurn(turn + 1),
  };
}
