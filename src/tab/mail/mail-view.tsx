import { useCallback, useState } from 'react';
import type { IntakePage } from '../../api/shapes.ts';
import { INTAKE_STATES, type IntakeState } from '../../domain/triage/intake.ts';
import { useMailWords } from '../../ui/mail-words.ts';
import { ReconcileStrip } from '../../ui/reconcile-strip.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { hashOf } from '../routes.ts';
import { useSeat } from '../seat.ts';
import type { Decided } from './last-decided.tsx';
import { MailList } from './mail-list.tsx';
import css from './mail-view.module.css';
import { StateFilter } from './state-filter.tsx';

const RECONCILE_EVERY_MS = 30_000;

/** The mail of the council: whether all of it is accounted for, what to show, and the messages. */
export function MailView({ filter }: { filter: IntakeState | null }) {
  const { list } = useMailWords();
  const { me } = useSeat();
  const [counts, setCounts] = useState<IntakePage['counts'] | null>(null);
  // Kept through another filter: the message has left the list that it was decided in.
  const [last, setLast] = useState<Decided | null>(null);
  const takeCounts = useCallback((page: IntakePage) => setCounts(page.counts), []);
  return (
    <div className={css.view}>
      <h2 className="unseen">{list.heading}</h2>
      {me.actions.includes('read the reconciliation') && (
        <Reconciled rows={counts && INTAKE_STATES.reduce((sum, state) => sum + counts[state], 0)} />
      )}
      <StateFilter chosen={filter} counts={counts} onChoose={show} />
      <MailList
        key={filter ?? 'all'}
        filter={filter}
        last={last}
        onDecided={setLast}
        onPage={takeCounts}
        onShowAll={() => show(null)}
      />
    </div>
  );
}

/** What is chosen stands in the link: it can be shared, and the way back leads through it. */
function show(state: IntakeState | null): void {
  location.hash = hashOf({ at: 'mail', state });
}

/** A comparison that cannot be had is no reason to hide the mail: it is left out until it can. */
function Reconciled({ rows }: { rows: number | null }) {
  const { client } = useSeat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of rows asks for another comparison
  const load = useCallback(() => client.call('reconcile'), [client, rows]);
  const { value } = useResource(load, RECONCILE_EVERY_MS);
  return value && <ReconcileStrip found={value} />;
}
