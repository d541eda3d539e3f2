import type { MailboxKey } from './ids.ts';

/** Somebody's mailbox, or a shared one. */
export type Mailbox = {
  readonly box: number;
  readonly userId: string;
  readonly address: string;
  readonly displayName: string;
  readonly key: MailboxKey;
};
