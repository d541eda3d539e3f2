/** The three kinds of the Ombudsman's Complaint Handling Code (2024); null for what the council itself sent. */
export type Label = 'contact' | 'service_request' | 'complaint';

/** Local parts of the three shared mailboxes. */
export type Mailbox = 'contact' | 'complaints' | 'ombudsman';

export type Service =
  | 'waste'
  | 'highways'
  | 'housing'
  | 'council_tax'
  | 'benefits'
  | 'planning'
  | 'parking'
  | 'education'
  | 'children'
  | 'adults'
  | 'environmental_health'
  | 'parks'
  | 'libraries'
  | 'leisure'
  | 'registrars'
  | 'elections'
  | 'licensing'
  | 'customer_services'
  | 'other';

/** The program a message was written with; it decides the HTML, the quotation style and the shape of ids. */
export type Maker = 'plain' | 'outlook' | 'gmail' | 'iphone' | 'android' | 'webmail';

/**
 * Days before the tenant's now, and a time of day in UTC. Where the day falls on a weekend the message moves to the
 * Friday before, unless `any` keeps it. `weekend` moves it back to a Sunday; `holiday` to the latest bank holiday
 * in the 60 days; `summer`, where the day is not in British Summer Time, to the latest one that is. Either stays where
 * the 60 days have none.
 */
export type Sent = `${number}d ${number}:${number}${'' | ' any' | ' weekend' | ' holiday' | ' summer'}`;

/** A file that travels with a message. `make` must give the same bytes each time. */
export type Enclosure = {
  readonly name: string;
  readonly type: string;
  readonly make: () => Uint8Array;
  /** Shown inside the HTML rather than listed: its content id. */
  readonly cid?: string;
};

/** What a hand-written message needs to know about its place in time. */
export type RawFacts = { readonly date: string; readonly messageId: string; readonly to: string };

/**
 * One message of the seed. Text is written in paragraphs; a source line longer than 80 characters runs on into the
 * next. `{-14}` in text or subject becomes the date 14 days before the message was sent: see `when.ts`.
 */
export type SeedMessage = {
  /** Stable and unique; file name of the export and root of the Message-ID. */
  readonly id: string;
  /** What a reader of the demo sees here. */
  readonly shows: string;
  /** By the project's annotation guide; quoted text and signatures do not count. */
  readonly label: Label | null;
  /** Labels honest readers would accept beside `label`. */
  readonly ambiguous?: readonly Label[];
  readonly service: Service;
  readonly flags?: readonly string[];
  readonly sent: Sent;
  /** As the From header shows it; null for none. */
  readonly from: string | null;
  readonly to: Mailbox | readonly [Mailbox, ...Mailbox[]];
  readonly cc?: readonly string[];
  readonly subject: string | null;
  /** The writer's own words. For raw messages: what a person would read. */
  readonly text: string;
  /** Used instead of rendering `text` as the maker would. */
  readonly html?: string;
  readonly maker?: Maker;
  readonly charset?: 'utf-8' | 'iso-8859-1' | 'windows-1252';
  /** Signature and disclaimer, below the text. */
  readonly footer?: string;
  /** The council's gateway put its warning on top. */
  readonly banner?: true;
  /** The earlier message this one answers or passes on, and where its text stands. */
  readonly answers?: string;
  readonly forwards?: string;
  readonly quote?: 'below' | 'above' | 'none';
  readonly enclosures?: readonly Enclosure[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The id of an earlier message whose Message-ID is used again. */
  readonly sameMessageIdAs?: string;
  /** Where it lies in the mailbox; the inbox unless said. A path below the inbox is made by an officer. */
  readonly folder?: 'junkemail' | 'deleteditems' | 'sentitems' | `inbox/${string}`;
  /** Hand-written MIME, for mail no composer would make. */
  readonly raw?: (facts: RawFacts) => string | Uint8Array;
};
