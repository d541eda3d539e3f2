import type { WatchedMailbox } from '../../src/domain/triage/intake.ts';
import type { Pause } from './pause.ts';
import type { SignInSettings } from './token.ts';

export type GraphSettings = SignInSettings & {
  /** `https://graph.microsoft.com`, or the emulator's origin. */
  readonly graphUrl: string;
  readonly siteHost: string;
  /** `/sites/redress`. */
  readonly sitePath: string;
  readonly mailboxes: readonly WatchedMailbox[];
  /** Where Graph sends notifications; without it nothing wakes the server and the sweep finds the mail. */
  readonly notificationUrl?: string | null;
  readonly clientState?: string | null;
  /** The day the secret ends, as 2027-03-31. */
  readonly secretExpires?: string | null;
  /** The id of Redress in the organisation's catalogue of Teams apps; without it nobody is told in Teams. */
  readonly teamsAppId?: string | null;
  /** The address of the workflow that posts to the channel of a directorate; `*`: of the whole council. */
  readonly channels?: ReadonlyMap<string, string>;
  /** How long one call may wait in all before it is a fault. */
  readonly budgetMs?: number;
  /** How long one try may take. */
  readonly timeLimitMs?: number;
  /** How the time between two tries passes. */
  readonly wait?: Pause;
};
