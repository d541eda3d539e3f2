import type { HostTheme } from './host.ts';

/**
 * The message that a person looks at, as their Outlook describes it. `id` is Outlook's own and changes when the message is
 * moved or sent (office-js issues 3859 and 5566): good for comparing two looks in one window, and for nothing else.
 */
export type SelectedMessage = {
  readonly id: string;
  /** The internet Message-ID; empty where Outlook has none (a search view, office-js issue 5289). */
  readonly messageId: string;
  readonly subject: string;
  readonly name: string;
  /** The sender's address; empty where Outlook does not say. */
  readonly from: string;
  /** When it was made, as an instant; null where Outlook does not say. */
  readonly at: string | null;
};

/** `several`: what is known of each without opening it. `other`: an appointment, or what the pane has nothing to say about. */
export type Selection =
  | { readonly is: 'nothing' }
  | { readonly is: 'message'; readonly message: SelectedMessage }
  | { readonly is: 'several'; readonly messages: readonly SelectedMessage[] }
  | { readonly is: 'too many' }
  | { readonly is: 'writing' }
  | { readonly is: 'other' };

/** Outlook, as the pane needs it. */
export type MailboxHost = {
  /** The address of whose Outlook it is; null: it does not say. */
  readonly user: string | null;
  /** The language Outlook shows itself in, as a tag. */
  readonly language: string;
  /** Said by Outlook, or by its colours; `device` where it says nothing. Never trusted for long: ask again on focus. */
  theme(): HostTheme;
  onTheme(listener: () => void): void;
  /** Outlook's id of the one message that is selected at this moment; null: none, several, or one being written. */
  selectedId(): string | null;
  selection(): Promise<Selection>;
  /** Another selection. Outlook does not always say it: compare `selectedId` as well. */
  onSelection(listener: () => void): void;
  /** The mailbox the message is in, as far as Outlook knows; null: it cannot tell. */
  mailbox(): Promise<string | null>;
  /** Opens an answer to the selected message with this text in it, as HTML. False: Outlook refused. */
  reply(html: string): Promise<boolean>;
  /** Puts a short line on the selected message. It may be refused, and nothing depends on it. */
  infoBar(says: string): void;
  /** Outlook can give a token by itself ("Enable SSO in an Office Add-in using nested app authentication"). */
  readonly signsIn: boolean;
};
