/** What a message says, once it has been read whole. No Graph words, no MIME words. */
export type Address = { readonly name: string; readonly address: string };

/** One attached file as the manifest lists it. `bytes` is the decoded size; `sha256` is lower-case hex. */
export type AttachmentNote = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Shown inside the body (a logo, a pasted picture) rather than attached by the writer. */
  readonly inline: boolean;
};

export type Mail = {
  /** `Message-ID` without angle brackets; null where the sender gave none. */
  readonly messageId: string | null;
  /** `In-Reply-To` and `References`, without brackets, oldest first, no repeats. */
  readonly inReplyTo: readonly string[];
  readonly from: Address | null;
  readonly sender: Address | null;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  /** The `Date` header as a UTC instant, null where missing or not a date. */
  readonly sentAt: string | null;
  /** Every header in order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The readable text: the plain part, or the HTML part turned into text. */
  readonly text: string;
  /** Where `text` came from. */
  readonly textFrom: 'plain' | 'html' | 'none';
  readonly attachments: readonly AttachmentNote[];
  /** What the reader had to forgive, in the reader's own short codes (for example `bad-charset`). */
  readonly forgiven: readonly string[];
};

export const header = (mail: Pick<Mail, 'headers'>, name: string): string | null =>
  mail.headers.find(([n]) => n === name)?.[1] ?? null;
