import type {
  CaseFiles,
  CaseRegister,
  Colleagues,
  IntakeLog,
  Mailbox,
  Notices,
  Subscriptions,
  Teams,
} from '../ports.ts';
import { adviceOn } from './advice.ts';
import { openBatcher } from './batch.ts';
import { openGraph } from './calls.ts';
import { openCaseFiles } from './case-files.ts';
import { openCaseRegister } from './case-register.ts';
import { type Checks, openChecks } from './checks.ts';
import { openColleagues } from './colleagues.ts';
import type { GraphSettings } from './connection-settings.ts';
import { type Counts, startCounting } from './counts.ts';
import { openIntakeLog } from './intake-log.ts';
import { openMailbox } from './mailbox.ts';
import { openNotices } from './notices.ts';
import { openProvision, type Provision } from './provision.ts';
import { openSite } from './site.ts';
import { openSubscriptions } from './subscriptions.ts';
import { openTeams } from './teams.ts';
import { appTokens } from './token.ts';
import { openTransport } from './transport.ts';
import { type Unread, unreadMailboxes } from './unread-mailboxes.ts';

export type Connection = {
  readonly mailbox: Mailbox;
  readonly intake: IntakeLog;
  readonly register: CaseRegister;
  readonly files: CaseFiles;
  readonly subscriptions: Subscriptions;
  readonly notices: Notices;
  readonly colleagues: Colleagues;
  readonly teams: Teams;
  readonly provision: Provision;
  readonly checks: Checks;
  counts(): Counts;
  /** Signs in and finds the site: what everything else stands on. Answers the mailboxes it cannot read. Throws a `GraphFault`. */
  contact(): Promise<readonly Unread[]>;
  /** Whether the last sign-in of the server went well; false before the first. */
  signedIn(): boolean;
  /** Ends waits and calls under way; they throw. */
  close(): void;
};

/** Everything Redress does with Microsoft 365. Nothing is sent before the first call. */
export function connectGraph(settings: GraphSettings): Connection {
  const { graphUrl, siteHost, sitePath, budgetMs, timeLimitMs, wait } = settings;
  const notificationUrl = settings.notificationUrl ?? null;
  const mailboxes = settings.mailboxes.map(({ address }) => address);
  const end = new AbortController();
  const closing = end.signal;
  const counter = startCounting();
  const tokens = appTokens(settings, counter, closing);
  const transport = openTransport({ graphUrl, tokens, counter, closing, ...(timeLimitMs && { timeLimitMs }) });
  const batcher = openBatcher(transport, counter);
  const graph = openGraph({
    graphUrl,
    transport,
    batcher,
    counter,
    closing,
    ...(budgetMs && { budgetMs }),
    ...(wait && { wait }),
  });
  const site = openSite(graph, { siteHost, sitePath });
  const files = openCaseFiles(graph, site);
  const subscriptions = openSubscriptions(graph, site, { notificationUrl, clientState: settings.clientState ?? null });
  const notices = openNotices(graph, site);
  const colleagues = openColleagues(graph, site);
  const teamsAppId = settings.teamsAppId ?? null;
  const provision = openProvision(graph, site, mailboxes);
  return {
    mailbox: openMailbox(graph),
    intake: openIntakeLog(graph, site),
    register: openCaseRegister(graph, site),
    files,
    subscriptions,
    notices,
    colleagues,
    teams: openTeams(graph, { teamsAppId, channels: settings.channels ?? new Map() }),
    provision,
    checks: openChecks({
      graph,
      tokens,
      mailboxes,
      provision,
      files,
      subscriptions,
      notices,
      colleagues,
      teamsAppId,
      notified: notificationUrl !== null && (settings.clientState ?? null) !== null,
      secretExpires: settings.secretExpires ?? null,
      now: Date.now,
      advice: (fault) => adviceOn(fault, settings),
    }),
    counts: counter.read,
    contact: async () => {
      await site.path();
      return unreadMailboxes(graph, mailboxes);
    },
    signedIn: tokens.signedIn,
    close: () => end.abort(new Error('The connection to Microsoft 365 is closed.')),
  };
}
