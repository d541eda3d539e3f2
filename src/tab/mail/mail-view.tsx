import { makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Client } from '../../api/client.ts';
import type { IntakePage } from '../../api/shapes.ts';
import { INTAKE_STATES, type IntakeState } from '../../domain/triage/intake.ts';
import { ReconcileStrip } from '../../ui/reconcile-strip.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useWords } from '../../ui/words-context.ts';
import { MailList } from './mail-list.tsx';
import { StateFilter } from './state-filter.tsx';

const useStyles = makeStyles({
  view: { display: 'grid', gap: '14px' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const RECONCILE_EVERY_MS = 30_000;

type Props = { client: Client; mayReconcile: boolean; onSignIn: (() => void) | undefined };

/** The mail of the council: whether all of it is accounted for, what to show, and the messages. */
export function MailView({ client, mayReconcile, onSignIn }: Props) {
  const styles = useStyles();
  const { list } = useWords().screen;
  const [filter, setFilter] = useState<IntakeState | null>(null);
  const [counts, setCounts] = useState<IntakePage['counts'] | null>(null);
  const takeCounts = useCallback((page: IntakePage) => setCounts(page.counts), []);
  return (
    <div className={styles.view}>
      <h2 className={styles.unseen}>{list.heading}</h2>
      {mayReconcile && (
        <Reconciled client={client} rows={counts && INTAKE_STATES.reduce((sum, state) => sum + counts[state], 0)} />
      )}
      <StateFilter chosen={filter} counts={counts} onChoose={setFilter} />
      <MailList
        key={filter ?? 'all'}
        client={client}
        filter={filter}
        onPage={takeCounts}
        onShowAll={() => setFilter(null)}
        onSignIn={onSignIn}
      />
    </div>
  );
}

/** A comparison that cannot be had is no reason to hide the mail: it is left out until it can. */
function Reconciled({ client, rows }: { client: Client; rows: number | null }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of rows asks for another comparison
  const load = useCallback(() => client.call('reconcile'), [client, rows]);
  const { value } = useResource(load, RECONCILE_EVERY_MS);
  return value && <ReconcileStrip found={value} />;
}
