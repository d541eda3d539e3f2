/**
 * The one table from which both manifests are made: what Redress is called, what it shows where, and what it needs.
 * Limits of lengths are those of the schema of the unified manifest, version 1.25.
 */

type Words = { readonly en: string; readonly cy: string };

/** Where a council runs it, and as which app registration. */
export type Place = {
  /** `https://redress.example.gov.uk`, without a path. */
  readonly origin: string;
  /** Application (client) id of the app registration in Entra. */
  readonly clientId: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
  /** Whether several selected messages can be dealt with at once, for which Outlook wants the whole mailbox. */
  readonly severalAtOnce: boolean;
};

export const SCHEMA_VERSION = '1.25';
/** Raised with every change to what the manifests say: clients keep what they have until it is. */
export const VERSION = '1.0.0';

/** Who made the packages knows them; the catalogue of a council gives the app an id of its own besides. */
export const IDS = {
  unified: 'c1f0a1f6-7c0b-4d0a-9a57-0e6b4f6a8d21',
  /** The one for clients without the unified manifest; the other hides it where both are there. */
  addInOnly: 'c1f0a1f6-7c0b-4d0a-9a57-0e6b4f6a8d22',
} as const;

export const LANGUAGES = { default: 'en-gb', other: 'cy-gb' } as const;
export const ACCENT = '#0B6B6B';
export const DEVELOPER = 'Redress';

export const NAME = {
  short: { en: 'Redress', cy: 'Redress' },
  full: { en: 'Redress: complaints and correspondence', cy: 'Redress: cwynion a gohebiaeth' },
} as const satisfies Record<string, Words>;

export const DESCRIPTION = {
  short: {
    en: 'Tells complaints, service requests and contacts apart, and keeps the dates',
    cy: 'Yn gwahaniaethu rhwng cwynion, ceisiadau a chysylltiadau, ac yn cadw’r dyddiadau',
  },
  full: {
    en: 'In Outlook: what a message is and why, whether it is logged already, and what an answer still lacks. In Teams: what is due today, by when and why, and the case behind it.',
    cy: 'Yn Outlook: beth yw neges a pham, a yw eisoes wedi’i chofnodi, a beth sydd ar goll o ateb. Yn Teams: beth sy’n ddyledus heddiw, erbyn pryd a pham, a’r achos y tu ôl iddo.',
  },
} as const satisfies Record<string, Words>;

/** Redress leads from place to place itself; a second row of tabs would say the same twice (decision 0017). */
export const TAB = { id: 'work', name: { en: 'Cases', cy: 'Achosion' } } as const;

/** Lines of the activity feed; `server/workflows/reminders` fills in the parameters. */
export const ACTIVITIES = [
  {
    type: 'morningDigest',
    description: { en: 'Your work this morning', cy: 'Eich gwaith y bore yma' },
    template: {
      en: 'Due today: {dueToday}. Overdue: {overdue}',
      cy: 'Yn ddyledus heddiw: {dueToday}. Yn hwyr: {overdue}',
    },
  },
  {
    type: 'caseDue',
    description: { en: 'A case is due', cy: 'Mae achos yn ddyledus' },
    template: { en: '{reference} is due {when}', cy: 'Mae {reference} yn ddyledus {when}' },
  },
  {
    type: 'caseOverdue',
    description: { en: 'A case is overdue', cy: 'Mae achos yn hwyr' },
    template: { en: '{reference} was due {when}', cy: 'Roedd {reference} yn ddyledus {when}' },
  },
  {
    type: 'caseRaised',
    description: { en: 'A case needs your decision', cy: 'Mae achos angen eich penderfyniad' },
    template: { en: '{reference} needs your decision', cy: 'Mae {reference} angen eich penderfyniad' },
  },
] as const;

/** The pane's button in the ribbon, while a message is read and while one is written. */
export const BUTTON = {
  label: { en: 'Redress', cy: 'Redress' },
  tip: {
    read: {
      en: 'Show what this message is, whether it is logged, and what happens next',
      cy: 'Dangos beth yw’r neges hon, a yw wedi’i chofnodi, a beth sy’n digwydd nesaf',
    },
    compose: {
      en: 'Show the points to answer and what the answer still lacks',
      cy: 'Dangos y pwyntiau i’w hateb a beth sydd ar goll o’r ateb',
    },
  },
} as const;

/** The name under which `src/outlook-events` registers the check before sending. */
export const SEND_CHECK = 'onMessageSendHandler';

/** The send check asks and never stops anybody: a mail that is late because Redress is away harms more than a slip in it. */
export const SEND_MODE = { unified: 'promptUser', addInOnly: 'PromptUser' } as const;

/** Requirement sets of the JavaScript API for Outlook. */
export const MAILBOX = {
  /** Pinning is of 1.5, shared mailboxes and headers of 1.8. */
  pane: '1.8',
  /** Several messages at once. */
  several: '1.13',
  /** Smart Alerts. */
  sendCheck: '1.12',
} as const;

export const PERMISSION = {
  item: { unified: 'MailboxItem.ReadWrite.User', addInOnly: 'ReadWriteItem' },
  mailbox: { unified: 'Mailbox.ReadWrite.User', addInOnly: 'ReadWriteMailbox' },
  shared: 'Mailbox.SharedFolder',
  activities: 'TeamsActivity.Send.User',
} as const;

export const permissionOf = ({ severalAtOnce }: Place): { readonly unified: string; readonly addInOnly: string } =>
  severalAtOnce ? PERMISSION.mailbox : PERMISSION.item;

/** Every address of ours that a manifest names. */
export const addressesOf = ({ origin }: Place) => ({
  tab: `${origin}/#${TAB.id}`,
  channelTab: `${origin}/`,
  pane: `${origin}/pane`,
  eventsPage: `${origin}/outlook/events.html`,
  eventsScript: `${origin}/outlook/events.js`,
  icon: (size: number) => `${origin}/outlook/icons/icon-${size}.png`,
});

/** `api://host/client-id`: Teams and Outlook want the host of the page in it. */
export const resourceOf = ({ origin, clientId }: Place): string => `api://${new URL(origin).host}/${clientId}`;

export const RIBBON_ICONS = [16, 32, 80] as const;
/** Of the add-in as a whole, in lists of add-ins. */
export const LIST_ICONS = { usual: 64, high: 128 } as const;
