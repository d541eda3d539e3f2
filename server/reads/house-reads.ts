import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { Gauge, Linked, Mismatch, Reads } from '../http/needs.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Standing } from '../mirror/screens.ts';
import type { LaneStatus } from '../worker/lane.ts';
import type { Worker } from '../worker/worker.ts';
import type { Needs } from '../workflows/needs.ts';
import { reconcile } from '../workflows/triage/reconcile.ts';
import { keptFor } from './kept-for.ts';

type Using = {
  readonly mirror: Mirror;
  readonly worker: Pick<Worker, 'status' | 'caughtUp'>;
  readonly needs: Needs;
  /** The address of a list's row in SharePoint. */
  readonly rowAddress: (list: 'Intake' | 'Cases', row: string) => string;
  readonly graphCounts: () => Readonly<Record<string, number>>;
  /** Whether the server's last sign-in to Microsoft 365 went well; false before the first. */
  readonly signedIn: () => boolean;
};

/** A comparison of every mailbox with the log costs a listing of each; screens ask often, so one answer serves a while. */
const RECONCILED_FOR_MS = 60_000;

/** What the screens read, from the read model. */
export function readsFrom({ mirror, worker, needs, rowAddress, graphCounts, signedIn }: Using): Reads & {
  /** The address of a message's row; null until the list has been read. */
  linkOf(key: string): string | null;
} {
  const { screens, log } = mirror;
  const linked = ({ value, row }: Standing<IntakeEntry>): Linked<IntakeEntry> => ({
    value,
    link: row === null ? null : rowAddress('Intake', row),
  });

  return {
    latestIntake: (viewer, { state, limit, after }) => {
      const place = placeOf(after);
      const rows = log.latest(viewer, {
        limit: limit + 1,
        ...(state ? { state } : {}),
        ...(place ? { after: place } : {}),
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1)?.value;
      const next = rows.length > limit && last ? `${last.received[0]?.at ?? ''} ${last.key}` : null;
      return { rows: shown.map(linked), next };
    },
    intakeCounts: (viewer) => log.counts(viewer),
    intake: (viewer, key) => {
      const found = log.message(viewer, key);
      return found === null ? null : linked(found);
    },
    maySeeCase: (viewer, reference) => screens.sight(viewer, reference) !== null,
    linkOf: (key) => {
      const row = log.intakeRow(key);
      return row === null ? null : rowAddress('Intake', row);
    },
    reconcile: keptFor(RECONCILED_FOR_MS, () => compareAll(needs)),
    health: () => {
      const lanes = worker.status();
      const well = (names: (name: string) => boolean): 'ok' | 'degraded' =>
        lanes.some((lane) => names(lane.name) && isUnwell(lane)) ? 'degraded' : 'ok';
      return {
        'sign-in':
          !signedIn() || lanes.some(({ failures, fault }) => failures > 0 && fault === 'forbidden') ? 'degraded' : 'ok',
        mailboxes: well((name) => name.includes('@')),
        lists: well((name) => name === 'lists'),
        notifications: lanes.some(({ name }) => name === 'subscriptions')
          ? well((name) => name === 'subscriptions')
          : 'degraded',
        'read model': lanes.find(({ name }) => name === 'lists')?.lastDone ? 'ok' : 'degraded',
      };
    },
    gauges: () => gauges(mirror, worker, graphCounts()),
  };
}

async function compareAll(needs: Needs): Promise<{ checkedAt: string; mailboxes: Mismatch[] }> {
  const mailboxes: Mismatch[] = [];
  for (const watched of needs.standing.mailboxes) {
    const found = await reconcile(watched, needs);
    mailboxes.push({
      mailbox: watched.address,
      kind: watched.kind,
      messages: found.messages,
      accounted: found.messages - found.missing.length,
    });
  }
  return { checkedAt: needs.now(), mailboxes };
}

function gauges(mirror: Mirror, worker: Using['worker'], counts: Readonly<Record<string, number>>): Gauge[] {
  const rows = mirror.log.allCounts().map(({ state, n: value }) => ({
    name: 'redress_intake_rows',
    help: 'Messages in the log by state.',
    value,
    labels: { state },
  }));
  const calls = Object.entries(counts).map(([what, value]) => ({
    name: 'redress_graph_total',
    help: 'What was sent to Microsoft 365 since the start.',
    value,
    labels: { what },
  }));
  const lanes = worker.status();
  return [
    {
      name: 'redress_caught_up',
      help: '1 once every mailbox has been read and swept since the start.',
      value: worker.caughtUp() ? 1 : 0,
    },
    {
      name: 'redress_lanes_failing',
      help: 'Pieces of work whose last run failed.',
      value: lanes.filter(({ failures }) => failures > 0).length,
    },
    {
      name: 'redress_left',
      help: 'Messages, cases and subscriptions that could not be dealt with yet and are tried again; the log names them.',
      value: lanes.reduce((sum, { left }) => sum + left.length, 0),
    },
    ...rows,
    ...calls,
  ];
}

/** Something is wrong with a piece of work, or with a part of it: a message or a row nobody can deal with. */
const isUnwell = ({ failures, lastDone, left }: LaneStatus): boolean =>
  failures > 0 || lastDone === null || left.length > 0;

/** A row whose receipts somebody took away has no time of receipt; it comes last. */
function placeOf(after: string | null): { receivedAt: string; key: string } | null {
  const match = /^(\S*) (\S+)$/.exec(after ?? '');
  return match ? { receivedAt: match[1] as string, key: match[2] as string } : null;
}
