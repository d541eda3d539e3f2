/** What the page is told by its server, as JSON. */

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly upn: string;
  readonly title: string | null;
};

/** How the send check holds a mail up ("SendMode", manifest of Office Add-ins). */
export type SendMode = 'promptUser' | 'softBlock' | 'block';

/** The parts of an add-in's manifest that Outlook acts on here. */
export type AddIn = {
  readonly id: string;
  readonly name: string;
  readonly accentColor: string;
  /** The page of the task pane, in read and in compose. */
  readonly pane: string;
  /** The page that handles events, and the function that is run on send; null: none. */
  readonly send: {
    readonly page: string;
    readonly action: string;
    readonly mode: SendMode;
    /** The requirement set Mailbox without which it is not run. */
    readonly mailboxSet: string;
  } | null;
  /** Of its button; null: its first letter stands there. */
  readonly icon: string | null;
  readonly pinnable: boolean;
  readonly multiSelect: boolean;
  /** The pane is there when nothing is selected, too. */
  readonly noItem: boolean;
  /** It is there in the mailboxes of others, too. */
  readonly sharedFolders: boolean;
  /** 1 read item, 3 read and write item, 2 read and write mailbox, as the library counts them. */
  readonly permission: 1 | 2 | 3;
  /** The app registration whose tokens it may ask for; null: an add-in without sign-in. */
  readonly registration: string | null;
};

export type Session = {
  readonly person: Person;
  readonly council: string;
  readonly tenantId: string;
  readonly addIn: AddIn | null;
  /** The requirement set Mailbox that this Outlook claims, such as `1.15`. */
  readonly mailboxSet: string;
  readonly nestedAppAuth: boolean;
  /** The host of the sign-in service, by which MSAL knows accounts. */
  readonly environment: string;
  readonly signOut: string;
};

export type Folder = {
  readonly id: string;
  readonly name: string;
  readonly known: string | null;
  readonly depth: 0 | 1;
  readonly unread: number;
  readonly total: number;
};

export type Mailbox = {
  readonly address: string;
  readonly name: string;
  readonly own: boolean;
  readonly folders: readonly Folder[];
};

/** `at`: the latest change that is told of. */
export type Mailboxes = { readonly at: number; readonly mailboxes: readonly Mailbox[] };

/** What a token for the add-in comes to; `ask`: the person must agree or prove themselves first. */
export type TokenAnswer =
  | {
      readonly token: string;
      readonly idToken: string;
      readonly expiresIn: number;
      readonly scope: string;
      readonly account: {
        readonly homeAccountId: string;
        readonly environment: string;
        readonly tenantId: string;
        readonly username: string;
        readonly localAccountId: string;
        readonly name: string;
      };
    }
  | { readonly refused: string }
  | { readonly ask: 'consent' | 'interaction' };

export type Address = { readonly name: string; readonly address: string };
type Recipient = { readonly emailAddress: Address };

/** A line of the list of messages, as Graph has it. */
export type Line = {
  readonly id: string;
  readonly subject: string;
  readonly from?: Recipient;
  readonly toRecipients: readonly Recipient[];
  readonly receivedDateTime: string;
  readonly bodyPreview: string;
  readonly isRead: boolean;
  readonly isDraft: boolean;
  readonly hasAttachments: boolean;
  readonly categories: readonly string[];
  readonly conversationId: string;
  readonly internetMessageId: string;
};

export type Attachment = {
  readonly '@odata.type': string;
  readonly id: string;
  readonly name: string;
  readonly contentType: string | null;
  readonly size: number;
  readonly isInline: boolean;
  readonly contentId?: string | null;
};

/** A whole message, as Graph has it. */
export type Message = Line & {
  readonly sender?: Recipient;
  readonly ccRecipients: readonly Recipient[];
  readonly bccRecipients: readonly Recipient[];
  readonly createdDateTime: string;
  readonly lastModifiedDateTime: string;
  readonly sentDateTime: string;
  readonly body: { readonly contentType: string; readonly content: string };
  readonly internetMessageHeaders: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly Attachment[];
};

/** A message and the mailbox it is in. */
export type Placed<M> = { readonly mailbox: string; readonly message: M };
