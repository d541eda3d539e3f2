import type { Receipt } from './intake.ts';
import type { Category, Service } from './proposal.ts';

export const BY_HAND = ['phone', 'letter', 'counter'] as const;
/** How it reached the council, where no mailbox did: a complaint counts however it is made (Code 1.4, 3.2). */
export type ByHandChannel = (typeof BY_HAND)[number];

/** A call, a letter or a visit, as whoever took it wrote it down. */
export type TakenDown = {
  readonly channel: ByHandChannel;
  /** UTC instant. */
  readonly receivedAt: string;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly category: Category;
  /** What it is about, where that was said; null: as triage finds it. */
  readonly service: Service | null;
  /** Made once for the form. */
  readonly formId: string;
};

/** The key of its row: the same form is the same row, whatever was typed into it meanwhile. */
export const byHandKey = (formId: string): string => `by-hand-${formId.toLowerCase()}`;

/** The receipts that are messages of mailboxes; what was taken down by hand has its channel in the mailbox's place. */
export const inMailboxes = (received: readonly Receipt[]): readonly Receipt[] =>
  received.filter(({ mailbox }) => !BY_HAND.some((channel) => channel === mailbox));
